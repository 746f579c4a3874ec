/**
 * Which sentences of the articles have a claim, and why others have none. A sentence needs none where it is a headline
 * or a subhead; any other is not covered. Sentences are counted as evidence counts them.
 */
import type { ArticleId, Pack } from '../../lib/model';
import { splitParagraphs, splitSentences } from '../../lib/text';
import type { ArticleTexts } from './articles';

type Untold = 'headline' | 'subhead' | 'not covered';

interface Sentence {
  readonly paragraph: number;
  readonly sentence: number;
  /** Of the article; at most 4 words of it are ever shown. */
  readonly text: string;
  /** Its whole paragraph. */
  readonly line: string;
}

export interface UntoldSentence extends Pick<Sentence, 'paragraph' | 'sentence'> {
  readonly reason: Untold;
  /** Its first words, as a locator. */
  readonly startWords: string;
}

export interface ArticleCoverage {
  readonly articleId: ArticleId;
  /** How many claims each sentence has, in reading order. */
  readonly claimCounts: readonly number[];
  readonly withoutClaim: readonly UntoldSentence[];
}

/** One for each article whose text is at hand, in the pack's order. */
export function coverageOf(pack: Pack, texts: ArticleTexts): readonly ArticleCoverage[] {
  return pack.articles.flatMap(({ id, title }) => {
    const text = texts.get(id);
    if (text === undefined) return [];
    const counts = new Map<string, number>();
    for (const { evidence } of pack.claims) {
      if (evidence.articleId === id) counts.set(placeOf(evidence), (counts.get(placeOf(evidence)) ?? 0) + 1);
    }
    const sentences = sentencesOf(text);
    const withoutClaim = sentences.filter((one) => !counts.has(placeOf(one))).map((one) => describe(one, title));
    return [{ articleId: id, claimCounts: sentences.map((one) => counts.get(placeOf(one)) ?? 0), withoutClaim }];
  });
}

const placeOf = ({ paragraph, sentence }: Pick<Sentence, 'paragraph' | 'sentence'>): string =>
  `${paragraph} ${sentence}`;

const sentencesOf = (text: string): Sentence[] =>
  splitParagraphs(text).flatMap(({ startUtf16, endUtf16 }, paragraph) => {
    const line = text.slice(startUtf16, endUtf16);
    return splitSentences(line).map((span, sentence) => {
      return { paragraph, sentence, text: line.slice(span.startUtf16, span.endUtf16), line };
    });
  });

const describe = (untold: Sentence, title: string | null): UntoldSentence => ({
  paragraph: untold.paragraph,
  sentence: untold.sentence,
  reason: reasonFor(untold, title),
  startWords: untold.text.split(/\s+/).slice(0, 4).join(' '),
});

/** Ended by a full stop, exclamation mark, ellipsis or colon, whatever closes after it. */
const ENDED = /[.!\u2026:]["'\u201d\u2019\u00bb)\]]*$/;

/** A line of its own that ends like no statement (in nothing, or in a question mark) is a subhead. */
function reasonFor({ text, line }: Sentence, title: string | null): Untold {
  if (line === title) return 'headline';
  return text === line && !ENDED.test(text) ? 'subhead' : 'not covered';
}
