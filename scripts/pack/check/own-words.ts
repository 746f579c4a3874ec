/** The own-words rule: how many words of an article may stand together, and where. */
import type { ArticleId, Claim, Dating, Hop, Pack } from '../../../lib/model';
import type { ArticleTexts } from '../articles';
import { wordsOf } from '../words';
import { type Problem, problemIf } from './problem';
import { stringsOf } from './strings';

/** At most this many words of an article in a row, and at most this many in a locator or a cue. */
const LIMITS = { runWords: 8, locatorWords: 4, cueWords: 4 } as const;

export const ownWordsProblems = (pack: Pack, texts: ArticleTexts): Problem[] => [
  ...pack.claims.flatMap(lengthProblems),
  ...pack.articles.flatMap(({ id, published }) => phraseProblems(`articles › ${id} › published`, published)),
  ...pack.events.flatMap(({ id, when }) => phraseProblems(`events › ${id} › when`, when)),
  ...repeatedRuns(pack, texts),
];

function lengthProblems({ id, evidence, quote, chain, when }: Claim): Problem[] {
  const place = `claims › ${id}`;
  return [
    ...tooLong(`${place} › evidence › startWords`, evidence.startWords, LIMITS.locatorWords),
    ...tooLong(`${place} › evidence › endWords`, evidence.endWords, LIMITS.locatorWords),
    ...tooLong(`${place} › quote`, quote?.text, LIMITS.runWords),
    ...chain.flatMap((hop, index) => [
      ...tooLong(`${place} › chain › ${index} › cue`, hop.cue, LIMITS.cueWords),
      ...tooLong(`${place} › chain › ${index} › wording`, wordingOf(hop), LIMITS.runWords),
    ]),
    ...(when ? phraseProblems(`${place} › when`, when) : []),
  ];
}

const wordingOf = (hop: Hop): string | undefined => (hop.kind === 'unnamed' ? hop.wording : undefined);

const phraseProblems = (place: string, dating: Dating): Problem[] =>
  dating.basis === 'unknown' ? [] : tooLong(`${place} › from › phrase`, dating.from.phrase, LIMITS.runWords);

function tooLong(place: string, text: string | undefined, limit: number): Problem[] {
  const words = text === undefined ? 0 : wordsOf(text).length;
  return problemIf(words > limit, place, `has ${words} words of the article; ${limit} are the most`);
}

/** Every string of the pack against every run of words of every article; a headline may be named in full. */
function repeatedRuns(pack: Pack, texts: ArticleTexts): Problem[] {
  const runs = new Map<string, ArticleId>();
  for (const { id, title } of pack.articles) {
    const text = texts.get(id) ?? '';
    for (const run of runsOf(title !== null && text.startsWith(title) ? text.slice(title.length) : text))
      runs.set(run, id);
  }
  return stringsOf(pack).flatMap(({ place, text }) => {
    const run = runsOf(text).find((candidate) => runs.has(candidate));
    if (run === undefined) return [];
    return [{ place, message: `repeats more than ${LIMITS.runWords} words of article ${runs.get(run)}: "${run}"` }];
  });
}

/** All runs of one word more than may be repeated. */
function runsOf(text: string): string[] {
  const words = wordsOf(text);
  const count = Math.max(0, words.length - LIMITS.runWords);
  return Array.from({ length: count }, (_, at) => words.slice(at, at + LIMITS.runWords + 1).join(' '));
}
