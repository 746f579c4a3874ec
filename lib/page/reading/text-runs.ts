/**
 * Reads one block's own text into runs: joined over inline elements, cut at blocks, line breaks and embedded things.
 * Promise: each run's text is the concatenation of its parts, character for character as they stand in the page, so
 * that offsets need no conversion. Pure reading; costs one pass over the block's own content.
 */
import type { Span } from '../../model';
import { firstPlaceIn, type Place, takeNext } from '../document';
import type { RunDraft } from './page-run';
import { roleOf } from './readable';

/** One run never grows beyond this; a longer text is cut at white space. A quarter of what one message may carry. */
const RUN_LIMIT_UTF16 = 50_000;
/** Inline elements nested deeper than any author writes by hand are not followed. */
const DEPTH_LIMIT = 64;
/** Nodes read between two looks at the clock. */
const STEP_NODES = 50;

const LINK = 'a[href], [role="link"]';
const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]';
/** What may be a letter in any script. The exact class would take longer to make ready than a page takes to read. */
const LETTER = /[a-z\u00c0-\u1fff\u2c00-\uffff]/i;

interface Level extends Place {
  readonly isLink: boolean;
}

/** Shared by all runs of one whole text node, which most are. */
const FROM_START: readonly number[] = [0];

/** Told of what a reading comes upon besides text. */
export interface Findings {
  /** An open shadow tree whose text is part of the reading. */
  onShadowRoot(root: ShadowRoot): void;
  /** An element that cannot be read whole yet: its definition has not come. */
  onUndefined(element: Element): void;
}

/** What an element and all that it holds is part of. */
export interface Around {
  readonly isLink: boolean;
  readonly isHeading: boolean;
}

export const aroundIn = (element: Element | null): Around => ({
  isLink: element?.closest(LINK) != null,
  isHeading: element?.closest(HEADING) != null,
});

/** The reading of one block, which can stop in a long text and go on later. */
export class BlockReader {
  /** In reading order. Runs without a letter are left out. */
  readonly runs: RunDraft[] = [];
  /** Blocks found inside, in the order in which they are rendered; their text is not part of the runs. */
  readonly blocks: Element[] = [];
  readonly block: Element;
  readonly isHeading: boolean;
  readonly #findings: Findings;
  readonly #levels: Level[] = [];
  #text = '';
  #nodes: Text[] = [];
  #partStartsUtf16: number[] = [];
  #nodeOffsetsUtf16: number[] = [];
  #links: Span[] = [];
  /** How many links are open, one within another. */
  #linkDepth = 0;
  #linkStartUtf16 = 0;

  /** @param around of the block's parent */
  constructor(block: Element, around: Around, findings: Findings) {
    this.block = block;
    this.#findings = findings;
    this.isHeading = around.isHeading || block.matches(HEADING);
    this.#enter(block, around.isLink || block.matches(LINK));
  }

  /** Reads on; false when the time was over before the end. */
  read(hasTime: () => boolean): boolean {
    for (let nodes = 1, level = this.#levels.at(-1); level; nodes += 1, level = this.#levels.at(-1)) {
      const node = takeNext(level);
      if (!node) this.#leave(level);
      else if (node.nodeType === Node.TEXT_NODE) this.#add(node as Text);
      else if (node.nodeType === Node.ELEMENT_NODE) this.#readElement(node as Element);
      if (nodes % STEP_NODES === 0 && !hasTime()) return false;
    }
    this.#cut();
    return true;
  }

  #readElement(element: Element): void {
    const role = roleOf(element);
    if (role === 'absent') return;
    if (role === 'block' || role === 'apart') this.blocks.push(element);
    if (role === 'block' || role === 'break') this.#cut();
    if (role === 'inline' && this.#levels.length <= DEPTH_LIMIT) this.#enter(element, element.matches(LINK));
  }

  #enter(element: Element, isLink: boolean): void {
    if (isLink && this.#linkDepth++ === 0) this.#linkStartUtf16 = this.#text.length;
    if (element.shadowRoot) this.#findings.onShadowRoot(element.shadowRoot);
    else if (element.localName.includes('-') && element.matches(':not(:defined)')) this.#findings.onUndefined(element);
    this.#levels.push({ ...firstPlaceIn(element), isLink });
  }

  #leave({ isLink }: Level): void {
    this.#levels.pop();
    if (isLink && --this.#linkDepth === 0) this.#closeLink();
  }

  #add(node: Text): void {
    const { data } = node;
    let from = 0;
    while (from < data.length) {
      const to = endOfPart(data, from, from + RUN_LIMIT_UTF16 - this.#text.length);
      if (to > from) {
        this.#nodes.push(node);
        this.#partStartsUtf16.push(this.#text.length);
        this.#nodeOffsetsUtf16.push(from);
        this.#text += data.slice(from, to);
      }
      if (to < data.length) this.#cut();
      from = to;
    }
  }

  /** Ends the run; a link that is open goes on in the next. */
  #cut(): void {
    const text = this.#text;
    if (text === '') return;
    if (this.#linkDepth > 0) this.#closeLink();
    if (LETTER.test(text)) this.runs.push(this.#take());
    else this.#nodes.length = this.#partStartsUtf16.length = this.#nodeOffsetsUtf16.length = this.#links.length = 0;
    this.#text = '';
    this.#linkStartUtf16 = 0;
  }

  /** What was gathered goes into the run. */
  #take(): RunDraft {
    const [text, nodes, links] = [this.#text, this.#nodes, this.#links];
    const isWhole = nodes.length === 1 && this.#nodeOffsetsUtf16[0] === 0;
    const partStartsUtf16 = isWhole ? FROM_START : this.#partStartsUtf16;
    const nodeOffsetsUtf16 = isWhole ? FROM_START : this.#nodeOffsetsUtf16;
    [this.#nodes, this.#partStartsUtf16, this.#nodeOffsetsUtf16, this.#links] = [[], [], [], []];
    return { text, nodes, partStartsUtf16, nodeOffsetsUtf16, links, wordCount: countWords(text) };
  }

  #closeLink(): void {
    const [startUtf16, endUtf16] = [this.#linkStartUtf16, this.#text.length];
    if (endUtf16 > startUtf16) this.#links.push({ startUtf16, endUtf16 });
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
