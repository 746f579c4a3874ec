import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followSample } from '@/entrypoints/welcome/sample-state';
import type { PageReading } from '@/lib/page';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** The page with its sample, and what the reader is told of it. */
function stage() {
  const page = { entries: new Set<string>(), trouble: null as string | null };
  const seen = { hidden: false };
  const told: string[] = [];
  const reading = { entries: () => page.entries, look: () => {} };
  Object.defineProperty(reading, 'trouble', { get: () => page.trouble });
  followSample(reading as unknown as PageReading, seen as Document, (state) => told.push(state));
  return { page, seen, told };
}

it('an index that stands is not spoken of', () => {
  const { page, told } = stage();
  vi.advanceTimersByTime(400);
  page.entries.add('gerald-r-ford');
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

it('one that is still being written is, until the names are found', () => {
  const { page, told } = stage();
  vi.advanceTimersByTime(3_000);
  expect(told).toEqual(['setting up']);
  page.entries.add('gerald-r-ford');
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual(['setting up', 'read']);
});

it('why it could not be written is told at once, and that it could be later', () => {
  const { page, told } = stage();
  page.trouble = 'full';
  vi.advanceTimersByTime(500);
  expect(told).toEqual(['full']);
  page.trouble = null;
  page.entries.add('gerald-r-ford');
  vi.advanceTimersByTime(500);
  expect(told).toEqual(['full', 'read']);
});

it('a page that nobody sees is not read, and no time passes for it', () => {
  const { seen, told } = stage();
  seen.hidden = true;
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([]);
});
