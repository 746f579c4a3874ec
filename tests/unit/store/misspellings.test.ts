/** Which slips are forgiven and which words are no slip of any name, over the bundled index. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityId } from '@/lib/model';
import { collectRecords, horizonOf } from '@/lib/store/records';
import { createSearch, meantBy } from '@/lib/store/search';
import { slipsAllowed, slipsBetween } from '@/lib/store/search/slips';
import { createViews } from '@/lib/store/views';
import { BUNDLED_PACK } from '@/scripts/pack/bundled';
import { compilePack } from '@/scripts/pack/compile';

const compiled = compilePack(BUNDLED_PACK.folder);
if (!compiled.ok) throw new Error('The bundled index does not compile.');
const { pack } = compiled.value;
const search = createSearch(createViews(collectRecords(pack, horizonOf(pack.articles))));
const names = new Map(pack.entities.map(({ id, name }) => [id, name]));

/** What a card, the address bar and the panel offer as entries: found, or else as the nearest. */
function offered(query: string): readonly string[] {
  const { hits, nearest } = search(query);
  const found = hits.flatMap((hit) => (hit.kind === 'entry' ? [hit.entry.id] : []));
  const ids: readonly EntityId[] = found.length > 0 ? found : nearest.map(({ id }) => id);
  return ids.map((id) => names.get(id) ?? id);
}

describe('a slip that a typist makes is forgiven', () => {
  it.each([
    // One in words of up to five letters
    ['Irberia', 'Iberia'],
    ['Trmp', 'Donald Trump'],
    ['Trumo', 'Donald Trump'],
    ['Turmp', 'Donald Trump'],
    ['Tump', 'Donald Trump'],
    ['Quatar', 'Qatar'],
    ['Katar', 'Qatar'],
    ['Qatra', 'Qatar'],
    ['Rubbio', 'Marco Rubio'],
    ['Ruboi', 'Marco Rubio'],
    ['Rubyo', 'Marco Rubio'],
    ['Saap', 'Tarek William Saab'],
    ['Frod', 'Gerald R. Ford'],
    // Two in words of up to eight
    ['Madruo', 'Nicolás Maduro'],
    ['Maduroo', 'Nicolás Maduro'],
    ['Madurro', 'Nicolás Maduro'],
    ['Nikolas Maduro', 'Nicolás Maduro'],
    ['Nicholas Maduro', 'Nicolás Maduro'],
    ['Nicolas Mauro', 'Nicolás Maduro'],
    ['Ibreia', 'Iberia'],
    ['Aviannca', 'Avianca'],
    ['Avinaca', 'Avianca'],
    ['Rusia', 'Russia'],
    ['Russai', 'Russia'],
    ['Caraccas', 'Caracas'],
    ['Karakas', 'Caracas'],
    ['Caarcas', 'Caracas'],
    ['Hegsteh', 'Pete Hegseth'],
    ['Hegsath', 'Pete Hegseth'],
    ['Hegesth', 'Pete Hegseth'],
    ['Heggset', 'Pete Hegseth'],
    ['Columbia', 'Colombia'],
    ['Kolumbia', 'Colombia'],
    ['Amnisty', 'Amnesty'],
    ['Pentagn', 'Pentagon'],
    ['Pentegon', 'Pentagon'],
    ['Reutres', 'Reuters'],
    ['Ruters', 'Reuters'],
    ['Chaves', 'Hugo Chávez'],
    ['Hugo Chavz', 'Hugo Chávez'],
    ['Sinaola cartel', 'Sinaloa cartel'],
    // Three above
    ['Venezula', 'Venezuela'],
    ['Venezuala', 'Venezuela'],
    ['Venuzuela', 'Venezuela'],
    ['Benesuela', 'Venezuela'],
    ['Venzeuela', 'Venezuela'],
    ['Carribean', 'Caribbean'],
    ['Caribean', 'Caribbean'],
    ['Miraflorez', 'Miraflores'],
    ['Markwain Mullin', 'Markwayne Mullin'],
    ['Markwyane Mulin', 'Markwayne Mullin'],
    ['Ultimatium', 'Ultimatum'],
    ['Thanksgivng', 'Thanksgiving'],
    ['Thanksgviing', 'Thanksgiving'],
    // In several words, without spaces, with accents, in Spanish
    ['Rodrigez', 'Delcy Rodríguez'],
    ['Delcy Rodrigues', 'Delcy Rodríguez'],
    ['Délcy Ródriguez', 'Delcy Rodríguez'],
    ['Rodrígeuz', 'Jorge Rodríguez'],
    ['cartel de los solles', 'Cartel of the Suns'],
    ['cartél de lso soles', 'Cartel of the Suns'],
    ['carrtel de los soles', 'Cartel of the Suns'],
    ['tren de arragua', 'Tren de Aragua'],
    ['tren de aragau', 'Tren de Aragua'],
    ['treen de aragua', 'Tren de Aragua'],
    ['newyork tmies', 'The New York Times'],
    ['wal street jurnal', 'The Wall Street Journal'],
    ['Turkihs Airlines', 'Turkish Airlines'],
    ['truth soical', 'Truth Social'],
    ['Whitehosue', 'White House'],
  ])('"%s" offers %s', (query, name) => {
    expect(offered(query)).toContain(name);
  });

  it.each(['Venezeu', 'Carribb', 'Markwain', 'Thankgiv'])('also while it is typed: "%s"', (query) => {
    expect(offered(query)).not.toEqual([]);
  });

  it('where only a part of what was typed is near, the names that it is half of are the nearest', () => {
    expect(search('Huggo Zelensky').nearest.map(({ name }) => name)).toEqual(['Hugo Chávez']);
  });
});

