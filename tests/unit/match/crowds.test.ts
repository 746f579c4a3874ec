import { describe, expect, it } from 'vitest';
import { createReading, type Lexicon } from '@/lib/match';
import type { Entity } from '@/lib/model';
import { LIMITS } from '@/lib/protocol/limits';
import { describeMention, entity, lexiconOf, mentionsIn } from './entities';

const GIVEN = ['Ana', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gil', 'Hana', 'Ivo', 'Jon', 'Kim', 'Lou', 'Mia'];

/** People of one surname, whose full names are safe and whose surname needs the page to speak for it. */
const family = (surname: string, size: number): Entity[] =>
  Array.from({ length: size }, (_, at) => {
    const given = `${GIVEN[at % GIVEN.length]}${'abcdefgh'[Math.floor(at / GIVEN.length)]}`;
    const full = `${given} ${surname}`;
    return entity(full.toLowerCase().replace(' ', '-'), [full, { text: surname, needs: 'context' }], { name: full });
  });

describe('a name that more entries bear than a card takes', () => {
  const lexicon = lexiconOf(...family('Kuro', 60), ...family('Lemm', LIMITS.entitiesPerCard));

  it('means the one whom the page names in full', () => {
    expect(mentionsIn(lexicon, 'Benc Kuro spoke. Then Kuro left.')).toEqual([
      'Benc Kuro → benc-kuro (name)',
      'Kuro → benc-kuro (named on this page)',
    ]);
  });

  it('may mean each of several whom the page names', () => {
    expect(mentionsIn(lexicon, 'Kuro\n\nAnaa Kuro\n\nDand Kuro')[0]).toBe(
      'Kuro → anaa-kuro | dand-kuro (named on this page)',
    );
  });

  it('is not linked where nothing tells which is meant, though the page is of the story', () => {
    const story = 'Anaa Lemm, Bena Lemm, Cleoa Lemm, Dana Lemm, Evea Lemm';
    expect(mentionsIn(lexicon, `Kuro. ${story}`)[0]).toBe('Kuro ✗ no context');
    expect(mentionsIn(lexicon, `Lemm and Anab Kuro. ${story}.`)[1]).toBe('Anab Kuro → anab-kuro (name)');
  });

  it('is told anew when the page names another, and when that is taken back', () => {
    const reading = createReading(lexicon);
    const told = (runs: ReturnType<typeof reading.read>) =>
      runs.map(({ runId, mentions }) => `${runId}: ${mentions.map(describeMention).join('; ')}`);
    expect(told(reading.read([{ runId: 1, text: 'Then Kuro left.' }]))).toEqual(['1: Kuro ✗ no context']);
    expect(told(reading.read([{ runId: 2, text: 'Gilb Kuro' }]))).toEqual([
      '2: Gilb Kuro → gilb-kuro (name)',
      '1: Kuro → gilb-kuro (named on this page)',
    ]);
    reading.forget([2]);
    expect(told(reading.read([]))).toEqual(['1: Kuro ✗ no context']);
  });

  it("is a stranger's where a stranger of that name is named", () => {
    expect(mentionsIn(lexicon, 'Michael Kuro came. Kuro left.').at(-1)).toMatch(/✗/);
  });
});

describe('what a name may mean', () => {
  const most = (lexicon: Lexicon, text: string): number =>
    Math.max(
      ...createReading(lexicon)
        .read([{ runId: 1, text }])
        .flatMap(({ mentions }) => mentions)
        .map(({ reading }) => (reading.outcome === 'ambiguous' ? reading.entityIds.length : 1)),
    );

  it('is never more than a card takes', () => {
    const named = (size: number) => Array.from({ length: size }, (_, at) => entity(`e${at}`, ['Same']));
    expect(most(lexiconOf(...named(LIMITS.entitiesPerCard)), 'Same')).toBe(LIMITS.entitiesPerCard);
    expect(most(lexiconOf(...named(LIMITS.entitiesPerCard + 1)), 'Same')).toBe(1);
    const two = named(LIMITS.entitiesPerCard + 1).map((one, at) => ({
      ...one,
      kind: at % 2 ? ('vessel' as const) : ('person' as const),
    }));
    expect(most(lexiconOf(...two), 'Same')).toBe(1);
  });
});
