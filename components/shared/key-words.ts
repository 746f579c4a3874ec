/**
 * How keys are written for readers, as they stand on their own keyboard: a press names a key by its place, and another
 * layout has another sign there.
 */
import type { KeyPress, Pressed } from '../../lib/settings';
import { t } from './words';

/** What stands at a place where the browser does not tell: the signs of the layout that places are named after. */
const SIGNS: Readonly<Record<string, string>> = {
  Period: '.',
  Comma: ',',
  Slash: '/',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Minus: '-',
  Equal: '=',
  Backquote: '`',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** The reader's keyboard as far as it is known: one for a document, as there is one language. */
const keyboard = new Map<string, string>();

/** What browsers have that tell the layout. */
interface LayoutTeller {
  readonly keyboard?: { getLayoutMap(): Promise<Iterable<readonly [string, string]>> };
}

/** Where signs that were pressed are kept for the next document of ours. */
const KEPT = 'key-signs';

/** Asks for the signs on the reader's keyboard; keys that are written afterwards have them. Never rejects. */
export async function learnLayout(teller: LayoutTeller = navigator as LayoutTeller): Promise<void> {
  for (const [code, sign] of keptSigns()) keyboard.set(code, sign);
  // A frame may be refused it.
  const signs = await Promise.resolve()
    .then(() => teller.keyboard?.getLayoutMap())
    .catch(() => undefined);
  for (const [code, sign] of signs ?? []) keyboard.set(code, sign);
}

/**
 * A press tells what stands on its key, where the browser keeps the layout to itself and what is held types no other
 * sign.
 */
export function learnSign(event: Pressed): void {
  const { code, key } = event;
  const isHeld = (name: string) => event.getModifierState(name);
  const isSign = /^[^\s\p{C}]$/u.test(key) && !isHeld('Shift') && !(isMac() && isHeld('Alt'));
  if (!isSign || keyboard.has(code)) return;
  keyboard.set(code, key);
  try {
    localStorage.setItem(KEPT, JSON.stringify([...keptSigns(), [code, key]]));
  } catch {
    // Without storage the next document names the key by its place.
  }
}

function keptSigns(): readonly (readonly [string, string])[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPair) : [];
  } catch {
    return [];
  }
}

const isPair = (value: unknown): value is readonly [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'string');

/** `Alt+.` for `Alt+Period`, `Alt+Shift+N` for `Alt+Shift+KeyN`. Ask while drawing. */
export const keyWords = (press: KeyPress): string => press.split('+').map(partWords).join('+');

/** As a browser on a Mac writes keys: `⌥⇧U` for `Alt+Shift+U`. */
const MAC_SIGNS: Readonly<Record<string, string>> = { '⌃': 'Control', '⌥': 'Alt', '⇧': 'Shift', '⌘': 'Meta' };

/** Keys as the browser writes them, in the words of `keyWords`. */
export const browserKeyWords = (keys: string): string =>
  keys.replace(/[⌃⌥⇧⌘]/g, (sign) => `${partWords(MAC_SIGNS[sign] ?? sign)}+`);

function partWords(part: string): string {
  if (part === 'Enter') return t('key.enter');
  if (part === 'Control') return 'Ctrl';
  if (part === 'Alt' && isMac()) return t('key.option');
  if (part === 'Meta') return metaWords();
  const sign = keyboard.get(part) ?? SIGNS[part] ?? part.replace(/^(Key|Digit)(?=.$)/, '');
  return [...sign].length === 1 ? sign.toLocaleUpperCase() : sign;
}

const platform = (): string => globalThis.navigator?.platform ?? '';
const isMac = (): boolean => /^mac/i.test(platform());

/** What is printed on the key. */
function metaWords(): string {
  if (isMac()) return t('key.command');
  return /^win/i.test(platform()) ? t('key.windows') : t('key.super');
}
