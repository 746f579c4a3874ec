/**
 * A text run with its way back into the page. Promise: whatever place this file gives for a mention holds, at that
 * moment, exactly the text that was read; where the page has changed since, it gives null instead.
 *
 * Runs hold text nodes strongly. Whoever keeps runs drops them when their nodes leave the page.
 */
import type { Mention, Span, TextRun } from '../../model';
import { firstIndex } from '../document';

/** A stretch of a run's text that stands in one text node. */
export interface RunPart extends Span {
  readonly node: Text;
  /** Where in the node it begins; 0 unless one long node was cut into several runs. */
  readonly nodeOffsetUtf16: number;
}

/**
 * Where the text of a run stands: in parts in reading order, which cover it whole; mostly it is that of one text node
 * from its beginning, which then stands for its only part.
 */
export type RunParts = Text | readonly RunPart[];

/** One run as it was read. */
export interface RunDraft {
  readonly text: string;
  readonly parts: RunParts;
  /** Stretches of `text` that are a link's own text, in order; the last may end behind the text. */
  readonly links: readonly Span[];
  /** Words set apart by white space. */
  readonly wordCount: number;
}

export interface PageRun extends RunDraft, TextRun {
  /** The first alone once it is known that nothing is named in the run. */
  parts: RunParts;
  /** The nearest element with a block's box; the unit in which a page is read again. */
  readonly block: Element;
  readonly isHeading: boolean;
  /** What the index said of it, the newest answer; empty until then. */
  mentions: readonly Mention[];
}

/** Names one mention of the page; it outlives a second reading of the same block with the same text. */
export type MentionKey = string;

/** One mention at its place on the page. */
export interface PlacedMention {
  readonly run: PageRun;
  readonly mention: Mention;
}

export const mentionKey = ({ run, mention }: PlacedMention): MentionKey => `${run.runId}:${mention.startUtf16}`;

/** No text of a run is as long. */
const ROOM_OF_RUN = 100_000;

/**
 * The same as one number, for what is kept of every mark. Chromium keeps the text of each number that is written as
 * text; once two of them meet in its table, that takes 64 kB for as long as the page stands.
 */
export const mentionNumber = ({ run, mention }: PlacedMention): number => run.runId * ROOM_OF_RUN + mention.startUtf16;

/**
 * Lets go of all parts but the first, by which runs of one block are told apart. Only mentions need the others, most
 * runs have none, and each node that is held costs memory in the page.
 */
export function keepFirstPart(run: PageRun): void {
  const [first] = partsOf(run);
  if (first) run.parts = first.nodeOffsetUtf16 === 0 ? first.node : [first];
}

/** The page's position of a stretch of a run; null where the page no longer holds that text. The span is not empty. */
export function boundariesOf(run: RunDraft, span: Span): StaticRangeInit | null {
  const parts = partsOf(run);
  const touched = parts.slice(partAt(parts, span.startUtf16), partAt(parts, span.endUtf16 - 1) + 1);
  const start = touched[0];
  const end = touched.at(-1);
  if (!start || !end || !touched.every((part) => stillHolds(run, part, span))) return null;
  return {
    startContainer: start.node,
    startOffset: span.startUtf16 - start.startUtf16 + start.nodeOffsetUtf16,
    endContainer: end.node,
    endOffset: span.endUtf16 - end.startUtf16 + end.nodeOffsetUtf16,
  };
}

/** Offset in the run's text of a position in one of its nodes; null where the position is not part of the run. */
export function runOffsetOf(run: RunDraft, node: Text, nodeOffsetUtf16: number): number | null {
  for (const part of partsOf(run)) {
    const offset = part.startUtf16 + nodeOffsetUtf16 - part.nodeOffsetUtf16;
    if (part.node === node && offset >= part.startUtf16 && offset <= part.endUtf16) return offset;
  }
  return null;
}

/** Whether a run begins before another in the page's text; for runs whose blocks hold each other. */
export function beginsBefore(a: RunDraft, b: RunDraft): boolean {
  const [first] = partsOf(a);
  const [second] = partsOf(b);
  if (!first || !second) return false;
  if (first.node === second.node) return first.nodeOffsetUtf16 < second.nodeOffsetUtf16;
  return (first.node.compareDocumentPosition(second.node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** True where the mention shares at least one character with a link. */
export const touchesLink = (run: Pick<RunDraft, 'links'>, mention: Span): boolean =>
  run.links.some((link) => link.startUtf16 < mention.endUtf16 && link.endUtf16 > mention.startUtf16);

const partsOf = ({ parts, text }: RunDraft): readonly RunPart[] =>
  'nodeType' in parts ? [{ node: parts, startUtf16: 0, endUtf16: text.length, nodeOffsetUtf16: 0 }] : parts;

/** Index of the part that holds the character at this offset. */
const partAt = (parts: readonly RunPart[], offsetUtf16: number): number =>
  firstIndex(parts.length - 1, (part) => (parts[part]?.endUtf16 ?? 0) > offsetUtf16);

function stillHolds({ text }: RunDraft, { node, startUtf16, endUtf16, nodeOffsetUtf16 }: RunPart, span: Span): boolean {
  const from = Math.max(span.startUtf16, startUtf16);
  const words = text.slice(from, Math.min(span.endUtf16, endUtf16));
  return node.isConnected && node.data.startsWith(words, from - startUtf16 + nodeOffsetUtf16);
}
