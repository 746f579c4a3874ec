/** Composes a page's reader: what is read is marked, what is marked opens. One abort signal takes all of it away. */
import type { RunMentions } from '../model';
import { CardHost } from './card-host';
import { HitTest } from './hit-test';
import { Interaction } from './interaction';
import { Keyboard } from './keyboard';
import { type Mark, selectMarks } from './marks';
import { type MentionKey, mentionKey, type PageRun } from './page-run';
import { Painter } from './paint';
import {
  DEFAULT_READER_SETTINGS,
  ENGLISH_WORDS,
  markedMention,
  type Reader,
  type ReaderOptions,
  type ReaderSettings,
} from './reader-options';
import { Reading } from './reading';
import { type RunChanges, RunList } from './run-list';
import { startScan } from './scan';

const CHOOSE_EVERY_MS = 100;

/**
 * Starts reading the page; work begins at once if the tab is seen, otherwise when it is. Changes nothing in the page's
 * DOM, except for one element while a card is open.
 */
export function createReader(options: ReaderOptions): Reader {
  return new PageReader(options);
}

class PageReader implements Reader {
  readonly #runs = new RunList();
  readonly #hits: HitTest;
  readonly #painter: Painter;
  readonly #reading: Reading;
  readonly #interaction: Interaction;
  #settings: ReaderSettings;
  #chosen: readonly Mark<PageRun>[] = [];
  #chosenKeys: ReadonlySet<MentionKey> = new Set();
  #isChoosing = false;
  #chosenAtMs = Number.NEGATIVE_INFINITY;
  readonly #options: ReaderOptions;

  constructor(options: ReaderOptions) {
    this.#options = options;
    const { document, signal, connect, words = ENGLISH_WORDS } = options;
    const runs = this.#runs;
    this.#settings = { ...DEFAULT_READER_SETTINGS, ...options.settings };
    this.#hits = new HitTest(document, runs);
    this.#painter = new Painter(document, signal);
    this.#reading = new Reading({
      connect,
      signal,
      everything: () => runs.inOrder(),
      onMentions: (answers) => this.#take(answers),
    });
    const host = new CardHost({
      document,
      page: options.card,
      noCard: words.noCard,
      onReport: (report) => {
        if (report.type === 'step') keyboard.step(report.by);
        else this.#interaction.take(report);
      },
    });
    this.#interaction = new Interaction({
      ...options,
      runs,
      hits: this.#hits,
      host,
      words,
      settings: () => this.#settings,
      isMarked: (hit) => this.#chosenKeys.has(mentionKey(hit)),
      onPresence: () => this.#painter.ensure(),
    });
    const keyboard = new Keyboard({
      document,
      signal,
      host,
      words,
      interaction: this.#interaction,
      marks: () => this.#chosen,
    });
    startScan({ document, signal, runs, onSlice: (changes) => this.#send(changes) });
  }

  marks() {
    return this.#chosen.flatMap(({ mention }) => markedMention(mention) ?? []);
  }

  paintedCount(): number {
    return this.#painter.paintedCount;
  }

  update(settings: Partial<ReaderSettings>): void {
    this.#settings = { ...this.#settings, ...settings };
    this.#chooseSoon();
  }

  readAgain(): void {
    this.#reading.again();
  }

  #send(changes: RunChanges): void {
    for (const run of changes.moved) this.#hits.note(run);
    this.#reading.send(changes);
    this.#chooseSoon();
  }

  #take(answers: readonly RunMentions[]): void {
    for (const { runId, mentions } of answers) {
      const run = this.#runs.get(runId);
      if (!run) continue;
      // An answer may be about the text that a run had before.
      run.mentions = mentions.filter(
        ({ surface, startUtf16, endUtf16 }) => surface !== '' && run.text.slice(startUtf16, endUtf16) === surface,
      );
      this.#hits.note(run);
    }
    this.#chooseSoon();
  }

  /**
   * With the next frame, or a little later where that was done a moment ago: all marks are chosen together, and a long
   * page is answered in many parts. Not while the tab is hidden, which has no frames.
   */
  #chooseSoon(): void {
    if (this.#isChoosing) return;
    this.#isChoosing = true;
    const waitMs = this.#chosenAtMs + CHOOSE_EVERY_MS - performance.now();
    const choose = () => requestAnimationFrame(() => this.#choose());
    if (waitMs > 0) setTimeout(choose, waitMs);
    else choose();
  }

  #choose(): void {
    this.#isChoosing = false;
    if (this.#options.signal.aborted) return;
    this.#chosenAtMs = performance.now();
    const { marking, marksPerThousandWords } = this.#settings;
    this.#chosen = selectMarks(this.#runs.inOrder(), { marking, perThousandWords: marksPerThousandWords });
    this.#chosenKeys = new Set(this.#chosen.map(mentionKey));
    this.#painter.setMarks(this.#chosen);
    this.#interaction.follow();
  }
}
