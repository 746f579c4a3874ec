/**
 * The keys that work on a page and in its cards. Promises: each goes with Alt, Ctrl or Meta, so that nothing which only
 * types sets one off (WCAG 2.1.4); what names a press and what compares it are one. Pages carry this: it has no schema.
 */

/** A press: what is held, always in the order Ctrl, Alt, Meta, Shift, then the `code` of the key: `Alt+Shift+KeyN`. */
export type KeyPress = `${'Ctrl' | 'Alt' | 'Meta'}+${string}`;

/** What each act answers to until the reader chooses. */
export const DEFAULT_KEYS = {
  next: 'Alt+Period',
  previous: 'Alt+Comma',
  open: 'Alt+Enter',
  pin: 'Alt+KeyP',
  back: 'Alt+KeyB',
  forward: 'Alt+KeyF',
} as const satisfies Record<string, KeyPress>;

/** The next and the previous mark, its card, keeping that, and the way back and forward within it. */
export type KeyAct = keyof typeof DEFAULT_KEYS;
export type Keys = Readonly<Record<KeyAct, KeyPress>>;

/** In the order in which they are read, shown and compared. */
export const KEY_ACTS = Object.keys(DEFAULT_KEYS) as readonly KeyAct[];

const PRESS = /^(?=[ACM]\w+\+)(Ctrl\+)?(Alt\+)?(Meta\+)?(Shift\+)?[A-Z]\w{1,20}$/;

export const isKeyPress = (value: unknown): value is KeyPress => typeof value === 'string' && PRESS.test(value);

/** The keys in what is stored, whole settings or anything: an act whose key is missing or damaged has its first one. */
export function keysFrom(stored: unknown): Keys {
  const given = ((stored as { readonly keys?: unknown } | null | undefined)?.keys ?? {}) as Partial<
    Record<KeyAct, unknown>
  >;
  const keyOf = (act: KeyAct) => (isKeyPress(given[act]) ? given[act] : DEFAULT_KEYS[act]);
  return Object.fromEntries(KEY_ACTS.map((act) => [act, keyOf(act)])) as Keys;
}

type Pressed = Pick<KeyboardEvent, 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'code' | 'key' | 'getModifierState'>;

/** Signs that other layouts have elsewhere, and the second Enter: they count as the key that they are named for. */
const BY_SIGN: Partial<Record<string, string>> = { '.': 'Period', ',': 'Comma', Enter: 'Enter' };

const heldIn = ({ ctrlKey, altKey, metaKey, shiftKey }: Pressed): string =>
  (ctrlKey ? 'Ctrl+' : '') + (altKey ? 'Alt+' : '') + (metaKey ? 'Meta+' : '') + (shiftKey ? 'Shift+' : '');

/** What a press is to do, by the key's place, else by its sign; undefined for nothing. AltGr types, so it never counts. */
export function actOf(event: Pressed, keys: Keys): KeyAct | undefined {
  const by = (code?: string) => KEY_ACTS.find((act) => keys[act] === heldIn(event) + code);
  return event.getModifierState('AltGraph') ? undefined : (by(event.code) ?? by(BY_SIGN[event.key]));
}

/** A press as settings name it; null for one that can be no key of ours. */
export function pressOf(event: Pressed): KeyPress | null {
  const press = heldIn(event) + event.code;
  return isKeyPress(press) && !event.getModifierState('AltGraph') ? press : null;
}
