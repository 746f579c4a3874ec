import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compilePack, serializePack } from '@/scripts/pack/compile';
import { problemsWith } from './broken-pack';
import { writePack } from './written-pack';

const article = (was: string, is: string) => problemsWith('articles/h1.yaml', was, is);

describe('a written pack', () => {
  it('compiles to the same bytes every time', () => {
    const [a, b] = [compilePack(writePack().folder), compilePack(writePack().folder)];
    if (!a.ok || !b.ok) throw new Error('the small pack compiles');
    expect(serializePack(a.value.pack)).toBe(serializePack(b.value.pack));
    expect(a.value.pack.claims.map(({ id }) => id)).toEqual([
      'h1/closed',
      'h1/no-waiting',
      'h1/repairs',
      'h2/shut',
      'h2/six-weeks',
      'h2/reopening',
    ]);
  });

  it('has no problem when it is right', () => {
    expect(article('id: closed', 'id: closed')).toEqual([]);
  });

  it('has no problem that could be seen without the articles when it is right', () => {
    expect(problemsWith('events.yaml', 'id: closing', 'id: closing', ['h1', 'h2'])).toEqual([]);
  });
});

describe('sources that cannot be read as a pack', () => {
  it.each([
    ['YAML that cannot be read', "edtf: '[2025-03-03", 'edtf: "[2025-03-03', /^articles\/h1\.yaml: line \d+: /],
    [
      'a bad date',
      '[2025-03-03..2025-03-04]',
      '2025-02-30',
      /^articles\/h1\.yaml: articles › h1 › published › edtf: "2025-02-30" is not a date this index can read/,
    ],
    [
      'an unknown entity',
      'about: [north-pier]',
      'about: [south-pier]',
      /^articles\/h1\.yaml: claims › h1\/repairs › entityIds: "south-pier" is not among/,
    ],
    ['a hop without source', 'unnamed: two engineers, ', '', /^articles\/h1\.yaml: claims › h1\/repairs › chain › 0/],
    [
      'a misspelt field',
      'stance: asserted',
      'stance: asserted\n    stand: asserted',
      /^articles\/h1\.yaml: claims › h1\/closed › stand: is no field of this record/,
    ],
    [
      'an id used twice',
      'id: no-waiting',
      'id: closed',
      /^articles\/h1\.yaml: claims › h1\/closed: the id "h1\/closed" is used twice/,
    ],
  ])('are refused for %s, naming the place', (_, was, is, message) => {
    expect(article(was, is)).toEqual([expect.stringMatching(message)]);
  });
});

describe('a source file of another shape', () => {
  it.each([
    [
      'articles/h1.yaml',
      'claims:\n  - id: closed',
      'claim:\n  - id: closed',
      'articles/h1.yaml: : must hold "article" and a list of "claims", nothing else',
    ],
    [
      'entities/people.yaml',
      '- { id: ines-varga',
      'people:\n- { id: ines-varga',
      'entities/people.yaml: : must be a list ([] where there is nothing)',
    ],
    [
      'pack.yaml',
      'id: harbour\ntitle: The north pier',
      '- harbour',
      'pack.yaml: : must hold the id and the title of the pack',
    ],
  ])('is refused, not passed over: %s', (file, was, is, message) => {
    expect(problemsWith(file, was, is)).toEqual([message]);
  });

  it('may be missing where it is one of a folder, but not where there is one of its kind', () => {
    const compiled = compilePack(join(writePack().folder, 'articles'));
    expect(compiled).toMatchObject({
      ok: false,
      problem: ['pack.yaml', 'events.yaml', 'disputes.yaml'].map((file) => {
        return { file, message: 'this file cannot be read' };
      }),
    });
  });
});

