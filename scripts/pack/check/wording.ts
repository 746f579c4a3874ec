/**
 * Holds a pack against the articles' texts: evidence stands where it is said to stand, and what is shown in quotation
 * marks was printed. What rests on an article that is not at hand is passed over.
 */
import type { Claim, Dating, Evidence, Pack } from '../../../lib/model';
import { splitParagraphs, splitSentences } from '../../../lib/text';
import type { ArticleTexts } from '../articles';
import { wordsOf } from '../words';
import { type Problem, problemIf } from './problem';

export const wordingProblems = (pack: Pack, texts: ArticleTexts): Problem[] => [
  ...articleProblems(pack, texts),
  ...pack.claims.flatMap((claim) => {
    const text = texts.get(claim.evidence.articleId);
    return text === undefined ? [] : claimProblems(claim, text);
  }),
  ...eventProblems(pack, texts),
  ...occurrenceProblems(pack, texts),
];

/** Typographic and plain quotation marks and every white space count as the same. */
const printed = (text: string): string =>
  text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').toLowerCase();

const stands = (words: string, within: string): boolean => printed(within).includes(printed(words));

const articleProblems = ({ articles }: Pack, texts: ArticleTexts): Problem[] =>
  articles.flatMap(({ id, title, paragraphCount, published }) => {
    const text = texts.get(id);
    if (text === undefined) return [];
    const place = `articles › ${id}`;
    const counted = splitParagraphs(text).length;
    return [
      ...problemIf(title !== null && !stands(title, text), `${place} › title`, 'does not stand in the text'),
      ...problemIf(
        counted !== paragraphCount,
        `${place} › paragraphCount`,
        `the text has ${counted} paragraphs, not ${paragraphCount}`,
      ),
      ...phraseProblems(`${place} › published`, published, [text], `article ${id}`),
    ];
  });

function claimProblems(claim: Claim, text: string): Problem[] {
  const { id, evidence, when } = claim;
  const sentence = sentenceAt(evidence, text);
  return [
    ...('problem' in sentence
      ? [{ place: `claims › ${id} › evidence › ${sentence.field}`, message: sentence.problem }]
      : [...locatorProblems(claim, sentence.text), ...quotedProblems(claim, sentence.text, text)]),
    ...(when ? phraseProblems(`claims › ${id} › when`, when, [text], `article ${evidence.articleId}`) : []),
  ];
}

type FoundSentence = { readonly text: string } | { readonly field: 'paragraph' | 'sentence'; readonly problem: string };

function sentenceAt({ paragraph, sentence }: Evidence, text: string): FoundSentence {
  const paragraphSpan = splitParagraphs(text)[paragraph];
  if (!paragraphSpan) return { field: 'paragraph', problem: `the article has no paragraph ${paragraph}` };
  const line = text.slice(paragraphSpan.startUtf16, paragraphSpan.endUtf16);
  const span = splitSentences(line)[sentence];
  if (!span) return { field: 'sentence', problem: `paragraph ${paragraph} has no sentence ${sentence}` };
  return { text: line.slice(span.startUtf16, span.endUtf16) };
}

function locatorProblems({ id, evidence: { startWords, endWords } }: Claim, sentence: string): Problem[] {
  const place = `claims › ${id} › evidence`;
  const [text, first, last] = [printed(sentence), printed(startWords), printed(endWords)];
  const start = text.indexOf(first);
  const end = text.lastIndexOf(last);
  return [
    ...problemIf(start < 0, `${place} › startWords`, `"${startWords}" does not stand in that sentence`),
    ...problemIf(end < 0, `${place} › endWords`, `"${endWords}" does not stand in that sentence`),
    ...problemIf(
      start >= 0 && end >= 0 && end + last.length < start + first.length,
      place,
      'the passage ends before it begins',
    ),
  ];
}

/** In the sentence of the evidence; only the wording for a source that carries over stands elsewhere in the article. */
function quotedProblems({ id, chain, quote, evidence }: Claim, sentence: string, text: string): Problem[] {
  const missing = (field: string, words: string | undefined, within: string, where: string): Problem[] =>
    words === undefined
      ? []
      : problemIf(!stands(words, within), `claims › ${id} › ${field}`, `"${words}" does not stand in ${where}`);
  return [
    ...missing('quote', quote?.text, sentence, 'that sentence'),
    ...chain.flatMap((hop, index) => {
      const wording = hop.kind === 'unnamed' ? hop.wording : undefined;
      return [
        ...missing(`chain › ${index} › cue`, hop.cue, sentence, 'that sentence'),
        ...(hop.inferred
          ? missing(`chain › ${index} › wording`, wording, text, `article ${evidence.articleId}`)
          : missing(`chain › ${index} › wording`, wording, sentence, 'that sentence')),
      ];
    }),
  ];
}

/**
 * An event may be dated by an article that does not itself tell of it, so any of the pack's will do, if all are at
 * hand.
 */
const eventProblems = ({ events, articles }: Pack, texts: ArticleTexts): Problem[] =>
  texts.size < articles.length
    ? []
    : events.flatMap(({ id, when }) =>
        phraseProblems(`events › ${id} › when`, when, [...texts.values()], 'any article'),
      );

function phraseProblems(place: string, dating: Dating, texts: readonly string[], where: string): Problem[] {
  if (dating.basis === 'unknown') return [];
  const { phrase } = dating.from;
  const isPrinted = texts.some((text) => stands(phrase, text));
  return problemIf(!isPrinted, `${place} › from › phrase`, `"${phrase}" does not stand in ${where}`);
}

const occurrenceProblems = ({ entities }: Pack, texts: ArticleTexts): Problem[] => {
  const words = new Map([...texts].map(([id, text]) => [id, ` ${wordsOf(text).join(' ')} `]));
  return entities.flatMap((entity) =>
    entity.surfaceForms.flatMap((form) =>
      form.occursIn.flatMap((articleId) =>
        problemIf(
          words.get(articleId)?.includes(` ${wordsOf(form.text).join(' ')} `) === false,
          `entities › ${entity.id} › surfaceForms › ${form.text} › occursIn`,
          `"${form.text}" does not stand in article ${articleId}`,
        ),
      ),
    ),
  );
};
