/** What a press means that a reader makes to choose a key. Pure. */
import { actOf, DEFAULT_KEYS, type KeyAct, type KeyPress, type Keys, pressOf, type Shortcut } from '../../lib/settings';
import { browserKeyWords, keyWords } from '../shared/key-words';

export type Judgement =
  /** Nothing but what is held, or a key that is still down from before. */
  | { readonly kind: 'incomplete' }
  /** Escape and Tab mean here what they mean everywhere. */
  | { readonly kind: 'leaving' }
  | { readonly kind: 'alone' }
  | { readonly kind: 'of the browser'; readonly press: KeyPress }
  /** Does something already: an act of ours, or a command that the browser holds for us. */
  | { readonly kind: 'used'; readonly press: KeyPress; readonly by: KeyAct | Shortcut }
  | { readonly kind: 'free'; readonly press: KeyPress };

const HELD = new Set(['Alt', 'AltGraph', 'Control', 'Meta', 'Shift', 'OS', 'Fn', 'CapsLock']);

/**
 * Browsers use these in every page, for tabs, windows, finding, copying, zooming, going back and the system's own: many
 * of them never reach a page, and the others would be missed.
 */
const OF_BROWSERS = [
  /^(Control|Meta)\+(Shift\+)?(Key.|Digit.|Numpad\w+|Minus|Equal|Space|Page\w+|Home|End|Arrow\w+|Insert|Delete|Backspace)$/,
  /^Alt\+(Shift\+)?(Space|Home|ArrowLeft|ArrowRight|KeyD)$/,
  /^Control\+Alt\+(Delete|Arrow\w+)$/,
  /\+(F\d+|Escape|Tab|ContextMenu|PrintScreen)$/,
];

/** @param act what the key is chosen for @param shortcuts those that the browser holds, as it writes them */
export function judgePress(event: KeyboardEvent, act: KeyAct, keys: Keys, shortcuts: readonly Shortcut[]): Judgement {
  if (event.repeat || HELD.has(event.key)) return { kind: 'incomplete' };
  const press = pressOf(event);
  if (press === null) return { kind: event.key === 'Escape' || event.key === 'Tab' ? 'leaving' : 'alone' };
  const usedBy = actOf(event, { keys }, DEFAULT_KEYS);
  if (usedBy !== undefined && usedBy !== act) return { kind: 'used', press, by: usedBy };
  const shortcut = shortcuts.find((one) => browserKeyWords(one.keys) === keyWords(press));
  if (shortcut) return { kind: 'used', press, by: shortcut };
  return { kind: OF_BROWSERS.some((law) => law.test(press)) ? 'of the browser' : 'free', press };
}
