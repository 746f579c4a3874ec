/**
 * Reads one block's own text into runs: joined over inline elements, cut at blocks, line breaks and embedded things.
 * Promise: each run's text is the concatenation of its parts, character for character as they stand in the page, so
 * that offsets need no conversion. Pure reading; costs one pass over the block's own content.
 */
import type { Span } from '../../model';
import { ofNode, slottedIn } from '../document';
import type { RunDraft, RunPart } from './page-run';
import { roleOf, type Tag, tagOfElement, UNREADABLE_FORM } from './readable';

/** One run never grows beyond this; a longer text is cut at white space. A quarter of what one message may carry. */
const RUN_LIMIT_UTF16 = 50_000;
/** Inline elements nested deeper than any author writes by hand are not followed. */
const DEPTH_LIMIT = 64;
/** Nodes read between two looks at the clock. */
const STEP_NODES = 50;

const LINK = 'a[href], [role="link"]';
const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

const TEXT_NODE = 3;
const COMMENT_NODE = 8;

/** Shared by all runs without a link, and by all within one. */
const NO_LINKS: readonly Span[] = [];
const ALL_LINK: readonly Span[] = [{ startUtf16: 0, endUtf16: Number.MAX_SAFE_INTEGER }];

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

/** Of the element by itself, as the selectors say, which take several times as long as look-ups. */
const isLink = (element: Element, { isAnchor }: Tag): boolean =>
  (isAnchor && element.hasAttribute('href')) || element.getAttribute('role') === 'link';
const isHeading = (element: Element, tag: Tag): boolean => tag.isHeading || element.getAttribute('role') === 'heading';

/**
 * Reads one block after the other, and can stop in a long text and go on later. What it gives of a block is valid until
 * the next one. A page is read once, by code that has hardly run before: there is one loop, and no object for a node.
 */
export class BlockReader {
  /** In reading order. Runs without a letter are left out. */
  readonly runs: RunDraft[] = [];
  /** Blocks found inside, in the order in which they are rendered; their text is not part of the runs. */
  readonly blocks: Element[] = [];
  isHeading = false;
  readonly #findings: Findings;
  /** The next to be read in the element that is open; null behind its last child. */
  #next: Node | null = null;
  /**
   * What follows the next one where the children are those of a slot, which need not be siblings; the last comes first.
   */
  #slotted: Node[] | null = null;
  /** The same two of the elements around, the innermost last. */
  readonly #nextAround: (Node | null)[] = [];
  readonly #slottedAround: (Node[] | null)[] = [];
  /** How many are open. To shorten a list takes the engine several times as long as to count. */
  #depth = 0;
  #text = '';
  /** The only part so far where that is a whole node; the list holds the parts otherwise. */
  #only: Text | null = null;
  readonly #parts: RunPart[] = [];
  readonly #links: Span[] = [];
  /** The number of open elements down to the outermost link; 0 where no link is open. */
  #linkDepth = 0;
  #linkStartUtf16 = 0;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  /** @param around of the block's parent */
  begin(block: Element, around: Around): void {
    empty(this.runs);
    empty(this.blocks);
    this.#forget();
    this.#linkDepth = 0;
    while (this.#depth > 0) this.#leave();
    const tag = tagOfElement(block);
    const isPlain = !block.hasAttributes();
    this.isHeading = around.isHeading || (isPlain ? tag.isHeading : isHeading(block, tag));
    this.#enter(block, tag, around.isLink || (!isPlain && isLink(block, tag)));
  }

  /** Reads on; false when the time was over before the end. */
  read(hasTime: () => boolean): boolean {
    for (let nodes = 1; this.#depth > 0; nodes += 1) {
      const node = this.#next;
      if (node === null) this.#leave();
      else {
        this.#next = this.#slotted === null ? node.nextSibling : (this.#slotted.pop() ?? null);
        const type = node.nodeType;
        if (type === TEXT_NODE) this.#add(node as Text);
        else if (type !== COMMENT_NODE) this.#readElement(node as Element);
      }
      if (nodes % STEP_NODES === 0 && !hasTime()) return false;
    }
    this.#cut();
    return true;
  }

  #readElement(element: Element): void {
    const tag = tagOfElement(element);
    const role = roleOf(element, tag);
    if (role === 'inline') {
      if (this.#depth > DEPTH_LIMIT) return;
      this.#enter(element, tag, element.hasAttributes() && isLink(element, tag));
    } else if (role !== 'absent') {
      if (role !== 'break') this.blocks.push(element);
      if (role !== 'apart') this.#cut();
      if (tag === UNREADABLE_FORM && this.#slotted === null) this.#next = ofNode(element, 'nextSibling');
    }
  }

  #enter(element: Element, { isCustom, isSlot }: Tag, isLink: boolean): void {
    this.#nextAround[this.#depth] = this.#next;
    this.#slottedAround[this.#depth] = this.#slotted;
    this.#depth += 1;
    if (isLink && this.#linkDepth === 0) {
      this.#linkDepth = this.#depth;
      this.#linkStartUtf16 = this.#text.length;
    }
    const root = element.shadowRoot;
    if (root) this.#findings.onShadowRoot(root);
    else if (isCustom && element.matches(':not(:defined)')) this.#findings.onUndefined(element);
    this.#slotted = isSlot ? slottedIn(element) : null;
    this.#next = this.#slotted === null ? (root ?? element).firstChild : (this.#slotted.pop() ?? null);
  }

  #leave(): void {
    if (this.#linkDepth === this.#depth) {
      this.#closeLink();
      this.#linkDepth = 0;
    }
    const depth = this.#depth - 1;
    this.#depth = depth;
    this.#next = this.#nextAround[depth] ?? null;
    this.#slotted = this.#slottedAround[depth] ?? null;
    // The reader outlives what it read.
    this.#nextAround[depth] = this.#slottedAround[depth] = null;
  }

