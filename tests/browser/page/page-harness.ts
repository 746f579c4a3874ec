/**
 * A page, a reader on it, and an index made of plain words: what the reader's tests stand on. The index is a simple
 * string search behind the same connection that the extension uses; pointer and keys are real ones of the browser.
 */

import * as v from 'valibot';
import { cdp } from 'vitest/browser';
import surfaceCss from '@/components/card/surface.css?inline';
import { READER_WORDS } from '@/components/shared/page-words';
import { type EntityId, EntityIdSchema, type Mention, type RunMentions, type TextRun, type Trouble } from '@/lib/model';
import { createActs, type MakeActs, type ReaderOptions, readPage } from '@/lib/page';
import { createReader } from '@/lib/page/reader';
import { type PageSettings, pageSettingsFrom } from '@/lib/settings';

export const entityId = (slug: string): EntityId => v.parse(EntityIdSchema, slug);

/** Surface form -> the slugs of its entries; none: deliberately not linked. */
export type Index = Readonly<Record<string, readonly string[]>>;

export const INDEX: Index = {
  'Gerald R. Ford': ['ford'],
  Maduro: ['maduro'],
  'Cartel of the Suns': ['cartel'],
  FAA: ['faa'],
  Mercury: ['planet', 'element'],
  'Air Force One Shoes': [],
};

function readingOf(slugs: readonly string[]): Mention['reading'] {
  const [first] = slugs;
  if (!first)
    return { outcome: 'nil', reason: 'looks like another thing', detail: { code: 'look-alike', texts: ['a shoe'] } };
  if (slugs.length > 1) return { outcome: 'ambiguous', entityIds: slugs.map(entityId), rule: 'name' };
  return { outcome: 'linked', entityId: entityId(first), rule: 'name' };
}

function findAll(text: string, index: Index): Mention[] {
  const found: Mention[] = [];
  for (const [surface, slugs] of Object.entries(index)) {
    for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + surface.length)) {
      found.push({ startUtf16: at, endUtf16: at + surface.length, surface, reading: readingOf(slugs) });
    }
  }
  return found.sort((a, b) => a.startUtf16 - b.startUtf16);
}

/** The background's side of a reading, with a record of what it was told. */
export class ScriptedBackground {
  readonly read: TextRun[] = [];
  readonly forgotten: number[] = [];
  connections = 0;
  /** Takes questions and never answers. */
  isSilent = false;
  /** Its answers wait for this. */
  mayAnswer: Promise<void> = Promise.resolve();
  /** Why the index cannot be read: each connection is lost as soon as it is asked. */
  trouble: Trouble | null = null;
  #lose: ((why: Trouble) => void) | null = null;

  constructor(readonly index: Index = INDEX) {}

  readonly connect: ReaderOptions['connect'] = (onMentions, onLost) => {
    this.connections += 1;
    let isOpen = true;
    const lose = (why: Trouble) => {
      isOpen = false;
      onLost(why);
    };
    this.#lose = lose;
    const answer = (runs: readonly RunMentions[]) => isOpen && !this.isSilent && runs.length > 0 && onMentions(runs);
    return {
      read: (runs) => {
        if (!isOpen) throw new Error('Attempting to use a disconnected port object');
        this.read.push(...runs);
        const { trouble } = this;
        if (trouble) {
          setTimeout(() => lose(trouble), 0);
          return;
        }
        const answers = runs.map(({ runId, text }) => ({ runId, mentions: findAll(text, this.index) }));
        void this.mayAnswer.then(() => setTimeout(() => answer(answers), 0));
      },
      forget: (runIds) => {
        this.forgotten.push(...runIds);
      },
      close: () => {
        isOpen = false;
      },
    };
  };

  /** The worker is stopped. */
  stop(): void {
    this.#lose?.('silent');
  }

  get texts(): string[] {
    return this.read.map(({ text }) => text.replace(/\s+/g, ' ').trim());
  }
}

