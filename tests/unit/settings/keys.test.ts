import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actOf as actIn,
  DEFAULT_KEYS,
  DEFAULT_SETTINGS,
  differenceOf,
  KEY_ACTS,
  type KeyPress,
  type Keys,
  keysFrom,
  pressOf,
  readSettingsFile,
  settingsFile,
  settingsFrom,
  withKey,
  withParts,
  withUndone,
} from '@/lib/settings';
import { keys, NO_PRESSES, stored } from './arbitrary';

interface Held {
  readonly alt?: boolean;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
  readonly shift?: boolean;
  readonly altGraph?: boolean;
}

const pressed = (code: string, key: string, held: Held = { alt: true }) => ({
  code,
  key,
  getModifierState: (name: string) =>
    ({ Alt: held.alt, Control: held.ctrl, Meta: held.meta, Shift: held.shift, AltGraph: held.altGraph })[name] ?? false,
});

const actOf = (event: ReturnType<typeof pressed>, chosen: Keys) => actIn(event, { keys: chosen }, DEFAULT_KEYS);

const withNext = (next: KeyPress): Keys => ({ ...DEFAULT_KEYS, next });

describe('keys as they are stored', () => {
  it('are the first ones where nothing is, or what is damaged', () => {
    for (const nothing of [undefined, null, {}, [], 'Alt+KeyN', { keys: null }, { keys: [] }, { keys: 'Alt+KeyN' }])
      expect(keysFrom(nothing)).toEqual(DEFAULT_KEYS);
    for (const next of [...NO_PRESSES, 7, null, {}]) {
      expect(keysFrom({ keys: { next, pin: 'Control+Alt+KeyK' } })).toEqual({
        ...DEFAULT_KEYS,
        pin: 'Control+Alt+KeyK',
      });
    }
  });

  it('never hold a single letter, with Shift or without', () => {
    fc.assert(
      fc.property(stored, (anything) => {
        for (const press of Object.values(keysFrom(anything))) expect(press).toMatch(/^(Control|Alt|Meta)\+.+/);
      }),
    );
  });

  it('are read alike by a page and by the settings', () => {
    fc.assert(
      fc.property(stored, (anything) => {
        expect(keysFrom(anything)).toEqual(settingsFrom(anything).keys);
      }),
    );
  });

  it('are carried over by a file, which says what it does not understand', () => {
    const chosen = withKey(DEFAULT_SETTINGS, 'next', 'Alt+KeyN');
    const file = readSettingsFile(settingsFile(chosen));
    expect(file.ok && withParts(DEFAULT_SETTINGS, file.value.parts)).toEqual(chosen);
    expect(differenceOf(DEFAULT_SETTINGS, chosen)?.keys).toEqual(['next']);
    const damaged = readSettingsFile(settingsFile(chosen).replace('Alt+KeyN', 'N'));
    expect(damaged.ok && damaged.value.refused).toEqual([{ at: 'keys', found: 'N' }]);
    expect(damaged.ok && withParts(chosen, damaged.value.parts)).toEqual(chosen);
  });

  it('of a file are not taken where two would be alike', () => {
    const chosen = withKey(DEFAULT_SETTINGS, 'next', 'Alt+KeyN');
    expect(withParts(chosen, { keys: { pin: 'Alt+KeyN' } }).keys).toEqual(chosen.keys);
    const swapped = { next: DEFAULT_KEYS.previous, previous: DEFAULT_KEYS.next };
    expect(withParts(chosen, { keys: swapped }).keys).toEqual({ ...DEFAULT_KEYS, ...swapped });
  });
});

describe('choosing a key', () => {
  it('leaves no two alike, and is undone', () => {
    fc.assert(
      fc.property(keys, keys, fc.constantFrom(...KEY_ACTS), fc.constantFrom(...KEY_ACTS), (first, other, act, from) => {
        const before = { ...DEFAULT_SETTINGS, keys: first };
        const after = withKey(before, act, other[from]);
        expect(new Set(Object.values(after.keys)).size).toBe(KEY_ACTS.length);
        expect(after === before || after.keys[act] === other[from]).toBe(true);
        expect(withUndone(after, { before, after })).toEqual(before);
      }),
    );
  });
});

describe('a press', () => {
  it('does what its key is chosen for, and what the key was before does nothing', () => {
    const chosen = withNext('Control+Shift+Semicolon');
    expect(actOf(pressed('Semicolon', ':', { ctrl: true, shift: true }), chosen)).toBe('next');
    expect(actOf(pressed('Period', '.'), chosen)).toBeUndefined();
    expect(actOf(pressed('Comma', ','), chosen)).toBe('previous');
  });

  it('counts only with just what is to be held', () => {
    expect(actOf(pressed('KeyP', 'p'), DEFAULT_KEYS)).toBe('pin');
    for (const more of ['ctrl', 'meta', 'shift'])
      expect(actOf(pressed('KeyP', 'p', { alt: true, [more]: true }), DEFAULT_KEYS)).toBeUndefined();
    expect(actOf(pressed('KeyP', 'p', {}), DEFAULT_KEYS)).toBeUndefined();
  });

  it('with AltGr types, and never counts', () => {
    const held = { alt: true, ctrl: true, altGraph: true };
    expect(actOf(pressed('KeyP', 'p', { alt: true, altGraph: true }), DEFAULT_KEYS)).toBeUndefined();
    expect(actOf(pressed('KeyQ', '@', held), withNext('Control+Alt+KeyQ'))).toBeUndefined();
    expect(pressOf(pressed('KeyQ', '@', held))).toBeNull();
  });

  it('counts by its place whatever Alt makes of it, and by its sign on other layouts', () => {
    expect(actOf(pressed('KeyP', 'π'), DEFAULT_KEYS)).toBe('pin');
    expect(actOf(pressed('Period', '≥'), DEFAULT_KEYS)).toBe('next');
    expect(actOf(pressed('KeyE', '.'), DEFAULT_KEYS)).toBe('next');
    expect(actOf(pressed('KeyM', ','), DEFAULT_KEYS)).toBe('previous');
    expect(actOf(pressed('NumpadEnter', 'Enter'), DEFAULT_KEYS)).toBe('open');
  });

  it('is named so that the same press is found again', () => {
    const codes = fc.constantFrom('KeyN', 'Digit4', 'ArrowUp', 'IntlBackslash', 'F7');
    const held = fc.record({ alt: fc.boolean(), ctrl: fc.boolean(), meta: fc.boolean(), shift: fc.boolean() });
    fc.assert(
      fc.property(codes, held, (code, modifiers) => {
        const event = pressed(code, 'x', modifiers);
        const press = pressOf(event);
        expect(press !== null).toBe(modifiers.alt || modifiers.ctrl || modifiers.meta);
        if (press !== null) expect(actOf(event, keysFrom({ keys: withNext(press) }))).toBe('next');
      }),
    );
  });
});
