import { expect, it, vi } from 'vitest';
import { createCardFrames } from '@/entrypoints/background/card-frames';

it('a document is taken for a card where a script of ours in its tab made its frame, once', async () => {
  vi.useFakeTimers();
  const frames = createCardFrames();
  const isConfirmed = async (key: string, tabId: number) => {
    const answer = frames.confirm(key, tabId);
    await vi.runAllTimersAsync();
    return answer;
  };
  frames.add('a', 7);
  expect(await isConfirmed('a', 8)).toBe(false);
  expect(await isConfirmed('b', 7)).toBe(false);
  expect(await isConfirmed('a', 7)).toBe(true);
  expect(await isConfirmed('a', 7)).toBe(false);
  vi.useRealTimers();
});

it('a document that asks before its key is told waits for it', async () => {
  const frames = createCardFrames();
  const answer = frames.confirm('a', 7);
  frames.add('a', 7);
  expect(await answer).toBe(true);
});
