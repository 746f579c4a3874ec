import { expect, it } from 'vitest';
import { judgePress } from '@/components/settings/judge-press';
import { DEFAULT_KEYS } from '@/lib/settings';

const SHORTCUTS = [{ does: 'Turn all marks off or on', keys: 'Alt+Shift+U' }];

/** `Control+Alt+KeyN`, as a browser tells of it. */
function judged(press: string, more: Partial<KeyboardEvent> = {}) {
  const parts = press.split('+');
  const code = parts.at(-1) ?? '';
  const held = (name: string) => parts.slice(0, -1).includes(name);
  const event = {
    code,
    key: code.replace('Key', ''),
    repeat: false,
    getModifierState: held,
    ...more,
  };
  return judgePress(event as unknown as KeyboardEvent, 'next', DEFAULT_KEYS, SHORTCUTS);
}

it('a key needs Alt, Ctrl or Meta: a letter alone, or with Shift, is refused', () => {
  for (const press of ['KeyN', 'Shift+KeyN', 'Enter', 'Period']) expect(judged(press)).toEqual({ kind: 'alone' });
  expect(judged('Alt+KeyQ', { getModifierState: (name) => name.startsWith('Alt') })).toEqual({ kind: 'alone' });
});

it('a key that nothing uses is free, the present one too', () => {
  for (const press of ['Alt+KeyN', 'Control+Alt+KeyT', 'Control+Semicolon', 'Alt+Shift+Digit3', 'Alt+Period'])
    expect(judged(press)).toEqual({ kind: 'free', press });
});

it('a key that Sidelight uses is refused with what it does, also under another sign of it', () => {
  expect(judged('Alt+KeyP')).toEqual({ kind: 'used', press: 'Alt+KeyP', by: 'pin' });
  expect(judged('Alt+KeyM', { key: ',' })).toEqual({ kind: 'used', press: 'Alt+KeyM', by: 'previous' });
  expect(judged('Alt+Shift+KeyU')).toEqual({ kind: 'used', press: 'Alt+Shift+KeyU', by: SHORTCUTS[0] });
});

it.each([
  ...[
    'Control+KeyT',
    'Control+KeyW',
    'Control+Shift+KeyN',
    'Meta+KeyC',
    'Control+Tab',
    'Control+PageDown',
    'Control+Digit1',
  ],
  ...['Alt+F4', 'Control+F5', 'Alt+Shift+F10', 'Alt+ArrowLeft', 'Alt+KeyD', 'Alt+Tab', 'Control+Escape', 'Alt+Space'],
])('%s belongs to the browser', (press) => {
  expect(judged(press)).toEqual({ kind: 'of the browser', press });
});

it('Escape and Tab lead out; what is only held, or still down, is waited for', () => {
  for (const press of ['Escape', 'Tab', 'Shift+Tab']) expect(judged(press)).toEqual({ kind: 'leaving' });
  expect(judged('Alt+AltLeft', { key: 'Alt' })).toEqual({ kind: 'incomplete' });
  expect(judged('Enter', { repeat: true })).toEqual({ kind: 'incomplete' });
});
