/**
 * Reads a page for as long as it is to be read, and the frames in it. Promises: on a page that is no article nothing is
 * done but to ask a few times whether it is one; nothing at all while it is hidden, or where the reader switched the
 * site off. Settings are followed at once, without loading the page anew.
 */
import type { EntityId, Trouble } from '../model';
import type { PageSettings } from '../settings';
import { hasText, isArticlePage, watchAddress, watchFrames, watchRoot } from './document';
import { createReader } from './reader';
import type { Reader, ReaderOptions } from './reader-options';

/** A page that was loaded, or moved to another address, may get its text by and by. */
const ASK_AFTER_MS = [0, 1_000, 2_000, 4_000, 10_000] as const;
/** Pages move to another address first, and take the text of the last one away a moment later. */
const MOVED_AFTER_MS = 1_000;

/** Names come in many answers. */
const COUNT_EVERY_MS = 300;

export interface PageOptions extends Omit<ReaderOptions, 'settings' | 'onChange' | 'onShadowRoot'> {
  /** What is chosen for the page at its present address. */
  settings(): PageSettings;
  /** So many entries does the page with its frames name now; told soon after that changed. */
  onEntryCount(count: number): void;
}

export interface PageReading {
  /** Whether the page is read now. */
  readonly isOpen: boolean;
  /** Of the page and its frames; those that are open now. */
  readers(): readonly Reader[];
  /** Why something of it is not read although it was asked to be; null while all is well. */
  readonly trouble: Trouble | null;
  /** The entries that the page and its frames name. */
  entries(): ReadonlySet<EntityId>;
  /** What is chosen became something else. */
  follow(): void;
  /** Reads the page at its present address, whatever it is; what could not be read is tried again. */
  look(): void;
}

/** Starts as soon as the page is seen and is to be read, in a task of its own; ends with the signal. */
export function readPage(options: PageOptions): PageReading {
  return new Page(options);
}

class Page implements PageReading {
  readonly #options: PageOptions;
  readonly #documents = new Set<DocumentReading>();
  #page: DocumentReading | null = null;
  /** Ends what is done while the page may be read; null while it may not. */
  #ending: AbortController | null = null;
  #isSeen = false;
  /** The reader asked for the page at this address. */
  #isAskedFor = false;
  /** What the browser holds of the page that it shows, which it forgets with each page it shows. */
  #toldCount = 0;
  #counting: ReturnType<typeof setTimeout> | undefined;

