/** Composes a page's reader: what is read is marked, what is marked opens. One abort signal takes all of it away. */
import type { EntityId, Mention, RunMentions, Trouble } from '../model';
import { createSlices, type Slices, type Urgency } from './document';
import { chooseMarks, type Mark, NO_MARKS, Painter, type PreparedMarks } from './marks';
import type { Reader, ReaderOptions, ReaderSettings } from './reader-options';
import {
  entriesNamedIn,
  keepFirstPart,
  type MentionKey,
  mentionNumber,
  type PageRun,
  type PlacedMention,
  Reading,
  RunList,
  Scan,
} from './reading';
import { Relay } from './relay';

/**
 * All marks are chosen together, and a long page is answered in many parts. They are chosen anew after this, or after
 * so many times as long as it took: that is a twentieth of the time at most.
 */
const CHOOSE_EVERY_MS = 100;
const CHOOSE_EVERY_TIMES = 20;

/**
 * Starts reading the page; work begins at once if the tab is seen, otherwise when it is. Changes nothing in the page's
 * DOM, except for one element while a card is open.
 */
export function createReader(options: ReaderOptions): Reader {
  return new PageReader(options);
}

type PageMark = Mark<PageRun>;

/** What is chosen of the page as it was read so far. */
interface Choice {
  readonly prepared: PreparedMarks;
  /** All that may be marked, whether they are or not. */
  readonly entries: ReadonlySet<EntityId>;
}

type Choosing = Generator<undefined, Choice>;

