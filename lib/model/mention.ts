/**
 * One occurrence of a surface form in a text. Offsets are UTF-16 code units of the text it was found in, end
 * exclusive.
 */
import type { EntityId } from './ids';

export interface Span {
  readonly startUtf16: number;
  readonly endUtf16: number;
}

/** Why a mention links. */
export const LINK_RULES = [
  /** The form is safe by itself. */
  'name',
  /** The entity's safe name stands on the same page. */
  'named on this page',
  /** A word that speaks for this meaning stands in the same block. */
  'cue nearby',
  /** The page is about this story: enough other entities of it stand there. */
  'story of this page',
] as const;
export type LinkRule = (typeof LINK_RULES)[number];

/** Why a form that was seen deliberately does not link. */
export const NIL_REASONS = [
  /** The words are listed as something else that looks alike. */
  'looks like another thing',
  /** The form needs more than the page gives. */
  'no context',
  /** A word that speaks for another meaning stands in the same block. */
  'other meaning nearby',
] as const;
export type NilReason = (typeof NIL_REASONS)[number];

/** What there is against a form, without words of ours: surfaces word it in the reader's language. */
export const NIL_CODES = [
  /** Its text says, in the index's words, what it is instead. */
  'look-alike',
  /**
   * Its text is the form, which is somebody else's title, or surname, where it stands; or where a report comes from.
   */
  "another's title",
  "another's surname",
  "another's dateline",
  /** Its text is the word for another meaning. */
  'counter-cue',
  /** Its text is the form, by which somebody else on the page goes. */
  'another of that name',
  /** Its text is the number of entries that are too many to choose from. */
  'too many',
  'ordinary in capitals',
  /** Their texts are the names of the entries that the form could have meant. */
  'nothing on the page',
  'no word nearby',
] as const;
export type NilCode = (typeof NIL_CODES)[number];

export interface NilDetail {
  readonly code: NilCode;
  readonly texts: readonly string[];
}

export type MentionReading =
  | { readonly outcome: 'linked'; readonly entityId: EntityId; readonly rule: LinkRule }
  /** Several entries fit; both are offered, none is asserted. At least two, in the lexicon's order. */
  | { readonly outcome: 'ambiguous'; readonly entityIds: readonly EntityId[]; readonly rule: LinkRule }
  | { readonly outcome: 'nil'; readonly reason: NilReason; readonly detail: NilDetail };

export interface Mention extends Span {
  readonly surface: string;
  readonly reading: MentionReading;
}

/** A stretch of a page's or article's text that is read in one go: no name crosses its ends. */
export interface TextRun {
  /** Chosen by whoever sends it; unique within one reading. */
  readonly runId: number;
  readonly text: string;
}

export interface RunMentions {
  readonly runId: number;
  /** In order of start, never overlapping. */
  readonly mentions: readonly Mention[];
}