/** What the card's document asks of whoever holds the tests' page; it finds this on its parent. */
export interface CardAnswers {
  /** Until when every card is being looked for. */
  readonly answered: Promise<void>;
  /** Until when the card's document is not ready; null: it is ready once it is loaded. */
  readonly ready: Promise<void> | null;
  failsWith: Trouble | null;
  /** Entries that are found by words that hold their ids, and those offered where none is. */
  readonly found: readonly EntityId[];
  readonly nearest: readonly EntityId[];
  readonly opened: unknown[];
  /** What was asked not to be marked any more (true), or again (false). */
  readonly never: unknown[];
}

declare global {
  interface Window {
    sidelightTest?: { answers: CardAnswers; frame: Window | null };
  }
}

const CARD_DOCUMENT = `<!doctype html><html lang="en"><head><title>Card</title></head><body>
  <div id="card" role="dialog" tabindex="-1"></div>
  <script>window.chrome = { ...window.chrome, i18n: parent.chrome.i18n }</script>
  <script type="module" src="${new URL('./card-document.ts', import.meta.url).href}"></script></body></html>`;

const cardAddress = URL.createObjectURL(new Blob([CARD_DOCUMENT], { type: 'text/html' }));

/** The card's own document, looked into by the tests, which share its origin; no page does. */
export class CardInFrame {
  get document(): Document | null {
    const frame = window.sidelightTest?.frame;
    return frame?.frameElement?.isConnected ? frame.document : null;
  }

  /** The element of the page that holds the frame. */
  get surface(): HTMLElement | null {
    return this.document?.defaultView?.frameElement?.parentElement ?? null;
  }

  /** What the reader sees now: the entries' names, or that it loads or failed; null where no card is on screen. */
  get shown(): string | null {
    const card = this.document?.getElementById('card');
    if (!card?.childElementCount || !this.surface?.matches(':popover-open[data-drawn]')) return null;
    if (card.querySelector('[aria-busy]')) return 'loading';
    if (card.querySelector('[role=alert]')) return 'failed';
    return [...card.querySelectorAll('.name, .choice-name')].map((name) => name.textContent).join(' or ');
  }

  /** Where the card is on screen. */
  get box(): DOMRect {
    if (!this.surface) throw new Error('no card is shown');
    return this.surface.getBoundingClientRect();
  }

  /** Where a part of the card is in this document's viewport. */
  boxOf(selector: string): DOMRect {
    const part = this.document?.querySelector(selector)?.getBoundingClientRect();
    if (!part) throw new Error(`the card has no ${selector}`);
    return new DOMRect(this.box.x + part.x, this.box.y + part.y, part.width, part.height);
  }

  /** The words of what has the focus in the card. */
  get focused(): string | null {
    const at = this.document?.activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent ?? null;
  }
}

let ending = new AbortController();

/** Of the extension, with the card's document that the tests look into. */
export const makeActs: MakeActs = (parts) =>
  createActs(parts, {
    card: { address: cardAddress, origin: location.origin, announceFrame: () => {}, surfaceCss },
    words: READER_WORDS,
  });

interface StartOptions extends Partial<CardAnswers> {
  readonly index?: Index;
  readonly settings?: Partial<PageSettings>;
  readonly bringActs?: ReaderOptions['bringActs'];
}

/** What a reader needs from outside, each part with a record of what was asked of it. */
function surroundings(options: StartOptions) {
  const background = new ScriptedBackground(options.index);
  const { answered = Promise.resolve(), ready = null, failsWith = null } = options;
  const answers: CardAnswers = {
    answered,
    ready,
    failsWith,
    found: ['ford', 'maduro'].map(entityId),
    nearest: ['faa'].map(entityId),
    opened: [],
    never: [],
  };
  window.sidelightTest = { answers, frame: null };
  const view = new CardInFrame();
  const { opened, never } = answers;
  const readerOptions: ReaderOptions = {
    document,
    signal: ending.signal,
    connect: background.connect,
    bringActs: options.bringActs ?? (async () => makeActs),
    settings: { ...pageSettingsFrom(null, location), ...options.settings },
    onChange: () => {},
    onShadowRoot: () => {},
  };
  return { background, view, opened, never, readerOptions, abort: () => ending.abort() };
}

/** Starts a reader on this page, whatever the page is; it ends with `clearPage`. */
export function startReader(options: StartOptions = {}) {
  const { readerOptions, ...around } = surroundings(options);
  const reader = createReader(readerOptions);
  const surfaces = () => reader.marks().map(({ mention }) => mention.surface);
  return { ...around, reader, surfaces };
}