class PageReader implements Reader {
  readonly #runs = new RunList();
  readonly #painter: Painter;
  readonly #reading: Reading;
  readonly #scan: Scan;
  readonly #slices: Slices;
  readonly #relay: Relay;
  readonly #onChange: () => void;
  #settings: ReaderSettings;
  #answers: RunMentions[] = [];
  /** Something that may open stood on the page. */
  #hasMentions = false;
  #hasWork = true;
  #revision = 0;
  #chosen = NO_MARKS;
  #entries: ReadonlySet<EntityId> = new Set();
  #choosing: Choosing | null = null;
  /** Marked text was rendered anew since that began. */
  #hasMoved = false;
  #choosingMs = 0;
  /** Runs or what is to be marked changed since marks were chosen. */
  #isOutdated = false;
  #chooseAtMs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ReaderOptions) {
    const { document, signal, connect, onShadowRoot } = options;
    const runs = this.#runs;
    this.#settings = options.settings;
    this.#onChange = options.onChange;
    this.#painter = new Painter(document, signal, this.#settings.underline);
    this.#slices = createSlices({ document, signal, work: (hasTime) => this.#work(hasTime) });
    this.#reading = new Reading({
      connect,
      signal,
      everything: () => runs.inOrder(),
      onMentions: (answers) => this.#queue(answers),
    });
    this.#relay = new Relay({
      ...options,
      runs,
      settings: () => this.#settings,
      isMarked: (hit) => this.#chosen.numbers.has(mentionNumber(hit)),
      marks: () => this.#chosen.marks,
      hasMentions: () => this.#hasMentions,
      onPresence: () => this.#painter.ensure(),
    });
    this.#scan = new Scan({ document, signal, runs, onShadowRoot, onNeed: (urgency) => this.#slices.ask(urgency) });
  }

  marks(): readonly PlacedMention[] {
    return this.#chosen.marks;
  }

  get revision(): number {
    return this.#revision;
  }

  get isReading(): boolean {
    return this.#hasWork || this.#reading.isWaiting || this.#answers.length > 0 || this.#isOutdated;
  }

  get trouble(): Trouble | null {
    return this.#reading.trouble;
  }

  runs(): readonly PageRun[] {
    return this.#runs.inOrder();
  }

  find(key: MentionKey): PlacedMention | null {
    return this.#runs.find(key);
  }

  entries(): ReadonlySet<EntityId> {
    return this.#entries;
  }

  update(settings: Partial<ReaderSettings>): void {
    this.#settings = { ...this.#settings, ...settings };
    this.#painter.setUnderline(this.#settings.underline);
    this.#relay.acts?.retheme();
    this.#isOutdated = true;
    this.#chooseAtMs = 0;
    this.#slices.ask('soon');
  }

  readAgain(isFirst = false): void {
    if (isFirst && this.#reading.isOpen) return;
    this.#scan.readEverything();
    this.#reading.again();
  }

  #queue(answers: readonly RunMentions[]): void {
    this.#answers.push(...answers);
    this.#slices.ask('soon');
  }

  /** What was read is marked before more is read. */
  #work(hasTime: () => boolean): Urgency | null {
    const rest = this.#workOn(hasTime);
    this.#hasWork = rest !== null;
    return rest;
  }

  #workOn(hasTime: () => boolean): Urgency | null {
    this.#send();
    while (this.#answers.length > 0 && hasTime()) this.#take(this.#answers.shift());
    if (this.#isOutdated && performance.now() >= this.#chooseAtMs) this.#beginChoosing();
    if (this.#choosing) this.#choose(this.#choosing, hasTime);
    const rest = this.#scan.work(hasTime);
    // To hand over what was read takes half as long as to read it: a slice that is full leaves it to the next.
    const isFull = !hasTime();
    if (!isFull) this.#send();
    this.#relay.acts?.follow();
    if (this.#answers.length > 0 || this.#choosing || (isFull && !rest)) return 'soon';
    if (this.#isOutdated) this.#askInTime();
    return rest;
  }

  #take(answer: RunMentions | undefined): void {
    const run = answer && this.#runs.get(answer.runId);
    if (!run) return;
    // An answer may be about the text that a run had before.
    const stands = ({ surface, startUtf16 }: Mention) => surface !== '' && run.text.startsWith(surface, startUtf16);
    // What is filtered keeps room for many more.
    const { mentions } = answer;
    run.mentions = mentions.every(stands) ? mentions : mentions.filter(stands);
    if (run.mentions.length === 0) keepFirstPart(run);
    else this.#hasMentions = true;
    this.#isOutdated = true;
  }

  #send(): void {
    const changes = this.#scan.takeChanges();
    // Runs that are new have no mentions until they are answered.
    this.#isOutdated ||= changes.moved.length + changes.gone.length > 0;
    // Marks whose text was rendered anew are not missed until all are chosen again.
    if (changes.moved.some(({ mentions }) => mentions.length > 0)) {
      this.#hasMoved = true;
      this.#mark(this.#asTheyStand(this.#chosen));
    }
    // What was read may have gone since, or have been read again with another text.
    const read = changes.read.filter(({ runId, text }) => this.#runs.get(runId)?.text === text);
    this.#reading.send({ ...changes, read });
  }

  #askInTime(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#slices.ask('soon');
    }, this.#chooseAtMs - performance.now());
  }

  /** What was begun before is given up: it chose among other runs. */
  #beginChoosing(): void {
    const { marking, marksPerThousandWords: perThousandWords, neverMarked } = this.#settings;
    this.#isOutdated = false;
    this.#hasMoved = false;
    this.#choosing = this.#chooseAmong([...this.#runs.inOrder()], { marking, perThousandWords, neverMarked });
    this.#choosingMs = 0;
    this.#chooseAtMs = Number.POSITIVE_INFINITY;
  }

  *#chooseAmong(...given: Parameters<typeof chooseMarks<PageRun>>): Choosing {
    const [runs, { neverMarked }] = given;
    const marks = yield* chooseMarks(...given);
    const entries = yield* entriesNamedIn(runs, neverMarked);
    return { prepared: yield* this.#painter.prepare(marks), entries };
  }

  #choose(choosing: Choosing, hasTime: () => boolean): void {
    const startMs = performance.now();
    let step = choosing.next();
    while (!step.done && hasTime()) step = choosing.next();
    if (step.done) this.#settle(step.value);
    const nowMs = performance.now();
    this.#choosingMs += nowMs - startMs;
    if (!step.done) return;
    this.#choosing = null;
    this.#chooseAtMs = nowMs + Math.max(CHOOSE_EVERY_MS, this.#choosingMs * CHOOSE_EVERY_TIMES);
  }

  #settle({ prepared, entries }: Choice): void {
    this.#entries = entries;
    this.#mark(this.#hasMoved ? this.#asTheyStand(prepared) : prepared);
  }

  #mark(prepared: PreparedMarks): void {
    this.#chosen = prepared;
    this.#painter.setMarks(prepared);
    this.#relay.followMarks();
    this.#revision += 1;
    this.#onChange();
  }

  #asTheyStand({ marks }: PreparedMarks): PreparedMarks {
    const preparing = this.#painter.prepare(marks.map((mark) => this.#asItStands(mark)));
    let step = preparing.next();
    while (!step.done) step = preparing.next();
    return step.value;
  }

  /** The same mark in the run's newest reading. */
  #asItStands(mark: PageMark): PageMark {
    const run = this.#runs.get(mark.run.runId);
    return run && run !== mark.run && run.text === mark.run.text ? { run, mention: mark.mention } : mark;
  }
}