  #add(node: Text): void {
    const { data } = node;
    // Most runs are one whole node.
    if (this.#text === '' && data.length <= RUN_LIMIT_UTF16) {
      if (data !== '') this.#only = node;
      this.#text = data;
      return;
    }
    if (this.#only)
      this.#parts.push({ node: this.#only, startUtf16: 0, endUtf16: this.#text.length, nodeOffsetUtf16: 0 });
    this.#only = null;
    let from = 0;
    while (from < data.length) {
      const to = endOfPart(data, from, from + RUN_LIMIT_UTF16 - this.#text.length);
      if (to > from) {
        const startUtf16 = this.#text.length;
        this.#parts.push({ node, startUtf16, endUtf16: startUtf16 + to - from, nodeOffsetUtf16: from });
        this.#text += to - from === data.length ? data : data.slice(from, to);
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
    const wordCount = countWords(text);
    if (wordCount > 0) this.runs.push(this.#draftOf(text, wordCount));
    this.#forget();
    this.#linkStartUtf16 = 0;
  }

  /** What was gathered, copied: an array that grew keeps room for many. */
  #draftOf(text: string, wordCount: number): RunDraft {
    return { text, parts: this.#only ?? this.#parts.slice(), links: this.#linksOf(text), wordCount };
  }

  #linksOf({ length }: string): readonly Span[] {
    const links = this.#links;
    const [first] = links;
    if (!first) return NO_LINKS;
    return first.startUtf16 === 0 && first.endUtf16 === length ? ALL_LINK : links.slice();
  }

  #forget(): void {
    this.#text = '';
    this.#only = null;
    empty(this.#parts);
    empty(this.#links);
  }

  #closeLink(): void {
    const [startUtf16, endUtf16] = [this.#linkStartUtf16, this.#text.length];
    if (endUtf16 > startUtf16) this.#links.push({ startUtf16, endUtf16 });
  }
}

/** Most are empty already, and to be asked costs next to nothing. */
export function empty(list: unknown[]): void {
  if (list.length > 0) list.length = 0;
}

/** Where a part that begins at `from` ends: with the text, or behind the last white space before the limit. */
function endOfPart(text: string, from: number, limit: number): number {
  if (text.length <= limit) return text.length;
  const space = text.lastIndexOf(' ', limit - 1) + 1;
  return space > from ? space : Math.max(from, limit);
}

/** 0 for a text without a letter. */
function countWords(text: string): number {
  const { length } = text;
  let letterAt = 0;
  while (letterAt < length && !mayBeLetter(text.charCodeAt(letterAt))) letterAt += 1;
  return letterAt === length ? 0 : countBetweenSpaces(text.replaceAll('\t', ' ').replaceAll('\u00a0', ' '));
}

/**
 * Goes from space to space and from line end to line end: a page is read once, by code that has hardly run before, and
 * the engine's own search has gone through a word before such code has looked at one letter.
 */
function countBetweenSpaces(text: string): number {
  let [count, space, line] = [0, -1, -1];
  for (let from = 0; ; ) {
    if (space < from) space = placeOf(' ', text, from);
    if (line < from) line = placeOf('\n', text, from);
    const to = Math.min(space, line);
    if (to > from) count += 1;
    if (to === text.length) return count;
    from = to + 1;
  }
}

/** The end of the text where it does not come. */
function placeOf(sign: string, text: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at;
}

/** In any script. The exact class would take longer to make ready than a page takes to read. */
const mayBeLetter = (code: number): boolean =>
  code < 0xc0
    ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 0xb5
    : code < 0x2000 || code >= 0x2c00;
