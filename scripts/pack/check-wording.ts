/**
 * Holds a pack against the articles' texts: evidence stands where it is said to stand, quoted words were printed,
 * and nothing else repeats an article.
 */
import type { ArticleId, Claim, Hop, Pack } from '../../lib/model';
import { splitParagraphs, splitSentences } from '../../lib/text';
import { wordsOf } from './words';

export interface WordingProblem {
  readonly place: string;
  readonly message: string;
}

/** At most this many words of an article in a row, and at most this many in a locator or a cue. */
const LIMITS = { runWords: 8, locatorWords: 4, cueWords: 4 } as const;

export type ArticleTexts = ReadonlyMap<ArticleId, string>;

/** Everything about wording that is wrong, in the pack's order. Claims of articles that are not at hand are passed over. */
export function wordingProblems(pack: Pack, texts: ArticleTexts): WordingProblem[] {
  const evidence = pack.claims.flatMap((claim) => {
    const text = texts.get(claim.evidence.articleId);
    return [
      ...lengthProblems(claim),
      ...(text === undefined ? [] : [...evidenceProblems(claim, text), ...quotedProblems(claim, text)]),
    ];
  });
  return [
    ...articleProblems(pack, texts),
    ...evidence,
    ...occurrenceProblems(pack, texts),
    ...repeatedRuns(pack, texts),
    ...idsInProse(pack),
  ];
}

function articleProblems(pack: Pack, texts: ArticleTexts): WordingProblem[] {
  return pack.articles.flatMap(({ id, paragraphCount }) => {
    const text = texts.get(id);
    const counted = text === undefined ? paragraphCount : splitParagraphs(text).length;
    if (counted === paragraphCount) return [];
    return [
      {
        place: `articles › ${id} › paragraphCount`,
        message: `the text has ${counted} paragraphs, not ${paragraphCount}`,
      },
    ];
  });
}

function lengthProblems(claim: Claim): WordingProblem[] {
  const place = `claims › ${claim.id}`;
  const tooLong = (field: string, text: string | undefined, limit: number): WordingProblem[] =>
    text === undefined || wordsOf(text).length <= limit
      ? []
      : [
          {
            place: `${place} › ${field}`,
            message: `has ${wordsOf(text).length} words of the article; ${limit} are the most`,
          },
        ];
  return [
    ...tooLong('evidence › startWords', claim.evidence.startWords, LIMITS.locatorWords),
    ...tooLong('evidence › endWords', claim.evidence.endWords, LIMITS.locatorWords),
    ...tooLong('quote', claim.quote?.text, LIMITS.runWords),
    ...claim.chain.flatMap((hop, index) => [
      ...tooLong(`chain › ${index} › cue`, hop.cue, LIMITS.cueWords),
      ...tooLong(`chain › ${index} › wording`, wordingOf(hop), LIMITS.runWords),
    ]),
  ];
}

const wordingOf = (hop: Hop): string | undefined => (hop.kind === 'unnamed' ? hop.wording : undefined);

/** Typographic and plain quotation marks and every white space count as the same. */
const printed = (text: string): string =>
  text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').toLowerCase();

function evidenceProblems({ id, evidence }: Claim, text: string): WordingProblem[] {
  const place = `claims › ${id} › evidence`;
  const paragraphSpan = splitParagraphs(text)[evidence.paragraph];
  if (!paragraphSpan)
    return [{ place: `${place} › paragraph`, message: `the article has no paragraph ${evidence.paragraph}` }];
  const paragraph = text.slice(paragraphSpan.startUtf16, paragraphSpan.endUtf16);
  const sentenceSpan = splitSentences(paragraph)[evidence.sentence];
  if (!sentenceSpan)
    return [
      { place: `${place} › sentence`, message: `paragraph ${evidence.paragraph} has no sentence ${evidence.sentence}` },
    ];
  const sentence = printed(paragraph.slice(sentenceSpan.startUtf16, sentenceSpan.endUtf16));
  const start = sentence.indexOf(printed(evidence.startWords));
  if (start < 0)
    return [{ place: `${place} › startWords`, message: `"${evidence.startWords}" does not stand in that sentence` }];
  const end = sentence.lastIndexOf(printed(evidence.endWords));
  if (end < 0)
    return [{ place: `${place} › endWords`, message: `"${evidence.endWords}" does not stand in that sentence` }];
  if (end + printed(evidence.endWords).length < start + printed(evidence.startWords).length) {
    return [{ place, message: 'the passage ends before it begins' }];
  }
  return [];
}

