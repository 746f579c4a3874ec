import { describe, expect, it } from 'vitest';
import { compileLexicon, openLexicon, readText } from '@/lib/match';
import type { Entity } from '@/lib/model';
import { hashToken } from '@/lib/text';
import { entity, lexiconOf, marksIn, mentionsIn } from './entities';

const entities: readonly Entity[] = [
  entity('maduro', ['Nicolás Maduro', { text: 'Maduro', needs: 'context', cues: ['Caracas'], counterCues: ['cigar'] }]),
  entity('f-35', ['F-35'], { kind: 'aircraft', lookAlikes: [['F-35 Street', 'a road']] }),
];

const digest = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('base64');

describe('compiled bytes', () => {
  it('are the same for the same entities, whatever their order', () => {
    const bytes = digest(compileLexicon(entities));
    expect(digest(compileLexicon(entities))).toBe(bytes);
    expect(digest(compileLexicon([...entities].reverse()))).toBe(bytes);
  });

  it('still say everything after they were stored and read again', () => {
    const opened = openLexicon(structuredClone(compileLexicon(entities)));
    if (!opened.ok) throw new Error(opened.problem);
    expect(
      mentionsIn(opened.value, 'Maduro in Caracas. Maduro cigar.\n\nA cigar of Maduro. F-35 Street, F-35s.'),
    ).toEqual([
      'Maduro → maduro (cue nearby)',
      'Maduro ✗ other meaning nearby',
      'Maduro ✗ other meaning nearby',
      'F-35 Street ✗ looks like another thing',
      'F-35s → f-35 (name)',
    ]);
  });

  it('are not copied when they are opened', () => {
    const bytes = compileLexicon(entities);
    expect(lexiconOf(...entities).fingerprints.buffer).not.toBe(bytes);
    const opened = openLexicon(bytes);
    expect(opened.ok && opened.value.fingerprints.buffer).toBe(bytes);
  });

  it('count entities of one id as one', () => {
    const twice = lexiconOf(entity('one', ['Aa']), entity('one', ['Bb', { text: 'Cc', needs: 'context' }]));
    expect(mentionsIn(twice, 'Aa, Cc')).toEqual(['Aa → one (name)', 'Cc → one (named on this page)']);
  });

  it('keep the rule of a form that is written out over one that follows from another', () => {
    const us = lexiconOf(entity('us', ['U.S.', { text: 'US', needs: 'cue', cues: ['states'] }]));
    expect(mentionsIn(us, 'U.S.; US')).toEqual(['U.S. → us (name)', 'US ✗ no context']);
  });

  it('tell words apart whose hashes are equal', () => {
    expect(hashToken('costarring')).toBe(hashToken('liquid'));
    const both = lexiconOf(
      entity('one', ['Costarring']),
      entity('two', ['Liquid Aa']),
      entity('three', ['Costarring Bb']),
    );
    expect(mentionsIn(both, 'Liquid, Costarring, Costarring Aa, Liquid Aa, Liquid Bb')).toEqual([
      'Costarring → one (name)',
      'Costarring → one (name)',
      'Liquid Aa → two (name)',
    ]);
  });

  it('tell words apart that have more letters than an alphabet of theirs', () => {
    const letters = [0x61, 0x3b1, 0x430, 0x561, 0x4e00].flatMap((first) =>
      Array.from({ length: 24 }, (_, at) => String.fromCharCode(first + at)),
    );
    const wordAt = (number: number): string => {
      const spread = Math.imul(number + 1, 0x9e3779b1) >>> 0;
      return [1, 120, 14_400, 1_728_000].map((step) => letters[Math.floor(spread / step) % 120]).join('');
    };
    const all = Array.from({ length: 12_000 }, (_, number) => wordAt(number));
    const known = [...new Set(all.slice(0, 2_000))];
    const others = all.filter((word) => !known.includes(word));
    expect(others.length).toBeGreaterThan(5_000);
    const lexicon = lexiconOf(
      ...known.map((word, index) => entity(`e-${index}`, [{ text: word, matching: 'any-case' }])),
    );
    expect(readText(lexicon, others.join(', '))).toEqual([]);
    expect(readText(lexicon, known.join(', ')).map(({ surface }) => surface)).toEqual(known);
  });

  it('give back ids and names, whether a form spells them or not', () => {
    const needy = { needs: 'context' as const };
    const lexicon = lexiconOf(
      entity('air-force-one', [{ text: 'Air Force One', ...needy }], { name: 'Air Force One' }),
      entity('boat-strikes', [{ text: 'boat strikes', ...needy }], { name: 'Boat strikes' }),
      entity('the-new-york-times', [{ text: 'The New York Times', ...needy }], { name: 'The New York Times' }),
      entity('mcdonald-uss-2', [{ text: 'McDonald USS 2', ...needy }], { name: 'McDonald USS 2' }),
      entity('maiquetia', [{ text: 'Maiquetía', ...needy }], { name: 'Maiquetía' }),
      entity('f-35', [{ text: 'F-35', ...needy }], { name: 'F-35' }),
      entity('other', [{ text: 'Elsewhere', ...needy }], { name: 'Another place' }),
    );
    const text = 'Air Force One, boat strikes, The New York Times, McDonald USS 2, Maiquetía, F-35, Elsewhere';
    expect(readText(lexicon, text).map(({ reading }) => reading.outcome === 'nil' && reading.detail)).toEqual(
      [
        'Air Force One',
        'Boat strikes',
        'The New York Times',
        'McDonald USS 2',
        'Maiquetía',
        'F-35',
        'Another place',
      ].map((name) => ({ code: 'nothing on the page', texts: [name] })),
    );
    const ids = lexiconOf(entity('air-force-one', ['Air Force One'], { name: 'Air Force One' }), entity('x', ['Ex']));
    expect(mentionsIn(ids, 'Air Force One; Ex')).toEqual(['Air Force One → air-force-one (name)', 'Ex → x (name)']);
  });

  it('give back ids and names whose letters or signs are read as others', () => {
    const names = ['José Ruiz', 'O`Neill Base', "O'Hara Field", 'Ann R. Doe', 'Ann Q Roe', 'Acme Inc.', 'The Hague'];
    const entities = names.map((name) => {
      const id = name
        .toLowerCase()
        .replace('é', 'e')
        .replace(/[^a-z]/g, '-');
      return entity(id, [{ text: name, needs: 'context' }], { name });
    });
    const lexicon = lexiconOf(...entities);
    const details = names.map((name) => readText(lexicon, `Here: ${name}`).map(({ reading }) => reading));
    expect(details).toEqual(
      names.map((name) => [
        expect.objectContaining({ detail: { code: 'nothing on the page', texts: [name] }, outcome: 'nil' }),
      ]),
    );
    const known = lexiconOf(...names.map((name, index) => entity(entities[index]?.id ?? '', [name], { name })));
    const found = names.map((name) => readText(known, `Here: ${name}`).map(({ reading }) => reading));
    expect(found).toEqual(entities.map(({ id }) => [expect.objectContaining({ outcome: 'linked', entityId: id })]));
  });

  it('give back names of any characters, and half a character as the sign for what is none', () => {
    const names = [
      'Übersee 😀',
      '東京 of ß',
      'é',
      '\u07ff\u0800\uffff',
      '\u{10ffff}',
      'half \ud83d',
      '\ude00\ud83d other',
    ];
    const lexicon = lexiconOf(
      ...names.map((name, index) => entity(`e${index}`, [{ text: `Form${index}`, needs: 'context' }], { name })),
    );
    const details = readText(lexicon, names.map((_, index) => `Form${index}`).join(', ')).map(({ reading }) =>
      reading.outcome === 'nil' ? reading.detail : null,
    );
    expect(details).toEqual(names.map((name) => ({ code: 'nothing on the page', texts: [name.toWellFormed()] })));
  });

  it('keep the entities of one name apart, in the order of their ids', () => {
    const lexicon = lexiconOf(
      entity('b', ['Springfield'], { name: 'Springfield in Ohio' }),
      entity('springfield', ['Springfield'], { name: 'Springfield' }),
      entity('a', ['Springfield'], { name: 'Springfield in Maine' }),
    );
    expect(mentionsIn(lexicon, 'Springfield')).toEqual(['Springfield → a | b | springfield (name)']);
  });

  it('keep how a word mixes capitals and small letters, in any script and at any length', () => {
    const long = `Mc${'a'.repeat(20)}Donald`;
    const names = ['MiG', long, 'Ялта', 'МиГ', '東京', 'ΑθήΝα'];
    const lexicon = lexiconOf(...names.map((name, index) => entity(`e${index}`, [name])));
    expect(marksIn(lexicon, names.join(', '))).toEqual(names);
    const wrong = ['Mig', long.replace('D', 'd'), 'ялта', 'Миг', '東', 'Αθήνα'];
    expect(marksIn(lexicon, `so ${wrong.join(', ')}`)).toEqual([]);
  });

  it('hold more words than 16 bits can number', () => {
    const word = (index: number): string =>
      `A${index.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(+digit))}`;
    const count = 70_000;
    const names = Array.from({ length: count }, (_, index) => `${word(index)} ${word(count - index)}`);
    const lexicon = lexiconOf(...names.map((name, index) => entity(`e${index}`, [name], { kind: 'media' })));
    for (const index of [0, 1, 255, 34_999, 65_535, 65_536, 69_999]) {
      expect(mentionsIn(lexicon, `so ${names[index]} said`)).toEqual([`${names[index]} → e${index} (name)`]);
    }
  });

  it('leave out a form longer than any name', () => {
    expect(marksIn(lexiconOf(entity('long', ['a '.repeat(60)])), 'a '.repeat(70))).toEqual([]);
  });
});