describe('held against the articles, a pack', () => {
  it.each([
    [
      'a paragraph that is not there',
      'p: 2',
      'p: 7',
      [
        /: claims › h1\/repairs › evidence › paragraph: the article has no paragraph 7$/,
        /: articles › h1: paragraph 2, sentence 0 \("Repairs take at least \.\.\."\) has no claim$/,
      ],
    ],
    [
      'a sentence that is not there',
      's: 1',
      's: 2',
      [
        /: claims › h1\/no-waiting › evidence › sentence: paragraph 1 has no sentence 2$/,
        /: articles › h1: paragraph 1, sentence 1 \(.*\) has no claim$/,
      ],
    ],
    [
      'evidence that does not stand there',
      'end: nine weeks',
      'end: ten weeks',
      [/› h1\/repairs › evidence › endWords: "ten weeks" does not stand in that sentence$/],
    ],
    [
      'a passage turned round',
      'start: Repairs take at, end: nine weeks',
      'start: nine weeks, end: Repairs take at',
      [/› h1\/repairs › evidence: the passage ends before it begins$/],
    ],
    [
      'a source quoted in words that were not printed',
      'two engineers',
      'three engineers',
      [/› h1\/repairs › chain › 0 › wording: "three engineers" does not stand in that sentence$/],
    ],
    [
      'a cue from another sentence',
      'cue: according to',
      'cue: she said',
      [/› h1\/repairs › chain › 0 › cue: "she said" does not stand in that sentence$/],
    ],
    [
      'a quotation that was not printed',
      'quote: { text: We will not wait',
      'quote: { text: We shall not wait',
      [/› h1\/no-waiting › quote: "We shall not wait" does not stand in that sentence$/],
    ],
    [
      'a date from words that were not printed',
      'phrase: on Monday, against: publication',
      'phrase: on Tuesday, against: publication',
      [/› h1\/closed › when › from › phrase: "on Tuesday" does not stand in article h1$/],
    ],
    [
      'a headline that was not printed',
      'title: Harbour master closes',
      'title: Harbour master shuts',
      [/› h1 › title: does not stand in the text$/],
    ],
    [
      'paragraphs counted wrongly',
      'paragraphCount: 3',
      'paragraphCount: 4',
      [/› h1 › paragraphCount: the text has 3 paragraphs, not 4$/],
    ],
  ])('is refused for %s', (_, was, is, messages) => {
    expect(article(was, is)).toEqual(messages.map((message) => expect.stringMatching(message)));
  });

  it('is refused for a form that is said to stand where it does not', () => {
    expect(problemsWith('entities/places.yaml', 'text: Pier, ', 'text: Piers, in: [h2], ')).toEqual([
      'entities/places.yaml: entities › north-pier › surfaceForms › Piers › occursIn: "Piers" does not stand in article h2',
    ]);
  });

  it('is refused for an event dated by words that no article has', () => {
    expect(problemsWith('events.yaml', 'phrase: in June', 'phrase: in July')).toEqual([
      'events.yaml: events › reopening › when › from › phrase: "in July" does not stand in any article',
    ]);
    expect(problemsWith('events.yaml', 'phrase: in June', 'phrase: in July', ['h2'])).toEqual([]);
  });

  it('passes over what rests on an article that is not at hand', () => {
    expect(problemsWith('articles/h1.yaml', 'end: nine weeks', 'end: ten weeks', ['h1'])).toEqual([]);
  });
});

describe("an article's own words", () => {
  it.each([
    [
      'nine of them in a row',
      'says: Mending the cranes needs nine weeks or more.',
      'says: Repairs take at least nine weeks according to two engineers.',
      /› h1\/repairs › text: repeats more than 8 words of article h1: "repairs take at least nine weeks according to two"$/,
    ],
    [
      'five in a locator',
      'start: Repairs take at',
      'start: Repairs take at least nine',
      /› h1\/repairs › evidence › startWords: has 5 words of the article; 4 are the most$/,
    ],
  ])('are refused where there are %s', (_, was, is, message) => {
    expect(article(was, is)).toEqual([expect.stringMatching(message)]);
  });

  it.each([
    [
      'cue: according to',
      'cue: according to two engineers who',
      /› chain › 0 › cue: has 5 words of the article; 4 are the most$/,
    ],
    [
      'unnamed: two engineers',
      'unnamed: two engineers who asked not to be named. Repairs',
      /› chain › 0 › wording: has 9 words of the article; 8 are the most$/,
    ],
    [
      'phrase: on Monday, against: publication',
      'phrase: the north pier on Monday after two cranes failed, against: publication',
      /› when › from › phrase: has 9 words of the article; 8 are the most$/,
    ],
  ])('are counted in what is quoted: %s', (was, is, message) => {
    const problems = article(was, is).filter((problem) => problem.includes(' are the most'));
    expect(problems).toEqual([expect.stringMatching(message)]);
  });
});

describe('a sentence without a claim', () => {
  it('is refused where it is neither headline nor subhead', () => {
    expect(problemsWith('articles/h2.yaml', 's: 1, start: The cranes need', 's: 0, start: Ines Varga')).toContain(
      'articles/h2.yaml: articles › h2: paragraph 1, sentence 1 ("The cranes need six ...") has no claim',
    );
  });
});
