import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReading } from '@/lib/match';
import type { RunMentions, TextRun } from '@/lib/model';
import { describeMention, entity, lexiconOf } from './entities';

const context = (text: string) => ({ text, needs: 'context' as const });
const people = ['Ana', 'Ben', 'Cleo', 'Dan', 'Eve'].map((name) => entity(name.toLowerCase(), [name]));
const lexicon = lexiconOf(
  entity('maduro', ['Nicolás Maduro', context('Maduro')], { kind: 'person' }),
  entity('cousin', ['Juan Maduro', context('Maduro')], { kind: 'person' }),
  entity('palace', [context('Palace')]),
  ...people,
);

const say = (given: readonly RunMentions[]): Record<number, string[]> =>
  Object.fromEntries(given.map(({ runId, mentions }) => [runId, mentions.map(describeMention)]));

const run = (runId: number, text: string): TextRun => ({ runId, text });

describe('a reading', () => {
  it('gives every run that it is sent, in order, also those with nothing in them', () => {
    const given = createReading(lexicon).read([run(7, 'Nothing.'), run(3, 'Ana.')]);
    expect(given.map(({ runId }) => runId)).toEqual([7, 3]);
    expect(say(given)).toEqual({ 7: [], 3: ['Ana → ana (name)'] });
  });

  it('gives earlier runs again when the page names in full whom they name in short', () => {
    const reading = createReading(lexicon);
    expect(say(reading.read([run(1, 'Maduro spoke.'), run(2, 'Ana.')]))[1]).toEqual(['Maduro ✗ no context']);
    expect(say(reading.read([run(3, 'Nicolás Maduro spoke.')]))).toEqual({
      1: ['Maduro → maduro (named on this page)'],
      3: ['Nicolás Maduro → maduro (name)'],
    });
    expect(say(reading.read([run(4, 'Juan Maduro spoke.')]))).toEqual({
      1: ['Maduro → cousin | maduro (named on this page)'],
      4: ['Juan Maduro → cousin (name)'],
    });
  });

  it('gives earlier runs again when the page turns out to tell the story', () => {
    const reading = createReading(lexicon);
    reading.read([run(1, 'Palace'), run(2, 'Ana, Ben, Cleo, Dan')]);
    expect(say(reading.read([run(3, 'Eve')]))).toEqual({
      1: ['Palace → palace (story of this page)'],
      3: ['Eve → eve (name)'],
    });
  });

  it('gives nothing again that has not changed', () => {
    const reading = createReading(lexicon);
    reading.read([run(1, 'Maduro'), run(2, 'Nicolás Maduro')]);
    expect(say(reading.read([run(3, 'Nicolás Maduro')]))).toEqual({ 3: ['Nicolás Maduro → maduro (name)'] });
  });

  it('replaces a run whose id is sent again', () => {
    const reading = createReading(lexicon);
    reading.read([run(1, 'Maduro'), run(2, 'Nicolás Maduro')]);
    expect(say(reading.read([run(2, 'Nobody')]))).toEqual({ 1: ['Maduro ✗ no context'], 2: [] });
    expect(say(reading.read([run(1, 'Ana'), run(1, 'Ben')]))).toEqual({ 1: ['Ben → ben (name)'] });
  });

  it('gives what forgetting changes with the next runs, and forgets unknown runs without a word', () => {
    const reading = createReading(lexicon);
    reading.read([run(1, 'Maduro'), run(2, 'Nicolás Maduro')]);
    reading.forget([2, 99]);
    expect(say(reading.read([]))).toEqual({ 1: ['Maduro ✗ no context'] });
    expect(reading.read([])).toEqual([]);
  });

  it('does not let one page speak for another', () => {
    createReading(lexicon).read([run(1, 'Nicolás Maduro')]);
    expect(say(createReading(lexicon).read([run(1, 'Maduro')]))).toEqual({ 1: ['Maduro ✗ no context'] });
  });

  it('comes to the same in whatever pieces and order a page is read', () => {
    const text = fc
      .array(
        fc.constantFrom('Nicolás Maduro', 'Juan Maduro', 'Maduro', 'Palace', 'Ana', 'Ben', 'Cleo', 'Dan', 'Eve', 'so'),
      )
      .map((words) => words.join(', '));
    const step = fc.oneof(
      fc.record({ read: fc.array(fc.record({ runId: fc.nat(5), text }), { maxLength: 4 }) }),
      fc.record({ forget: fc.array(fc.nat(5), { maxLength: 2 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const reading = createReading(lexicon);
        const standing = new Map<number, string>();
        const shown = new Map<number, RunMentions>();
        for (const one of [...steps, { read: [] }]) {
          if ('forget' in one) {
            reading.forget(one.forget);
            for (const runId of one.forget) for (const map of [standing, shown]) map.delete(runId);
            continue;
          }
          for (const { runId, text } of one.read) standing.set(runId, text);
          for (const given of reading.read(one.read)) shown.set(given.runId, given);
        }
        const whole = createReading(lexicon).read([...standing].map(([runId, text]) => ({ runId, text })));
        const byId = (a: RunMentions, b: RunMentions) => a.runId - b.runId;
        expect([...shown.values()].sort(byId)).toEqual([...whole].sort(byId));
      }),
      { numRuns: 500 },
    );
  });
});
