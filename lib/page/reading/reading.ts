/**
 * Keeps a reading open with the background. The background may go away at any time and then knows nothing of what it
 * read; the next need opens a new reading and tells it everything again. What is marked stays until then. Promise: what
 * was asked is answered, or it is known why not.
 */
import type { RunMentions, Trouble } from '../../model';
import type { ReadingConnection } from '../../protocol';
import type { PageRun } from './page-run';
import type { RunChanges } from './run-list';

/** Caps of one message, well within what the background accepts. */
const MESSAGE_RUNS = 1_000;
const MESSAGE_UTF16 = 1_000_000;
/** A question that was lost with its reading is asked again. */
const ASK_AGAIN_AFTER_MS = 1_000;
const ASK_AGAIN_AT_MOST = 3;

/** Opens a reading; see `connectReading` of the protocol. */
export type Connect = (
  onMentions: (runs: readonly RunMentions[]) => void,
  onLost: (why: Trouble) => void,
) => ReadingConnection;

interface ReadingOptions {
  readonly connect: Connect;
  readonly signal: AbortSignal;
  /** All runs that stand on the page. */
  everything(): readonly PageRun[];
  onMentions(runs: readonly RunMentions[]): void;
}

export class Reading {
  #connection: ReadingConnection | null = null;
  /** Runs that were sent and are not answered yet. */
  readonly #asked = new Set<number>();
  #trouble: Trouble | null = null;
  #attemptsLeft = ASK_AGAIN_AT_MOST;
  readonly #options: ReadingOptions;

  constructor(options: ReadingOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.#close());
  }

  get isOpen(): boolean {
    return this.#connection !== null;
  }

  /** Answers are awaited. */
  get isWaiting(): boolean {
    return this.#asked.size > 0;
  }

  /** Why answers are awaited no more; null while they are, or came. */
  get trouble(): Trouble | null {
    return this.#trouble;
  }

  /** Tells the background what is new on the page and what is gone from it. */
  send({ read, gone }: Pick<RunChanges, 'read' | 'gone'>): void {
    for (const runId of gone) this.#asked.delete(runId);
    if (!this.#connection) {
      if (read.length > 0) this.#sendEverything();
      return;
    }
    this.#attempt((connection) => {
      if (gone.length > 0) connection.forget(gone);
      this.#ask(connection, read);
    });
  }

  /** Has everything read anew. */
  again(): void {
    this.#close();
    this.#attemptsLeft = ASK_AGAIN_AT_MOST;
    this.#sendEverything();
  }

  #sendEverything(): void {
    const runs = this.#options.everything();
    if (this.#options.signal.aborted || runs.length === 0) return;
    this.#attempt((open) => this.#ask(open, runs));
  }

  #ask(connection: ReadingConnection, runs: readonly PageRun[]): void {
    for (const { runId } of runs) this.#asked.add(runId);
    this.#trouble = null;
    for (const batch of batches(runs)) connection.read(batch);
  }

  /** A port that was closed a moment ago throws when it is used: that is the same as losing it. */
  #attempt(use: (connection: ReadingConnection) => void): void {
    try {
      this.#connection ??= this.#open();
      use(this.#connection);
    } catch {
      this.#lose('silent');
    }
  }

  #open(): ReadingConnection {
    const connection: ReadingConnection = this.#options.connect(
      (runs) => {
        if (this.#connection !== connection) return;
        for (const { runId } of runs) this.#asked.delete(runId);
        this.#attemptsLeft = ASK_AGAIN_AT_MOST;
        this.#options.onMentions(runs);
      },
      (why) => {
        if (this.#connection === connection) this.#lose(why);
      },
    );
    return connection;
  }

  #lose(why: Trouble): void {
    this.#connection = null;
    if (!this.isWaiting) return;
    if (this.#attemptsLeft === 0) {
      this.#asked.clear();
      this.#trouble = why;
      return;
    }
    this.#attemptsLeft -= 1;
    setTimeout(() => {
      if (!this.#connection) this.#sendEverything();
    }, ASK_AGAIN_AFTER_MS);
  }

  #close(): void {
    const connection = this.#connection;
    this.#connection = null;
    connection?.close();
  }
}

function* batches(runs: readonly PageRun[]): Generator<readonly PageRun[]> {
  let batch: PageRun[] = [];
  let textUtf16 = 0;
  for (const run of runs) {
    batch.push(run);
    textUtf16 += run.text.length;
    if (batch.length < MESSAGE_RUNS && textUtf16 < MESSAGE_UTF16) continue;
    yield batch;
    batch = [];
    textUtf16 = 0;
  }
  if (batch.length > 0) yield batch;
}
