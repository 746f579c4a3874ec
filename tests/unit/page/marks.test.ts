import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EntityIdSchema, type Mention } from '@/lib/model';
import { chooseMarks, type MarkableRun, type MarkRule } from '@/lib/page/marks/marks';

const id = (slug: string) => v.parse(EntityIdSchema, slug);

/** Each word that begins with a capital is a mention of an entry of its own, by name or, where it begins
 * with `By`, by the page's context; `Either` fits two, `Neither` none. */
function run(text: string, more: Partial<MarkableRun> = {}): MarkableRun {
  const mentions = [...text.matchAll(/\p{Lu}\p{L}+/gu)].map((match): Mention => {
    const [surface] = match;
    const reading: Mention['reading'] =
      surface === 'Neither'
        ? { outcome: 'nil', reason: 'no context', detail: { code: 'ordinary in capitals', texts: [] } }
        : surface === 'Either'
          ? { outcome: 'ambiguous', entityIds: [id('one'), id('two')], rule: 'name' }
          : {
              outcome: 'linked',
              entityId: id(surface.toLowerCase()),
              rule: surface.startsWith('By') ? 'story of this page' : 'name',
            };
    return { surface, startUtf16: match.index, endUtf16: match.index + surface.length, reading };
  });
  return { text, isHeading: false, links: [], wordCount: text.split(/\s+/).length, mentions, ...more };
}

function selectMarks(runs: readonly MarkableRun[], rule: MarkRule) {
  const choosing = chooseMarks(runs, rule);
  for (;;) {
    const { done, value } = choosing.next();
    if (done) return value;
  }
}

const RULE: MarkRule = { marking: 'section', perThousandWords: 12, neverMarked: new Set() };
const marksOf = (runs: readonly MarkableRun[], rule: Partial<MarkRule> = {}) =>
  selectMarks(runs, { ...RULE, ...rule }).map(({ mention, run: of }) => `${mention.surface}@${runs.indexOf(of)}`);

describe('by section', () => {
  it('the first mention of each entry is marked, and again after each heading', () => {
    const runs = [run('Ford and Ford'), run('then Ford'), run('On Ford', { isHeading: true }), run('Ford')];
    expect(marksOf(runs)).toEqual(['Ford@0', 'On@2', 'Ford@2']);
  });

  it('a page without headings is one section', () => {
    expect(marksOf([run('Ford'), run('Ford Petro'), run('Petro')])).toEqual(['Ford@0', 'Petro@1']);
  });
});

it('by page, headings change nothing', () => {
  expect(marksOf([run('Ford'), run('Ford', { isHeading: true }), run('Ford')], { marking: 'page' })).toEqual([
    'Ford@0',
  ]);
});

it('with all, each mention is marked, however many', () => {
  expect(marksOf([run('Ford '.repeat(40).trim())], { marking: 'all' })).toHaveLength(40);
});

it('with none, none is marked', () => {
  expect(marksOf([run('Ford')], { marking: 'none' })).toEqual([]);
});

it('two entries for one form are marked as one mark; a form that leads nowhere is not marked', () => {
  expect(marksOf([run('Neither Either Either')])).toEqual(['Either@0']);
});

it('a mention that touches a link is not marked; the next one of the entry is', () => {
  const linked = run('see Ford now', { links: [{ startUtf16: 4, endUtf16: 6 }] });
  expect(marksOf([linked, run('Ford')])).toEqual(['Ford@1']);
});

it('a mention beside a link is marked', () => {
  expect(marksOf([run('see Ford now', { links: [{ startUtf16: 0, endUtf16: 4 }] })])).toEqual(['Ford@0']);
});

it('where room is short, what is called by name comes before what only the context links', () => {
  expect(marksOf([run('Bycontext Byother Ford Petro')], { perThousandWords: 3 })).toEqual([
    'Bycontext@0',
    'Ford@0',
    'Petro@0',
  ]);
});

it('a mention without room leaves its turn to the next one', () => {
  const words = (count: number) => run('word '.repeat(count).trim());
  expect(marksOf([run('Ford Petro'), words(999), run('Petro')], { perThousandWords: 1 })).toEqual([
    'Ford@0',
    'Petro@2',
  ]);
});

it('no 1,000 words in a row hold more marks than the rule allows', () => {
  const text = fc
    .array(fc.oneof({ weight: 5, arbitrary: fc.constant('word') }, fc.constantFrom('Aa', 'Bb', 'Cc', 'Dd', 'Ee')), {
      minLength: 1,
      maxLength: 400,
    })
    .map((words) => run(words.join(' '), { isHeading: words.length % 7 === 0 }));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), fc.integer({ min: 0, max: 6 }), (runs, perThousandWords) => {
      const starts = new Map<MarkableRun, number>();
      let before = 0;
      for (const one of runs) {
        starts.set(one, before);
        before += one.wordCount;
      }
      const at = selectMarks(runs, { ...RULE, perThousandWords }).map(
        ({ run: of, mention }) =>
          (starts.get(of) ?? 0) + Math.floor((of.wordCount * mention.startUtf16) / of.text.length),
      );
      for (const first of at) {
        expect(at.filter((word) => word >= first && word < first + 1_000).length).toBeLessThanOrEqual(perThousandWords);
      }
      expect(at).toEqual([...at].sort((a, b) => a - b));
    }),
  );
});
