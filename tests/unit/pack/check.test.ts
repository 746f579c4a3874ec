import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findArticleTexts } from '@/scripts/pack/articles';
import { collisionProblems, orphanProblems } from '@/scripts/pack/check-entities';
import { wordingProblems } from '@/scripts/pack/check-wording';
import { compilePack, serializePack } from '@/scripts/pack/compile';
import { writePack } from './written-pack';

/** What the check says of a pack that is broken in one place: file, place and message of each problem. */
function problemsWith(file: string, was: string, is: string): string[] {
  const written = writePack(file, (text) => {
    expect(text).toContain(was);
    return text.replace(was, is);
  });
  process.env.SIDELIGHT_ARTICLES = written.articles;
  const compiled = compilePack(written.folder);
  if (!compiled.ok) return compiled.problem.map(({ file: at, place, message }) => `${at}: ${place}: ${message}`);
  const { pack, locate } = compiled.value;
  const found = [...orphanProblems(pack), ...collisionProblems(pack), ...wordingProblems(pack, findArticleTexts(pack))];
  return found.map(locate).map(({ file: at, place, message }) => `${at}: ${place}: ${message}`);
}

const article = (was: string, is: string) => problemsWith('articles/h1.yaml', was, is);

let before: string | undefined;
beforeEach(() => {
  before = process.env.SIDELIGHT_ARTICLES;
});
afterEach(() => {
  if (before === undefined) delete process.env.SIDELIGHT_ARTICLES;
  else process.env.SIDELIGHT_ARTICLES = before;
});

describe('a written pack', () => {
  it('compiles to the same bytes every time', () => {
    const [a, b] = [compilePack(writePack().folder), compilePack(writePack().folder)];
    if (!a.ok || !b.ok) throw new Error('the small pack compiles');
    expect(serializePack(a.value.pack)).toBe(serializePack(b.value.pack));
    expect(a.value.pack.claims.map(({ id }) => id)).toEqual(['h1/closed', 'h1/repairs']);
  });

  it('has no problem when it is right', () => {
    expect(article('id: closed', 'id: closed')).toEqual([]);
  });

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
      'stance: reported',
      'stance: reported\n    stand: reported',
      /^articles\/h1\.yaml: claims › h1\/repairs › stand: is no field of this record/,
    ],
    [
      'an id used twice',
      'id: repairs',
      'id: closed',
      /^articles\/h1\.yaml: claims › h1\/closed: the id "h1\/closed" is used twice/,
    ],
    [
      'a paragraph that is not there',
      'p: 2',
      'p: 7',
      /^articles\/h1\.yaml: claims › h1\/repairs › evidence › paragraph: the article has no paragraph 7/,
    ],
    [
      'evidence that does not stand there',
      'end: nine weeks',
      'end: ten weeks',
      /› h1\/repairs › evidence › endWords: "ten weeks" does not stand in that sentence/,
    ],
    [
      'a locator that is too long',
      'start: Repairs take at',
      'start: Repairs take at least nine',
      /› startWords: has 5 words of the article; 4 are the most/,
    ],
    [
      'a source quoted in words that were not printed',
      'two engineers',
      'three engineers',
      /› chain › 0 › wording: "three engineers" does not stand in article h1/,
    ],
    [
      'an article named by its id',
      'stance: asserted',
      'stance: asserted\n    note: As h1 has it.',
      /› h1\/closed › note: names article h1 by its id/,
    ],
    [
      'nine words of an article in a row',
      'says: Mending the cranes needs nine weeks or more.',
      'says: Repairs take at least nine weeks according to two engineers.',
      /› h1\/repairs › text: repeats more than 8 words of article h1: "repairs take at least nine weeks according to two"/,
    ],
  ])('is refused for %s, naming the place', (_, was, is, message) => {
    expect(article(was, is)).toEqual([expect.stringMatching(message)]);
  });

  it('is refused for an entity that nothing speaks of', () => {
    const extra =
      '- { id: crane, name: Crane, kind: term, description: A crane., from: [h1], forms: [crane] }\n- { id: ines';
    expect(problemsWith('entities/people.yaml', '- { id: ines', extra)).toEqual([
      'entities/people.yaml: entities › crane: no claim, event or dispute speaks of it',
    ]);
  });

  it('is refused for a form that two entities hold and one holds without condition', () => {
    expect(problemsWith('entities/people.yaml', 'forms: [Ines Varga]', 'forms: [Ines Varga, North Pier]')).toEqual([
      expect.stringMatching(/needs nothing here, but .* has the same form/),
    ]);
  });
});
