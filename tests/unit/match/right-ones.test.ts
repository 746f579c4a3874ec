/** What is linked, and what is left alone. */
import { describe, expect, it } from 'vitest';
import { readText } from '@/lib/match';
import { entity, lexiconOf, mentionsIn } from './entities';

const context = (text: string, rest: object = {}) => ({ text, needs: 'context' as const, ...rest });

const ford = entity(
  'carrier',
  [
    'Gerald R. Ford',
    { text: 'Ford', needs: 'cue', cues: ['carrier', 'strike group'], counterCues: ['president', 'motor'] },
  ],
  { kind: 'vessel', name: 'Gerald R. Ford', lookAlikes: [['President Gerald R. Ford', 'the president of that name']] },
);
const jorge = entity('jorge', ['Jorge Rodríguez', context('Rodríguez', { cues: ['legislature'] })], { kind: 'person' });
const delcy = entity('delcy', ['Delcy Rodríguez', context('Rodríguez', { cues: ['oil'] })], { kind: 'person' });

describe('a form that needs nothing', () => {
  it('links by itself', () => {
    expect(mentionsIn(lexiconOf(ford), 'the Gerald R. Ford')).toEqual(['Gerald R. Ford → carrier (name)']);
  });

  it('does not link beside a word for another meaning', () => {
    const iberia = entity('airline', [{ text: 'Iberia', counterCues: ['peninsula'] }]);
    const [mention] = readText(lexiconOf(iberia), 'Iberia is a peninsula.');
    expect(mention?.reading).toEqual({
      outcome: 'nil',
      reason: 'other meaning nearby',
      detail: { code: 'counter-cue', texts: ['peninsula'] },
    });
  });
});

describe('a form that needs a cue', () => {
  const lexicon = lexiconOf(ford);

  it.each([
    ['links beside one', 'The carrier is Ford.', 'Ford → carrier (cue nearby)'],
    ['links beside its plural or possessive', "The carriers' Ford.", 'Ford → carrier (cue nearby)'],
    ['links beside it in capitals', 'CARRIER, he said: Ford.', 'Ford → carrier (cue nearby)'],
    ['links beside a cue of several words', 'Ford and its strike\ngroup.', 'Ford → carrier (cue nearby)'],
    ['does not link without', 'Ford came.', 'Ford ✗ no context'],
    ['does not link for a cue in another block', 'Ford came.\n\nA carrier came.', 'Ford ✗ no context'],
    ['does not link though the page names the entity', 'Ford.\n\nGerald R. Ford.', 'Ford ✗ no context'],
    ['does not link beside a word for another meaning', 'Ford Motor.', 'Ford ✗ other meaning nearby'],
  ])('%s', (_, text, mention) => {
    expect(mentionsIn(lexicon, text)[0]).toBe(mention);
  });

  it('goes by the nearer where both stand there, and by the other meaning at equal distance', () => {
    expect(mentionsIn(lexicon, 'The carrier Ford sailed, said the president.')).toEqual([
      'Ford → carrier (cue nearby)',
    ]);
    expect(mentionsIn(lexicon, 'The president Ford saw a carrier.')).toEqual(['Ford ✗ other meaning nearby']);
    expect(mentionsIn(lexicon, 'carrier Ford president')).toEqual(['Ford ✗ other meaning nearby']);
  });

  it('is not its own cue', () => {
    const group = entity('group', [{ text: 'Ford strike group', needs: 'cue', cues: ['strike group'] }]);
    expect(mentionsIn(lexiconOf(group), 'the Ford strike group')).toEqual(['Ford strike group ✗ no context']);
  });

  it('takes a cue that holds it and more for the nearest of all', () => {
    const x = entity('x', [{ text: 'X', needs: 'cue', cues: ['on X'], counterCues: ['axis', 'Share on X'] }]);
    expect(mentionsIn(lexiconOf(x), 'She wrote on X.')).toEqual(['X → x (cue nearby)']);
    expect(mentionsIn(lexiconOf(x), 'She wrote on X, axis.')).toEqual(['X → x (cue nearby)']);
    expect(mentionsIn(lexiconOf(x), 'Share on X')).toEqual(['X ✗ other meaning nearby']);
  });

  it('takes a cue with capitals for a name, one without for a word in any case', () => {
    const gol = entity('gol', [{ text: 'GOL', needs: 'cue', cues: ['TAP', 'airline'] }]);
    expect(mentionsIn(lexiconOf(gol), 'GOL and the tap')).toEqual(['GOL ✗ no context']);
    expect(mentionsIn(lexiconOf(gol), 'GOL and TAP')).toEqual(['GOL → gol (cue nearby)']);
    expect(mentionsIn(lexiconOf(gol), 'Airline GOL')).toEqual(['GOL → gol (cue nearby)']);
  });
});