/** What we show in quotation marks as an article's wording must be its wording. */
function quotedProblems(claim: Claim, text: string): WordingProblem[] {
  const whole = printed(text);
  const missing = (field: string, words: string | undefined): WordingProblem[] =>
    words === undefined || whole.includes(printed(words))
      ? []
      : [
          {
            place: `claims › ${claim.id} › ${field}`,
            message: `"${words}" does not stand in article ${claim.evidence.articleId}`,
          },
        ];
  return [
    ...missing('quote', claim.quote?.text),
    ...claim.chain.flatMap((hop, index) => [
      ...missing(`chain › ${index} › cue`, hop.cue),
      ...missing(`chain › ${index} › wording`, wordingOf(hop)),
    ]),
  ];
}

function occurrenceProblems(pack: Pack, texts: ArticleTexts): WordingProblem[] {
  return pack.entities.flatMap((entity) =>
    entity.surfaceForms.flatMap((form) =>
      form.occursIn.flatMap((articleId) => {
        const text = texts.get(articleId);
        if (text === undefined || ` ${wordsOf(text).join(' ')} `.includes(` ${wordsOf(form.text).join(' ')} `))
          return [];
        const message = `"${form.text}" does not stand in article ${articleId}`;
        return [{ place: `entities › ${entity.id} › surfaceForms › ${form.text} › occursIn`, message }];
      }),
    ),
  );
}

/** Fields that a reader sees as prose. */
const PROSE = /› (text|note|title|label|question|why|phrase|against)$/;

/** A reader knows articles by their publishers; an id says nothing to them. Figures such as 15,000 are no ids. */
function idsInProse(pack: Pack): WordingProblem[] {
  const ids = pack.articles.map(({ id }) => id).join('|');
  const asWord = new RegExp(`(?<![\\p{L}\\d.,-])(${ids})(?![\\p{L}\\d,-])`, 'u');
  return stringsOf(pack, []).flatMap(({ place, text }) => {
    const id = PROSE.test(place) ? asWord.exec(text)?.[1] : undefined;
    return id === undefined ? [] : [{ place, message: `names article ${id} by its id; say its publisher or label` }];
  });
}

/** Every string of the pack, with its place, against every run of words of every article. */
function repeatedRuns(pack: Pack, texts: ArticleTexts): WordingProblem[] {
  const runs = new Map<string, ArticleId>();
  for (const [id, text] of texts) {
    const title = pack.articles.find((article) => article.id === id)?.title;
    const words = wordsOf(title && text.startsWith(title) ? text.slice(title.length) : text);
    for (let at = 0; at + LIMITS.runWords < words.length; at++)
      runs.set(words.slice(at, at + LIMITS.runWords + 1).join(' '), id);
  }
  return stringsOf(pack, []).flatMap(({ place, text }) => {
    const words = wordsOf(text);
    for (let at = 0; at + LIMITS.runWords < words.length; at++) {
      const run = words.slice(at, at + LIMITS.runWords + 1).join(' ');
      const article = runs.get(run);
      if (article)
        return [{ place, message: `repeats more than ${LIMITS.runWords} words of article ${article}: "${run}"` }];
    }
    return [];
  });
}

function stringsOf(value: unknown, path: readonly string[]): { place: string; text: string }[] {
  if (typeof value === 'string') return [{ place: path.join(' › '), text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const id = (child as { id?: unknown } | null)?.id;
    return stringsOf(child, [...path, typeof id === 'string' ? id : key]);
  });
}
