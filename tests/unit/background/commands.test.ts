import { afterEach, expect, it, vi } from 'vitest';
import { serveCommands } from '@/entrypoints/background/commands';
import { FakeEvent, fakeExtension } from '../../fixtures/fake-extension';

/** A button as the browser keeps it for the tab 7, and storage that cannot be written. */
function failingStorage() {
  const button = { text: '3', title: 'Sidelight: 3 entries of your index on this page' };
  const onCommand = new FakeEvent();
  fakeExtension({
    commands: { onCommand },
    storage: { local: { get: async () => ({}), set: () => Promise.reject(new Error('disk full')) } },
    action: {
      getBadgeText: async () => button.text,
      getTitle: async () => button.title,
      setBadgeText: async ({ text }: { text: string }) => {
        button.text = text;
      },
      setTitle: async ({ title }: { title: string }) => {
        button.title = title;
      },
    },
  });
  vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } });
  serveCommands();
  return { button, press: () => onCommand.fire('toggle-marks', { id: 7, windowId: 1 }) };
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('where the key for marks could not be stored the button says so and what to do, then shows its count again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { button, press } = failingStorage();
  const before = { ...button };
  press();
  await vi.waitFor(() => expect(button.title).toMatch(/could not store.*as they were\. Try again/));
  expect(button.text).toBe('!');
  press();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(button).toEqual(before);
});

it('a count that the page tells meanwhile stays', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { button, press } = failingStorage();
  press();
  await vi.waitFor(() => expect(button.title).toMatch(/could not store/));
  Object.assign(button, { text: '4', title: 'four' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(button).toEqual({ text: '4', title: 'four' });
});
