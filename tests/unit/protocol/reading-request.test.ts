import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ReadingRequestSchema } from '@/lib/protocol/background-messages';
import { LIMITS } from '@/lib/protocol/limits';

const isTaken = (request: unknown): boolean => v.is(ReadingRequestSchema, request);
const many = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);

describe('what a page may ask of the background', () => {
  it('is to read runs, each with an id and a text', () => {
    expect(isTaken({ type: 'read', runIds: [1, 2], texts: ['Ford', ''] })).toBe(true);
    expect(isTaken({ type: 'read', runIds: [], texts: [] })).toBe(true);
  });

  it('is to forget runs', () => {
    expect(isTaken({ type: 'forget', runIds: [1, 2] })).toBe(true);
  });

  it.each([
    ['a text without an id', { type: 'read', runIds: [1], texts: ['a', 'b'] }],
    ['an id without a text', { type: 'read', runIds: [1, 2], texts: ['a'] }],
    ['an id that is no number', { type: 'read', runIds: ['1'], texts: ['a'] }],
    ['an id that is not a number', { type: 'read', runIds: [Number.NaN], texts: ['a'] }],
    ['a text that is none', { type: 'read', runIds: [1], texts: [{ length: 1 }] }],
    ['something that looks like a list', { type: 'read', runIds: { 0: 1, length: 1 }, texts: ['a'] }],
    ['no texts', { type: 'read', runIds: [] }],
    ['something more', { type: 'read', runIds: [], texts: [], more: 1 }],
    ['another wish', { type: 'write', runIds: [], texts: [] }],
    ['nothing', null],
    ['too long a text', { type: 'read', runIds: [1], texts: ['a'.repeat(LIMITS.runUtf16 + 1)] }],
    [
      'too many runs',
      {
        type: 'read',
        runIds: many(LIMITS.runsPerMessage + 1, 1),
        texts: many(LIMITS.runsPerMessage + 1, 'a'),
      },
    ],
  ])('is not %s', (_, request) => {
    expect(isTaken(request)).toBe(false);
  });
});
