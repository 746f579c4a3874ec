/**
 * Who says so, as a line of citation: the article, then each source it credits, outermost first, and what the statement
 * is where it is no plain report. The words are ours except what stands in quotation marks. Pure, so that a surface can
 * know a line's length before it is drawn.
 */
import type { ArticleRef, EntityId, HopView, Statement } from '../../lib/model';
import { citedDate } from './date-words';
import { stanceWord } from './vocabulary';
import { listWords, pieces, t } from './words';

export interface TellerPart {
  /** Publisher; where it is not known, the article's own label. */
  readonly name: string;
  readonly date: string;
  readonly articleId: ArticleRef['id'];
}

export interface HopPart {
  /** How the hop hangs on what stands before it. */
  readonly joiner: 'credits' | 'citing' | 'and';
  readonly entityId: EntityId | null;
  /** The source; an unnamed one in the article's wording. */
  readonly label: string;
  readonly unnamed: boolean;
  /** What else is to be said of this hop, to stand in brackets after it. */
  readonly asides: readonly string[];
}

export interface Citation {
  /** Null where the line stands under its article already. */
  readonly teller: TellerPart | null;
  /** Empty: no source given in this article. */
  readonly hops: readonly HopPart[];
  /** What it is told as: `denial`; null for a plain report. */
  readonly stance: string | null;
}

export interface CitationOptions {
  /** `line` leaves out the article's verbs; what is carried over is said in both. */
  readonly detail: 'line' | 'full';
  /** False where the line stands under its article already. */
  readonly withTeller: boolean;
}

export const HOP_MARK = '›';
export const STANCE_MARK = '·';

export type Cited = Pick<Statement, 'article' | 'chain' | 'stance'>;

/** The citation of a statement. */
export function citation({ article, chain, stance }: Cited, options: CitationOptions): Citation {
  return {
    stance: stanceWord(stance),
    teller: options.withTeller ? tellerPart(article) : null,
    hops: chain.map((hop, index) => hopPart(hop, index, options.detail)),
  };
}

/** An article as a citation names it. */
export function tellerPart(article: ArticleRef): TellerPart {
  return { name: article.publisher ?? article.label, date: citedDate(article.published), articleId: article.id };
}

function hopPart(hop: HopView, index: number, detail: CitationOptions['detail']): HopPart {
  return {
    joiner: index === 0 ? 'credits' : hop.beside ? 'and' : 'citing',
    entityId: hop.entityId,
    label: hop.label,
    unnamed: hop.kind === 'unnamed',
    asides: asidesOf(hop, detail),
  };
}

function asidesOf(hop: HopView, detail: CitationOptions['detail']): string[] {
  const asides: string[] = [];
  if (detail === 'full' && hop.cue !== null) asides.push(t('citation.verb', [hop.cue]));
  if (hop.inferred) asides.push(t('citation.carriedOver'));
  return asides;
}

export interface HopWords {
  readonly before: string;
  readonly label: string;
  readonly after: string;
}

/** The words of one hop without the mark before it, cut around the source: `credits unnamed: “`, the source, `”`. */
export function hopWords(hop: HopPart): HopWords {
  const [before, after] = aroundLabel(hop);
  const asides = hop.asides.length > 0 ? ` (${hop.asides.join('; ')})` : '';
  return { before, label: hop.label, after: after + asides };
}

function aroundLabel({ joiner, unnamed, label }: HopPart): readonly [string, string] {
  // A language may choose its word for "and" by what follows, and Intl knows the rule.
  if (joiner === 'and' && !unnamed) return [listWords(['', label]).slice(0, -label.length).trimStart(), ''];
  const [before = '', , after = ''] = pieces(unnamed ? `citation.${joiner}Unnamed` : `citation.${joiner as 'citing'}`);
  return [before, after];
}

/** The same as text: `credits unnamed: “two American officials”`. */
export function hopText(hop: HopPart): string {
  const { before, label, after } = hopWords(hop);
  return `${before}${label}${after}`;
}

/** The whole line as plain text, exactly as it is drawn. */
export function citationText({ teller, hops, stance }: Citation): string {
  const head = teller ? `${teller.name}, ${teller.date}` : '';
  const line = chainText(head, hops);
  return stance === null ? line : `${line} ${STANCE_MARK} ${stance}`;
}

function chainText(head: string, hops: readonly HopPart[]): string {
  if (hops.length === 0) return head ? `${head} ${HOP_MARK} ${t('citation.noSource')}` : t('citation.noSource');
  return hops.reduce((line, hop) => {
    if (line === '') return hopText(hop);
    return hop.joiner === 'and' ? `${line} ${hopText(hop)}` : `${line} ${HOP_MARK} ${hopText(hop)}`;
  }, head);
}