  constructor(options: PageOptions) {
    this.#options = options;
    const { document, signal } = options;
    const begin = () => {
      if (document.hidden) document.addEventListener('visibilitychange', begin, { once: true, signal });
      else setTimeout(() => this.#see(), 0);
    };
    begin();
    this.#listen();
  }

  get isOpen(): boolean {
    return this.#page?.reader != null;
  }

  readers(): readonly Reader[] {
    return [...this.#documents].flatMap(({ reader }) => reader ?? []);
  }

  get trouble(): Trouble | null {
    return this.readers().find(({ trouble }) => trouble)?.trouble ?? null;
  }

  entries(): ReadonlySet<EntityId> {
    const [first, ...others] = this.readers().map((reader) => reader.entries());
    return others.reduce((all, one) => all.union(one), first ?? new Set<EntityId>());
  }

  look(): void {
    this.#isAskedFor = true;
    this.follow();
    for (const reader of this.readers()) if (reader.trouble) reader.readAgain();
  }

  follow(): void {
    if (!this.#isSeen) return;
    const { signal } = this.#options;
    const mayRead = this.#isAskedFor || this.#options.settings().reads !== 'on demand';
    if (!mayRead || signal.aborted) {
      this.#ending?.abort();
      this.#ending = null;
    } else if (this.#ending) for (const reading of this.#documents) reading.follow();
    else {
      this.#ending = new AbortController();
      this.#watch(AbortSignal.any([signal, this.#ending.signal]));
    }
  }

  #listen(): void {
    const { document, signal } = this.#options;
    document.defaultView?.addEventListener('pageshow', this.#onShown, { signal });
  }

  readonly #onShown = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    this.#toldCount = 0;
    this.#countSoon();
  };

  /** A document was written anew. */
  #startAnew(): void {
    this.#listen();
    this.#ending?.abort();
    this.#ending = null;
    this.follow();
  }

  #see(): void {
    this.#isSeen = true;
    this.follow();
  }

  #watch(signal: AbortSignal): void {
    const { document } = this.#options;
    this.#page = this.#add(document, signal, () => this.#isWanted());
    watchAddress(document, signal, () => this.#move());
  }

  #countSoon(): void {
    this.#counting ??= setTimeout(() => {
      this.#counting = undefined;
      const { size } = this.entries();
      if (size !== this.#toldCount) this.#options.onEntryCount(size);
      this.#toldCount = size;
    }, COUNT_EVERY_MS);
  }

  #isWanted(): boolean {
    return this.#isAskedFor || this.#options.settings().reads === 'everywhere' || isArticlePage(this.#options.document);
  }

  #add(document: Document, signal: AbortSignal, isWanted: () => boolean): DocumentReading {
    const onChange = () => this.#countSoon();
    const onAnotherRoot = () => this.#startAnew();
    const onShadowRoot = watchFrames(document, signal, (inside, until) => {
      this.#add(inside, until, () => (this.isOpen && hasText(inside)) || isArticlePage(inside));
    });
    const options = { ...this.#options, document, signal, onChange, onShadowRoot, onAnotherRoot };
    const reading = new DocumentReading(options, isWanted);
    this.#documents.add(reading);
    signal.addEventListener('abort', () => this.#documents.delete(reading));
    reading.ask();
    return reading;
  }

  /** What was asked for is left behind; the page under the new address gets time to become what it is. */
  #move(): void {
    const wasAskedFor = this.#isAskedFor;
    this.#isAskedFor = false;
    if (wasAskedFor && this.#options.settings().reads === 'on demand') this.follow();
    else {
      for (const reader of this.readers()) reader.update(this.#options.settings());
      this.#page?.ask();
    }
  }
}

interface DocumentOptions extends PageOptions, Pick<ReaderOptions, 'onChange' | 'onShadowRoot'> {
  /** The document that is read was written anew. */
  onAnotherRoot(): void;
}

class DocumentReading {
  #open: { readonly reader: Reader; readonly ending: AbortController } | null = null;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #wasHidden = false;
  readonly #options: DocumentOptions;
  readonly #isWanted: () => boolean;

  constructor(options: DocumentOptions, isWanted: () => boolean) {
    this.#options = options;
    this.#isWanted = isWanted;
    const { document, signal } = options;
    document.addEventListener('visibilitychange', () => this.#onSeen(), { signal });
    signal.addEventListener('abort', () => {
      this.#stopAsking();
      this.#end();
    });
  }

  get reader(): Reader | null {
    return this.#open?.reader ?? null;
  }

  /** Settings changed. */
  follow(): void {
    if (!this.#open) this.ask();
    else if (this.#isWanted()) this.#open.reader.update(this.#options.settings());
    else this.#end();
  }

  /**
   * Asks whether the document is to be read, a few times until it is. One that is read already goes on for a moment:
   * its text may have left and the next not have come.
   */
  ask(): void {
    this.#stopAsking();
    this.#wasHidden = this.#options.document.hidden;
    if (this.#wasHidden) return;
    this.#timers = ASK_AFTER_MS.map((afterMs) => setTimeout(() => this.#askOnce(afterMs >= MOVED_AFTER_MS), afterMs));
  }

  #onSeen(): void {
    if (this.#wasHidden && !this.#options.document.hidden) this.ask();
  }

  #askOnce(hasMoved: boolean): void {
    this.#wasHidden ||= this.#options.document.hidden;
    if (this.#wasHidden) this.#stopAsking();
    else if (this.#isWanted()) this.#start();
    else if (hasMoved) this.#end();
  }

  #stopAsking(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
  }

  #start(): void {
    if (this.#open) return;
    this.#stopAsking();
    const ending = new AbortController();
    const reader = createReader({ ...this.#options, settings: this.#options.settings(), signal: ending.signal });
    this.#open = { reader, ending };
    watchRoot(this.#options.document, ending.signal, () => this.#options.onAnotherRoot());
  }

  #end(): void {
    if (!this.#open) return;
    this.#open.ending.abort();
    this.#open = null;
    this.#options.onChange();
  }
}
