/**
 * Reads a page for as long as it is an article, and the frames in it. Promise: on any other page nothing is done but to
 * ask a few times whether it is one, and nothing at all while it is hidden.
 */
import { watchAddress } from './address';
import { hasText, isArticlePage } from './article-page';
import { watchFrames } from './frames';
import { createReader } from './reader';
import type { Reader, ReaderOptions } from './reader-options';

/** A page that was loaded, or moved to another address, may get its text by and by. */
const ASK_AFTER_MS = [0, 1_000, 4_000] as const;

export interface PageOptions extends ReaderOptions {
  /** Told of each reader that starts, and of the signal that ends it. */
  onReader(reader: Reader, signal: AbortSignal): void;
}

/** Starts as soon as the page is seen and is an article, in a task of its own; ends with the signal. */
export function readPage(options: PageOptions): void {
  const { document, signal } = options;
  const begin = () => {
    if (document.hidden) document.addEventListener('visibilitychange', begin, { once: true, signal });
    else setTimeout(() => watchPage(options), 0);
  };
  begin();
}

function watchPage(options: PageOptions): void {
  const { document, signal } = options;
  const page = new DocumentReading(options, () => isArticlePage(document));
  const readFrame = (inside: Document, until: AbortSignal) => {
    const isWanted = () => (page.isOpen && hasText(inside)) || isArticlePage(inside);
    new DocumentReading({ ...options, document: inside, signal: until }, isWanted).ask();
    watchFrames(inside, until, readFrame);
  };
  page.ask();
  watchFrames(document, signal, readFrame);
  watchAddress(document, signal, () => page.ask());
}

class DocumentReading {
  #ending: AbortController | null = null;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #wasHidden = false;
  readonly #options: PageOptions;
  readonly #isWanted: () => boolean;

  constructor(options: PageOptions, isWanted: () => boolean) {
    this.#options = options;
    this.#isWanted = isWanted;
    const { document, signal } = options;
    document.addEventListener('visibilitychange', () => this.#onSeen(), { signal });
    signal.addEventListener('abort', () => this.#stopAsking());
  }

  get isOpen(): boolean {
    return this.#ending !== null;
  }

  /**
   * Asks whether the document is to be read, a few times until it is. One that is read already goes on until the last
   * answer: its text may have left and the next not have come.
   */
  ask(): void {
    this.#stopAsking();
    this.#wasHidden = this.#options.document.hidden;
    if (this.#wasHidden) return;
    const last = ASK_AFTER_MS.length - 1;
    this.#timers = ASK_AFTER_MS.map((afterMs, index) => setTimeout(() => this.#askOnce(index === last), afterMs));
  }

  #onSeen(): void {
    if (this.#wasHidden && !this.#options.document.hidden) this.ask();
  }

  #askOnce(isLast: boolean): void {
    this.#wasHidden ||= this.#options.document.hidden;
    if (this.#wasHidden) this.#stopAsking();
    else if (this.#isWanted()) this.#start();
    else if (isLast) this.#end();
  }

  #stopAsking(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
  }

  #start(): void {
    if (this.#ending) return;
    this.#stopAsking();
    this.#ending = new AbortController();
    const signal = AbortSignal.any([this.#options.signal, this.#ending.signal]);
    this.#options.onReader(createReader({ ...this.#options, signal }), signal);
  }

  #end(): void {
    this.#ending?.abort();
    this.#ending = null;
  }
}