describe('words that nobody types for a name of the index offer none', () => {
  it.each([
    'Kvartz',
    'quartz',
    'Kuba',
    'Brexit',
    'Zelensky',
    'Ukraine',
    'Ucrania',
    'Putin',
    'Macron',
    'Merkel',
    'Obama',
    'Biden',
    'Boeing',
    'Berlin',
    'Tokio',
    'Moskau',
    'Paris',
    'Bogotá',
    'Lisboa',
    'Madrid',
    'Ferrari',
    'Toyota',
    'inflation',
    'elecciones',
    'fútbol',
    'tennis',
    'volcano',
    'Vesuvius',
    'Vanuatu',
    'Zimbabwe',
    'Kazakhstan',
    'Catalonia',
    'Marathon',
    'Pentateuch',
    'hexagon',
    'Hegel',
    'Neptune',
    'piano',
    'zebra',
    'xqzvw',
    'asdfgh',
    'aaaa',
    'qwertyuiop',
    'Simon Zelensky',
    'New Zealand',
    'Turkmenistan airways',
  ])('"%s"', (query) => {
    expect(offered(query)).toEqual([]);
    expect(meantBy(search(query)).entityIds).toEqual([]);
  });
});

describe('slips between two words', () => {
  it.each([
    ['', '', 0],
    ['maduro', 'maduro', 0],
    ['maduor', 'maduro', 1],
    ['madro', 'maduro', 1],
    ['madduro', 'maduro', 1],
    ['nadulo', 'maduro', 2],
    ['ca', 'abc', 3],
  ])('"%s" and "%s" are %i: letters left out, put in, taken for others, or two swapped', (one, other, slips) => {
    expect(slipsBetween(one, other, 9)).toBe(slips);
  });

  it('are no more than their letters, as many either way, and beyond a limit just beyond it', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.nat(5), (one, other, limit) => {
        const slips = slipsBetween(one, other, 20);
        expect(slips).toBe(slipsBetween(other, one, 20));
        expect(slips).toBeLessThanOrEqual(Math.max(one.length, other.length));
        expect(slips === 0).toBe(one === other);
        expect(slipsBetween(one, other, limit)).toBe(Math.min(slips, limit + 1));
      }),
    );
  });

  it('are one up to five letters, two up to eight, three above', () => {
    expect([3, 5, 6, 8, 9, 30].map(slipsAllowed)).toEqual([1, 1, 2, 2, 3, 3]);
  });
});
