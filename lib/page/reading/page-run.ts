/**
 * A text run with its way back into the page. Promise: whatever place this file gives for a mention holds, at that
 * moment, exactly the text that was read; where the page has changed since, it gives null instead.
 *
 * Runs hold text nodes strongly. Whoever keeps runs drops them when their nodes leave the page.
 */
import type { Mention, Span, TextRun } from '../../model';
import { firstIndex } from '../document';

/** One run as it was read. Parts are in reading order and cover the whole text. */
export interface RunDraft {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Where in `text` the part of `nodes[i]` begins. */
  readonly partStartsUtf16: readonly number[];
  /** Where in `nodes[i]` that part begins; 0 unless one long node was cut into several runs. */
  readonly nodeOffsetsUtf16: readonly number[];
  /** Stretches of `text` that are a link's own text, in order. */
  readonly links: readonly Span[];
  /** Words set apart by white space. */
  readonly wordCount: number;
}

export interface PageRun extends RunDraft, TextRun {
  /** All parts; the first alone once it is known that nothing is named in the run. */
  nodes: readonly Text[];
  partStartsUtf16: readonly number[];
  nodeOffsetsUtf16: readonly number[];
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

/**
 * Lets go of all parts but the first, by which runs of one block are told apart. Only mentions need the others, most
 * runs have none, and each node that is held costs memory in the page.
 */
export function keepFirstPart(run: PageRun): void {
  if (run.nodes.length < 2) return;
  run.nodes = run.nodes.slice(0, 1);
  run.partStartsUtf16 = run.partStartsUtf16.slice(0, 1);
  run.nodeOffsetsUtf16 = run.nodeOffsetsUtf16.slice(0, 1);
}

/** The page's position of a stretch of a run; null where the page no longer holds that text. The span is not empty. */
export function boundariesOf(run: RunDraft, span: Span): StaticRangeInit | null {
  const first = partAt(run, span.startUtf16);
  const last = partAt(run, span.endUtf16 - 1);
  for (let part = first; part <= last; part += 1) {
    if (!stillHolds(run, part, span)) return null;
  }
  const startContainer = run.nodes[first];
  const endContainer = run.nodes[last];
  if (!startContainer || !endContainer) return null;
  return {
    startContainer,
    startOffset: span.startUtf16 - startOf(run, first) + offsetOf(run, first),
    endContainer,
    endOffset: span.endUtf16 - startOf(run, last) + offsetOf(run, last),
  };
}

/** Offset in the run's text of a position in one of its nodes; null where the position is not part of the run. */
export function runOffsetOf(run: RunDraft, node: Text, nodeOffsetUtf16: number): number | null {
  for (let part = run.nodes.indexOf(node); part >= 0; part = run.nodes.indexOf(node, part + 1)) {
    const offset = startOf(run, part) + nodeOffsetUtf16 - offsetOf(run, part);
    if (offset >= startOf(run, part) && offset <= endOf(run, part)) return offset;
  }
  return null;
}

/** True where the mention shares at least one character with a link. */
export const touchesLink = (run: Pick<RunDraft, 'links'>, mention: Span): boolean =>
  run.links.some((link) => link.startUtf16 < mention.endUtf16 && link.endUtf16 > mention.startUtf16);

const startOf = (run: RunDraft, part: number): number => run.partStartsUtf16[part] ?? 0;
const endOf = (run: RunDraft, part: number): number => run.partStartsUtf16[part + 1] ?? run.text.length;
const offsetOf = (run: RunDraft, part: number): number => run.nodeOffsetsUtf16[part] ?? 0;

/** Index of the part that holds the character at this offset. */
const partAt = (run: RunDraft, offsetUtf16: number): number =>
  firstIndex(run.partStartsUtf16.length - 1, (part) => endOf(run, part) > offsetUtf16);

function stillHolds(run: RunDraft, part: number, span: Span): boolean {
  const from = Math.max(span.startUtf16, startOf(run, part));
  const to = Math.min(span.endUtf16, endOf(run, part));
  const node = run.nodes[part];
  return (
    node?.isConnected === true &&
    node.data.startsWith(run.text.slice(from, to), from - startOf(run, part) + offsetOf(run, part))
  );
}
