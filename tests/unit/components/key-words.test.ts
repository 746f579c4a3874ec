import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** The module anew: it keeps one keyboard for a document. */
const fresh = async (platform = 'Linux x86_64') => {
  vi.resetModules();
  vi.stubGlobal('navigator', { platform });
  return import('@/components/shared/key-words');
};

const AZERTY: readonly (readonly [string, string])[] = [
  ['KeyQ', 'a'],
  ['KeyP', 'p'],
  ['Period', ':'],
  ['Digit3', '"'],
];

const pressed = (code: string, key: string, ...held: readonly string[]) => ({
  code,
  key,
  getModifierState: (name: string) => held.includes(name),
});

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('keys are written as they stand on the reader’s keyboard', () => {
  it('by what the browser tells of its layout', async () => {
    const { keyWords, learnLayout } = await fresh();
    expect(keyWords('Alt+KeyQ')).toBe('Alt+Q');
    await learnLayout({ keyboard: { getLayoutMap: async () => AZERTY } });
    expect(
      ['Alt+KeyQ', 'Alt+KeyP', 'Alt+Period', 'Control+Alt+Digit3'].map((press) => keyWords(press as 'Alt+Q')),
    ).toEqual(['Alt+A', 'Alt+P', 'Alt+:', 'Ctrl+Alt+"']);
  });

  it('by their place where the browser refuses, or has no such thing', async () => {
    const { keyWords, learnLayout } = await fresh();
    await learnLayout({ keyboard: { getLayoutMap: () => Promise.reject(new Error('refused')) } });
    await learnLayout({});
    expect(keyWords('Alt+Period')).toBe('Alt+.');
  });

  it('else by what the reader pressed when choosing a key, also later', async () => {
    const first = await fresh();
    first.learnSign(pressed('KeyQ', 'a', 'Control', 'Alt'));
    first.learnSign(pressed('Semicolon', 'M', 'Alt', 'Shift'));
    first.learnSign(pressed('Enter', 'Enter', 'Alt'));
    expect(first.keyWords('Control+Alt+KeyQ')).toBe('Ctrl+Alt+A');
    const later = await fresh();
    await later.learnLayout({});
    expect(['Alt+KeyQ', 'Alt+Semicolon'].map((press) => later.keyWords(press as 'Alt+Q'))).toEqual(['Alt+A', 'Alt+;']);
  });

  it('what Alt types on a Mac is not what stands on the key', async () => {
    const { keyWords, learnSign } = await fresh('MacIntel');
    learnSign(pressed('KeyP', 'π', 'Alt'));
    expect(keyWords('Alt+KeyP')).toBe('Option+P');
  });

  it.each([
    ['MacIntel', 'Command+J'],
    ['Win32', 'Windows key+J'],
    ['Linux x86_64', 'Super+J'],
  ])('Meta by its name on %s', async (platform, words) => {
    const { keyWords } = await fresh(platform);
    expect(keyWords('Meta+KeyJ')).toBe(words);
  });

  it('what the browser writes on a Mac is told in the same words', async () => {
    const { browserKeyWords } = await fresh('MacIntel');
    expect(browserKeyWords('⌥⇧U')).toBe('Option+Shift+U');
    expect(browserKeyWords('Alt+Shift+U')).toBe('Alt+Shift+U');
  });
});