describe('a form that needs context', () => {
  const lexicon = lexiconOf(jorge);

  it.each([
    ['links where the full name stands anywhere', 'Rodríguez left.\n\nJorge Rodriguez left.', 'named on this page'],
    ['links where a cue stands in the block', 'Rodríguez leads the legislature.', 'cue nearby'],
  ])('%s', (_, text, rule) => {
    expect(mentionsIn(lexicon, text)[0]).toBe(`Rodríguez → jorge (${rule})`);
  });

  it('does not link where nothing speaks for it', () => {
    const [mention] = readText(lexicon, 'Rodríguez left.');
    expect(mention?.reading).toEqual({
      outcome: 'nil',
      reason: 'no context',
      detail: { code: 'nothing on the page', texts: ['jorge'] },
    });
  });

  it('is not spoken for by a look-alike of the full name', () => {
    const other = { ...jorge, lookAlikes: [{ text: 'Jorge Rodríguez Jr', matching: 'exact-case', reason: 'his son' }] };
    expect(mentionsIn(lexiconOf(other as typeof jorge), 'Jorge Rodríguez Jr. Rodríguez left.')).toEqual([
      'Jorge Rodríguez Jr ✗ looks like another thing',
      'Rodríguez ✗ no context',
    ]);
  });
});

describe('a dateline', () => {
  const city = entity('city', ['Caracas'], { kind: 'place' });
  const lexicon = lexiconOf(city, entity('government', ['Caracas']));

  it.each(['CARACAS (Agency)', 'CARACAS, Venezuela (Agency)', 'CARACAS — It rained.', 'CARACAS - It rained.'])(
    'means the place: %s',
    (text) => {
      expect(mentionsIn(lexicon, text)[0]).toBe('CARACAS → city (name)');
    },
  );

  it.each(['CARACAS, 25 November. It rained.', 'CARACAS, Nov. 25: It rained.', 'CARACAS, 25 de noviembre de 2025'])(
    'may have the day behind it: %s',
    (text) => {
      expect(mentionsIn(lexicon, text)[0]).toBe('CARACAS → city (name)');
    },
  );

  it.each(['WASHINGTON (Agency) — Maduro', 'WASHINGTON, Nov 22 - Maduro'])(
    'is no government that goes by the name of a city: %s',
    (text) => {
      const capital = lexiconOf(entity('government', [{ text: 'Washington', needs: 'context', cues: ['Maduro'] }]));
      expect(mentionsIn(capital, text)[0]).toBe('WASHINGTON ✗ looks like another thing');
      expect(mentionsIn(capital, 'WASHINGTON SPOKE OF Maduro')[0]).toBe('WASHINGTON → government (cue nearby)');
    },
  );

  it.each(['CARACAS, maybe', 'CARACAS, octopus and rain', 'CARACAS, decidedly'])(
    'has no word that begins like a month: %s',
    (text) => {
      expect(mentionsIn(lexicon, text)[0]).toBe('CARACAS → city | government (name)');
    },
  );

  it('is no acronym', () => {
    const agency = lexiconOf(entity('faa', [{ text: 'FAA', needs: 'context', cues: ['Maduro'] }]));
    expect(mentionsIn(agency, 'FAA (the agency) and Maduro')[0]).toBe('FAA → faa (cue nearby)');
  });

  it('stands at the beginning and in capitals', () => {
    expect(mentionsIn(lexicon, 'Caracas (the government)')[0]).toBe('Caracas → city | government (name)');
    expect(mentionsIn(lexicon, 'It said: CARACAS (THE GOVERNMENT) HAS RULED')[0]).toContain('city | government');
  });
});

