import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstPlace, goOn, goTo, note, type Place, startTrail, TRAIL_LIMIT, type Trail } from '@/components/card/trail';
import { auroraCard, lindqvistCard, lindqvistYardCard } from '../../fixtures/read-models';

const place = (words: string): Place => ({ kind: 'nothing', words, nearest: [] });
const words = ({ visits }: Trail) => visits.map((visit) => (visit.place.kind === 'nothing' ? visit.place.words : '?'));
const through = (...all: string[]) =>
  all.slice(1).reduce((trail, one) => goOn(trail, place(one)), startTrail(place(all[0] ?? '')));

describe('nested look-ups', () => {
  it('keep the way: back and forward', () => {
    const trail = through('a', 'b', 'c');
    expect(goTo(trail, 1)).toEqual({ ...trail, at: 1 });
    expect(goTo(goTo(trail, 0), 2)).toEqual(trail);
  });

  it('forget what lay ahead when the reader goes elsewhere', () => {
    const trail = goOn(goTo(through('a', 'b', 'c'), 1), place('d'));
    expect(words(trail)).toEqual(['a', 'b', 'd']);
    expect(trail.at).toBe(2);
  });

  it('keep what was opened and how far was scrolled at each place', () => {
    const trail = goOn(note(through('a', 'b'), { isOpen: true, scrollPx: 120 }), place('c'));
    expect(goTo(trail, 1).visits[1]).toMatchObject({ isOpen: true, scrollPx: 120 });
    expect(trail.visits[2]).toMatchObject({ isOpen: false, scrollPx: 0 });
  });

  it('go 10 deep and keep the first place', () => {
    const all = 'abcdefghijklmn'.split('');
    const trail = through(...all);
    expect(words(trail)).toEqual(['a', ...all.slice(-(TRAIL_LIMIT - 1))]);
    expect(trail.at).toBe(TRAIL_LIMIT - 1);
  });

  it('stand at a place that is there, whatever is done', () => {
    const step = fc.oneof(fc.string().map(place), fc.integer({ min: -3, max: 12 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const end = steps.reduce<Trail>(
          (trail, one) => (typeof one === 'number' ? goTo(trail, one) : goOn(trail, one)),
          startTrail(place('first')),
        );
        expect(end.visits.length).toBeLessThanOrEqual(TRAIL_LIMIT);
        expect(end.visits[end.at]).toBeDefined();
        expect(words(end)[0]).toBe('first');
      }),
    );
  });
});

describe('a card opens at', () => {
  it('its entry, or the choice among those that fit', () => {
    const ready = { status: 'ready', surface: 'the Aurora', rule: 'name', site: 'harbour.example' } as const;
    expect(firstPlace({ ...ready, cards: [auroraCard] })).toMatchObject({ kind: 'entry', isChosen: false });
    expect(firstPlace({ ...ready, cards: [lindqvistCard, lindqvistYardCard] })).toMatchObject({ kind: 'choice' });
    expect(firstPlace({ ...ready, cards: [] })).toMatchObject({ kind: 'trouble' });
  });

  it('the nearest names where nothing goes by the selected words', () => {
    const nearest = [auroraCard.entity];
    expect(firstPlace({ status: 'found', cards: [], words: 'Arora', nearest })).toEqual({
      kind: 'nothing',
      words: 'Arora',
      nearest,
    });
    expect(firstPlace({ status: 'found', cards: [auroraCard], words: 'Aurora', nearest: [] })).toMatchObject({
      kind: 'entry',
      marked: null,
    });
  });
});
