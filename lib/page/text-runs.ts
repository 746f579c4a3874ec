/**
 * Reads one block's own text into runs: joined over inline elements, cut at blocks, line breaks and embedded things.
 * Promise: each run's text is the concatenation of its parts, character for character as they stand in the page, so
 * that offsets need no conversion. Pure reading; costs one pass over the block's own content.
 */
import type { Span } from '../model';
import type { RunDraft } from './page-run';
import { roleOf } from './readable';

/** One run never grows beyond this; a longer text is cut at white space. A quarter of what one message may carry. */
const RUN_LIMIT_UTF16 = 50_000;
/** Inline elements nested deeper than any author writes by hand are not followed. */
const DEPTH_LIMIT = 64;

const LINK = 'a[href], [role="link"]';
const LETTER = /\p{L}/u;

export interface BlockReading {
  /** In reading order. Runs without a letter are left out. */
  readonly runs: readonly RunDraft[];
  /** Blocks found inside, in document order; their text is not part of the runs. */
  readonly blocks: readonly Element[];
}

/** Reads the text that belongs to this block itself. */
export function readBlock(block: Element): BlockReading {
  const builder = new RunBuilder(block.closest(LINK) !== null);
  const blocks: Element[] = [];
  readChildren(block, builder, blocks, 0);
  builder.cut();
  return { runs: builder.runs, blocks };
}

function readChildren(parent: Element, builder: RunBuilder, blocks: Element[], depth: number): void {
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) builder.add(child as Text);
    else if (child.nodeType === Node.ELEMENT_NODE) readElement(child as Element, builder, blocks, depth);
  }
}

function readElement(element: Element, builder: RunBuilder, blocks: Element[], depth: number): void {
  const role = roleOf(element);
  if (role === 'absent') return;
  if (role === 'block' || role === 'apart') blocks.push(element);
  if (role === 'block' || role === 'break') builder.cut();
  if (role !== 'inline' || depth >= DEPTH_LIMIT) return;
  const isLink = element.matches(LINK);
  if (isLink) builder.enterLink();
  readChildren(element, builder, blocks, depth + 1);
  if (isLink) builder.leaveLink();
}

interface Draft {
  text: string;
  readonly nodes: Text[];
  readonly partStartsUtf16: number[];
  readonly nodeOffsetsUtf16: number[];
  readonly links: Span[];
}

const emptyDraft = (): Draft => ({ text: '', nodes: [], partStartsUtf16: [], nodeOffsetsUtf16: [], links: [] });

class RunBuilder {
  readonly runs: RunDraft[] = [];
  #draft = emptyDraft();
  #linkDepth: number;
  #linkStartUtf16 = 0;

  constructor(withinLink: boolean) {
    this.#linkDepth = withinLink ? 1 : 0;
  }

  add(node: Text): void {
    const { data } = node;
    let from = 0;
    while (from < data.length) {
      const to = endOfPart(data, from, from + RUN_LIMIT_UTF16 - this.#draft.text.length);
      if (to > from) this.#addPart(node, from, to);
      if (to < data.length) this.cut();
      from = to;
    }
  }

  enterLink(): void {
    if (this.#linkDepth === 0) this.#linkStartUtf16 = this.#draft.text.length;
    this.#linkDepth += 1;
  }

  leaveLink(): void {
    this.#linkDepth -= 1;
    if (this.#linkDepth === 0) this.#closeLink();
  }

  /** Ends the run; a link that is open goes on in the next. */
  cut(): void {
    if (this.#linkDepth > 0) this.#closeLink();
    const draft = this.#draft;
    if (LETTER.test(draft.text)) this.runs.push({ ...draft, wordCount: countWords(draft.text) });
    this.#draft = emptyDraft();
    this.#linkStartUtf16 = 0;
  }

  #addPart(node: Text, from: number, to: number): void {
    const draft = this.#draft;
    draft.nodes.push(node);
    draft.partStartsUtf16.push(draft.text.length);
    draft.nodeOffsetsUtf16.push(from);
    draft.text += from === 0 && to === node.data.length ? node.data : node.data.slice(from, to);
  }

  #closeLink(): void {
    const { text, links } = this.#draft;
    if (text.length > this.#linkStartUtf16) {
      links.push({ startUtf16: this.#linkStartUtf16, endUtf16: text.length });
    }
  }
}

/** Where a part that begins at `from` ends: with the text, or behind the last white space before the limit. */
function endOfPart(text: string, from: number, limit: number): number {
  if (text.length <= limit) return text.length;
  const space = text.lastIndexOf(' ', limit - 1) + 1;
  return space > from ? space : Math.max(from, limit);
}

function countWords(text: string): number {
  let count = 0;
  let within = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isSpace = code <= 32 || code === 0xa0;
    if (!isSpace && !within) count += 1;
    within = !isSpace;
  }
  return count;
}