describe('opening refuses', () => {
  const problemOf = (bytes: ArrayBuffer): string | null => {
    const opened = openLexicon(bytes);
    return opened.ok ? null : opened.problem;
  };
  const changed = (word: number, value: number): ArrayBuffer => {
    const bytes = compileLexicon(entities);
    new Uint32Array(bytes)[word] = value;
    return bytes;
  };

  it.each([
    ['no bytes', new ArrayBuffer(0)],
    ['bytes of another kind', new TextEncoder().encode('{"schemaVersion": 1, "entities": []}'.repeat(8)).buffer],
    ['bytes of odd length', new ArrayBuffer(203)],
    ['zeros', new ArrayBuffer(4_096)],
  ])('%s', (_, bytes) => {
    expect(problemOf(bytes)).toBe('These bytes are not a compiled index.');
  });

  it('another format', () => {
    expect(problemOf(changed(1, 0))).toMatch(/^The compiled index has format 0; this version reads format \d+\.$/);
  });

  it('bytes cut short or with something behind them', () => {
    const bytes = compileLexicon(entities);
    const longer = new ArrayBuffer(bytes.byteLength + 4);
    new Uint8Array(longer).set(new Uint8Array(bytes));
    expect(problemOf(bytes.slice(0, -4))).toBe('The compiled index is not complete.');
    expect(problemOf(longer)).toBe('The compiled index is not complete.');
    expect(problemOf(changed(4, 0xffff_ffff))).toBe('The compiled index is not complete.');
  });

  it('bytes in which any single one is another', () => {
    const bytes = compileLexicon(entities);
    for (let at = 0; at < bytes.byteLength; at++) {
      const damaged = bytes.slice(0);
      const view = new Uint8Array(damaged);
      view[at] = (view[at] ?? 0) ^ 0x10;
      expect(openLexicon(damaged).ok).toBe(false);
    }
  });
});