/** Has this page read where it is an article, as the content script does; it ends with `clearPage`. */
export function startPage(options: StartOptions = {}) {
  const { readerOptions, ...around } = surroundings(options);
  let settings: PageSettings = { ...pageSettingsFrom(null, location), ...options.settings };
  const counts: number[] = [];
  const onEntryCount = (count: number) => void counts.push(count);
  const page = readPage({ ...readerOptions, settings: () => settings, onEntryCount });
  /** The reader of the extension chooses otherwise. */
  const choose = (chosen: Partial<PageSettings>) => {
    settings = { ...settings, ...chosen };
    page.follow();
  };
  return { ...around, page, choose, counts };
}

/** Ends every reader and empties the page. */
export async function clearPage(): Promise<void> {
  ending.abort();
  ending = new AbortController();
  document.body.innerHTML = '';
  document.body.removeAttribute('style');
  document.getSelection()?.removeAllRanges();
  window.scrollTo(0, 0);
  await movePointer(1, 1);
}

export function setPage(html: string): void {
  document.body.innerHTML = html;
}

/** The text that is painted now, in no order. */
export function paintedTexts(name = 'sidelight-mark', view: Window & typeof globalThis = window): string[] {
  return [...(view.CSS.highlights.get(name) ?? [])].map((range) => {
    const live = view.document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  });
}

/** Where the n-th occurrence of a text stands, in this document's viewport. */
export function whereIs(text: string, occurrence = 0): DOMRect[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let left = occurrence;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text;
    for (let at = data.indexOf(text); at >= 0; at = data.indexOf(text, at + 1)) {
      if (left-- > 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      return [...range.getClientRects()];
    }
  }
  throw new Error(`"${text}" is not on the page`);
}

export function middleOf(text: string, occurrence = 0): { x: number; y: number } {
  const box = whereIs(text, occurrence)[0];
  if (!box) throw new Error(`"${text}" has no box`);
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface InputSession {
  send(method: string, params: Readonly<Record<string, unknown>>): Promise<unknown>;
}

/** A point of this document's viewport in that of the browser's page, which holds the tests in a frame. */
function onScreen(x: number, y: number): { x: number; y: number } {
  const frame = window.frameElement?.getBoundingClientRect();
  if (!frame) return { x, y };
  const scale = frame.width / window.innerWidth;
  return { x: frame.left + x * scale, y: frame.top + y * scale };
}

async function mouse(type: string, x: number, y: number, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
  await (cdp() as unknown as InputSession).send('Input.dispatchMouseEvent', { type, ...onScreen(x, y), ...more });
}

/** One real move of the pointer. `modifiers`: 1 is Alt. */
export const movePointer = (x: number, y: number, modifiers = 0): Promise<void> =>
  mouse('mouseMoved', x, y, { modifiers });

export async function click(x: number, y: number): Promise<void> {
  await movePointer(x, y);
  await mouse('mousePressed', x, y, { button: 'left', clickCount: 1 });
  await mouse('mouseReleased', x, y, { button: 'left', clickCount: 1 });
}

export async function doubleClick(x: number, y: number): Promise<void> {
  await click(x, y);
  await mouse('mousePressed', x, y, { button: 'left', clickCount: 2 });
  await mouse('mouseReleased', x, y, { button: 'left', clickCount: 2 });
}

export async function drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await movePointer(from.x, from.y);
  await mouse('mousePressed', from.x, from.y, { button: 'left', clickCount: 1 });
  await mouse('mouseMoved', to.x, to.y, { button: 'left', buttons: 1 });
  await mouse('mouseReleased', to.x, to.y, { button: 'left', clickCount: 1 });
}

/** Comes from nearby and rests on a text. */
export async function restOn(text: string, occurrence = 0): Promise<void> {
  const { x, y } = middleOf(text, occurrence);
  await movePointer(x - 2, y);
  await movePointer(x, y);
}

export async function wheel(deltaY: number): Promise<void> {
  await mouse('mouseWheel', 100, 100, { deltaX: 0, deltaY });
}
