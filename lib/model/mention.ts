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
export type LinkRule =
  /** The form is safe by itself. */
  | 'name'
  /** The entity's safe name stands on the same page. */
  | 'named on this page'
  /** A word that speaks for this meaning stands in the same block. */
  | 'cue nearby'
  /** The page is about this story: enough other entities of it stand there. */
  | 'story of this page';

/** Why a form that was seen deliberately does not link. */
export type NilReason =
  /** The words are listed as something else that looks alike. */
  | 'looks like another thing'
  /** The form needs more than the page gives. */
  | 'no context'
  /** A word that speaks for another meaning stands in the same block. */
  | 'other meaning nearby';

export type MentionReading =
  | { readonly outcome: 'linked'; readonly entityId: EntityId; readonly rule: LinkRule }
  /** Several entries fit; both are offered, none is asserted. At least two, in the lexicon's order. */
  | { readonly outcome: 'ambiguous'; readonly entityIds: readonly EntityId[]; readonly rule: LinkRule }
  | { readonly outcome: 'nil'; readonly reason: NilReason; readonly detail: string };

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