describe('what looks like a name', () => {
  it('wins over a form that is shorter, and says what it is', () => {
    const [mention] = readText(lexiconOf(ford), 'under President Gerald R. Ford');
    expect(mention?.surface).toBe('President Gerald R. Ford');
    expect(mention?.reading).toEqual({
      outcome: 'nil',
      reason: 'looks like another thing',
      detail: { code: 'look-alike', texts: ['the president of that name'] },
    });
  });

  it('wins over a form that is equally long, and gives way to a longer one', () => {
    const shoes = entity('plane', ['Air Force One', 'Air Force One Shoes Box'], {
      lookAlikes: [
        ['Air Force One', 'a film'],
        ['One Shoes', 'a shop'],
      ],
    });
    expect(mentionsIn(lexiconOf(shoes), 'Air Force One')).toEqual(['Air Force One ✗ looks like another thing']);
    expect(mentionsIn(lexiconOf(shoes), 'Air Force One Shoes Box')).toEqual(['Air Force One Shoes Box → plane (name)']);
  });

  it('is known in its spellings and plural too', () => {
    const tap = entity('tap', [{ text: 'Tap', matching: 'any-case' }], { lookAlikes: [['tap-shoe', 'a shoe']] });
    expect(mentionsIn(lexiconOf(tap), 'Tap shoes')).toEqual(['Tap shoes ✗ looks like another thing']);
  });
});

describe('a form that fits two entities', () => {
  const lexicon = lexiconOf(jorge, delcy);
  const surname = (text: string) => mentionsIn(lexicon, text).at(-1);

  it.each([
    ['both where both are named', 'Jorge Rodríguez, Delcy Rodríguez. Rodríguez', 'delcy | jorge (named on this page)'],
    ['the one that is named', 'Jorge Rodríguez. Rodríguez', 'jorge (named on this page)'],
    ['the one that a cue speaks for', 'oil, Rodríguez', 'delcy (cue nearby)'],
    [
      'the named one that a cue speaks for too',
      'Jorge Rodríguez, Delcy Rodríguez. oil, Rodríguez',
      'delcy (cue nearby)',
    ],
    [
      'both where one is named and a cue speaks for the other',
      'Jorge Rodríguez. oil, Rodríguez',
      'delcy | jorge (cue nearby)',
    ],
  ])('means %s', (_, text, meaning) => {
    expect(surname(text)).toBe(`Rodríguez → ${meaning}`);
  });

  it('means none where nothing speaks for either', () => {
    const [mention] = readText(lexicon, 'Rodríguez');
    expect(mention?.reading).toMatchObject({
      detail: { code: 'nothing on the page', texts: ['delcy', 'jorge'] },
    });
  });

  it('means the one that needs less where nothing tells them apart, and both at equal need', () => {
    const city = entity('city', ['Caracas'], { kind: 'place' });
    const government = entity('government', [context('Caracas')]);
    const other = entity('other-city', ['Caracas'], { kind: 'place' });
    expect(mentionsIn(lexiconOf(city, government), 'Caracas')).toEqual(['Caracas → city (name)']);
    expect(mentionsIn(lexiconOf(city, other), 'Caracas')).toEqual(['Caracas → city | other-city (name)']);
  });

  it('names neither safely', () => {
    const one = entity('one', ['Sucre', context('the marshal', { matching: 'any-case' })]);
    const two = entity('two', ['Sucre']);
    expect(mentionsIn(lexiconOf(one, two), 'Sucre, the marshal').at(-1)).toBe('the marshal ✗ no context');
  });
});
