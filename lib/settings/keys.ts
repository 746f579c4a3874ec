/**
 * The keys that work on a page and in its cards. Promises: each goes with Control, Alt or Meta, so that nothing which
 * only types sets one off (WCAG 2.1.4); what names a press and what compares it are one. Pages carry this: it has no
 * schema.
 */

/**
 * A press: what is held, always in the order Control, Alt, Meta, Shift, then the `code` of the key: `Alt+Shift+KeyN`.
 */
export type KeyPress = `${'Control' | 'Alt' | 'Meta'}+${string}`;

/**
 * What each act answers to on a page until the reader chooses: the next and the previous mark, its card, keeping that.
 */
export const PAGE_KEYS = {
  next: 'Alt+Period',
  previous: 'Alt+Comma',
  open: 'Alt+Enter',
  pin: 'Alt+KeyP',
} as const satisfies Record<string, KeyPress>;

/** Those of pages, and of the way back and forward within a card. */
export const DEFAULT_KEYS = /* @__PURE__ */ Object.assign({}, PAGE_KEYS, {
  back: 'Alt+KeyB',
  forward: 'Alt+KeyF',
} as const);

export type PageAct = keyof typeof PAGE_KEYS;
export type KeyAct = keyof typeof DEFAULT_KEYS;
export type Keys = Readonly<Record<KeyAct, KeyPress>>;

/** In the order in which they are read, shown and compared. */
export const KEY_ACTS = /* @__PURE__ */ Object.keys(DEFAULT_KEYS) as readonly KeyAct[];

const PRESS = /^[ACM].*\+\w+$/;

export const isKeyPress = (value: unknown): value is KeyPress => typeof value === 'string' && PRESS.test(value);

type Stored = { readonly keys?: Readonly<Partial<Record<string, unknown>>> | null };

/** The key of an act in stored settings, or in anything; the first one where it is missing or damaged. */
function keyOf<Act extends KeyAct>(stored: object, act: Act, first: Readonly<Record<Act, string>>): string {
  const key = (stored as Stored).keys?.[act];
  return isKeyPress(key) ? key : first[act];
}

/** The keys in stored settings, or in anything: an act whose key is missing or damaged has its first one. */
export const keysFrom = (stored: unknown): Keys =>
  Object.fromEntries(KEY_ACTS.map((act) => [act, keyOf(stored ?? {}, act, DEFAULT_KEYS)])) as Record<KeyAct, KeyPress>;

export type Pressed = Pick<KeyboardEvent, 'code' | 'key' | 'getModifierState'>;

/** What is held, and this key. AltGr types, so it stands in no press of ours. */
const named = (event: Pressed, code: string): string =>
  ['Control', 'Alt', 'Meta', 'Shift', 'AltGraph']
    .filter((name) => event.getModifierState(name))
    .concat(code)
    .join('+');

/**
 * What a press is to do, by the key's place or by its sign, which other layouts and a second Enter have elsewhere;
 * undefined for nothing.
 * @param stored settings as they are stored, or any object
 * @param first the acts that are listened for, each with its first key
 */
export function actOf<Act extends KeyAct>(
  event: Pressed,
  stored: object,
  first: Readonly<Record<Act, string>>,
): Act | undefined {
  const signs: Readonly<Record<string, string>> = { '.': 'Period', ',': 'Comma' };
  return (Object.keys(first) as Act[]).find((act) =>
    [event.code, signs[event.key] ?? event.key].some((code) => keyOf(stored, act, first) === named(event, code)),
  );
}

/** A press as settings name it; null for one that can be no key of ours. */
export function pressOf(event: Pressed): KeyPress | null {
  const press = named(event, event.code);
  return isKeyPress(press) && !event.getModifierState('AltGraph') ? press : null;
}
