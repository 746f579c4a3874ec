/**
 * Whether the bundled index marks what a careful reader would mark: the passages of tests/fixtures/linking, one by one,
 * and counted. One mention counts as one, also where two entries are offered; one that is marked otherwise than it
 * should be, in its words or in what it offers, is a mistake and a miss.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { compileLexicon, ofStory, openLexicon, readText } from '@/lib/match';
import { BUNDLED_PACK } from '@/scripts/pack/bundled';
import { compilePack } from '@/scripts/pack/compile';
import { type Mark, PARTS, type Part, type Passage, readPassages } from '@/tests/fixtures/linking';

const LEAST = { precision: 0.99, recall: 0.97 } as const;
/** What a file comes to that falls short of that, as its folder's README says; it may get better, never worse. */
const SHORT = { file: '11-as-newspapers-write.txt', least: { precision: 0.925, recall: 0.8 } } as const;
/** Every third is held back from tuning. */
const HELD_BACK = { every: 3 } as const;

const passages = readPassages();
const lexicon = openBundledLexicon();

function openBundledLexicon() {
  const compiled = compilePack(BUNDLED_PACK.folder);
  if (!compiled.ok) throw new Error('The bundled index does not compile.');
  const opened = openLexicon(compileLexicon(ofStory(compiled.value.pack)));
  if (!opened.ok) throw new Error(opened.problem);
  return opened.value;
}

function marksFound({ text }: Passage): readonly Mark[] {
  return readText(lexicon, text).flatMap(({ startUtf16, endUtf16, reading }): Mark[] => {
    if (reading.outcome === 'nil') return [];
    const entityIds = reading.outcome === 'linked' ? [reading.entityId] : reading.entityIds;
    return [{ startUtf16, endUtf16, entityIds: [...entityIds].sort() }];
  });
}

/** With its place, since the same words may stand in a passage twice. */
const say = ({ text }: Passage, { startUtf16, endUtf16, entityIds }: Mark): string =>
  `${startUtf16}: ${text.slice(startUtf16, endUtf16)} → ${entityIds.join(' + ')}`;

function figuresOf(part: Part, isCounted: (passage: Passage) => boolean = () => true) {
  const ofPart = passages.filter((passage) => passage.part === part && isCounted(passage));
  const counts = ofPart.map((passage) => {
    const expected = new Set(passage.marks.map((mark) => say(passage, mark)));
    const found = marksFound(passage).map((mark) => say(passage, mark));
    return [expected.size, found.length, found.filter((mark) => expected.has(mark)).length] as const;
  });
  const [expected = 0, found = 0, right = 0] = [0, 1, 2].map((index) =>
    counts.reduce((sum, count) => sum + (count[index] ?? 0), 0),
  );
  return { passages: ofPart.length, expected, found, right, precision: right / found, recall: right / expected };
}

describe.each(PARTS)('passages that are %s', (part) => {
  for (const passage of passages.filter((one) => one.part === part)) {
    const test = passage.isReached ? it : it.fails;
    test(passage.title, () => {
      const found = marksFound(passage).map((mark) => say(passage, mark));
      expect(found).toEqual(passage.marks.map((mark) => say(passage, mark)));
    });
  }

  it(`come to a precision of ${LEAST.precision} and a recall of ${LEAST.recall} at least`, () => {
    const { precision, recall } = figuresOf(part, ({ file }) => file !== SHORT.file);
    expect(precision).toBeGreaterThanOrEqual(LEAST.precision);
    expect(recall).toBeGreaterThanOrEqual(LEAST.recall);
  });

  it('come to less where they are written as newspapers write, though not to less than they did', () => {
    const { precision, recall } = figuresOf(part, ({ file }) => file === SHORT.file);
    expect(precision).toBeGreaterThanOrEqual(SHORT.least.precision);
    expect(recall).toBeGreaterThanOrEqual(SHORT.least.recall);
  });
});

describe('the passages', () => {
  it('are held back by their place alone', () => {
    const parts = passages.map((_, index): Part => ((index + 1) % HELD_BACK.every === 0 ? 'held back' : 'tuned'));
    expect(passages.map(({ part }) => part)).toEqual(parts);
  });

  it('have each a title of their own', () => {
    expect(new Set(passages.map(({ title }) => title)).size).toBe(passages.length);
  });

  afterAll(() => {
    for (const [part, file] of PARTS.flatMap((one) => [[one, null] as const, [one, SHORT.file] as const])) {
      const { precision, recall, ...counts } = figuresOf(part, (passage) => file === null || passage.file === file);
      const { expected, found, right } = counts;
      console.info(
        `${part}${file ? `, ${file}` : ''}: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)} ` +
          `(${counts.passages} passages, ${expected} mentions, ${found} marked, ${right} of them right)`,
      );
    }
  });
});
