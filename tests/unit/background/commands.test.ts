import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showCount } from '@/entrypoints/background/badge';
import { serveCommands } from '@/entrypoints/background/commands';
import { takeBackTroubles } from '@/entrypoints/background/trouble-sign';
import { FakeEvent, fakeExtension } from '../../fixtures/fake-extension';
import { fakeButton } from './fake-button';

/** A button, and storage on the device that cannot be written; what is kept in memory can, unless it is said. */
function failingStorage({ isMemoryFull = false } = {}) {
  const button = fakeButton();
  const onCommand = new FakeEvent();
  const memory: Record<string, unknown> = {};
  fakeExtension({
    commands: { onCommand },
    storage: {
      local: { get: async () => ({}), set: () => Promise.reject(new Error('disk full')) },
      session: {
        get: async (key: string | null) => (key === null ? { ...memory } : { [key]: memory[key] }),
        set: async (values: object) => {
          if (isMemoryFull) throw new Error('quota');
          Object.assign(memory, structuredClone(values));
        },
        remove: async (key: string) => void delete memory[key],
      },
    },
    action: button.action,
  });
  vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } });
  serveCommands();
  return {
    button,
    press: (tab: object | null = { id: 7, windowId: 1 }) => onCommand.fire('toggle-marks', tab ?? undefined),
  };
}

const COUNT = { text: '3', title: 'Sidelight: 3 entries of your index on this page' };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('where the key for marks could not be stored', () => {
  const isSaid = (button: ReturnType<typeof fakeButton>, tabId: number | undefined) =>
    vi.waitFor(() => expect(button.of(tabId).title).toMatch(/could not store.*as they were\. Try again/));

  it('the button says so and what to do, then shows its count again', async () => {
    const { button, press } = failingStorage();
    press();
    await isSaid(button, 7);
    expect(button.of(7).text).toBe('!');
    press();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(button.of(7)).toEqual(COUNT);
  });

  it('a second press has it said as long again', async () => {
    const { button, press } = failingStorage();
    press();
    await isSaid(button, 7);
    await vi.advanceTimersByTimeAsync(10_000);
    press();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(button.of(7).text).toBe('!');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(button.of(7)).toEqual(COUNT);
  });

  it('a count that the page tells meanwhile comes after it', async () => {
    const { button, press } = failingStorage();
    press();
    await isSaid(button, 7);
    await showCount(4, 7);
    expect(button.of(7).text).toBe('!');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(button.of(7)).toEqual({ text: '4', title: 'Sidelight: 4 entries of your index on this page' });
  });

  it('what the browser shows for another page in that tab stays', async () => {
    const { button, press } = failingStorage();
    press();
    await isSaid(button, 7);
    button.change({ tabId: 7 }, { text: '', title: 'Sidelight' });
    await showCount(5, 7);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(button.of(7).text).toBe('5');
  });

  it('a worker that starts after the one that said so has ended takes it back', async () => {
    const { button, press } = failingStorage();
    press();
    await isSaid(button, 7);
    vi.clearAllTimers();
    await takeBackTroubles();
    expect(button.of(7)).toEqual(COUNT);
  });

  it('the button of all tabs says so where the key was pressed in none', async () => {
    const { button, press } = failingStorage();
    press(null);
    await isSaid(button, undefined);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(button.of(undefined)).toEqual({ text: '', title: 'Sidelight' });
  });

  it('it is said also where nothing can be kept in memory, and goes with the count', async () => {
    const { button, press } = failingStorage({ isMemoryFull: true });
    press();
    await isSaid(button, 7);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(button.of(7)).toEqual({ text: '', title: 'Sidelight' });
  });
});
