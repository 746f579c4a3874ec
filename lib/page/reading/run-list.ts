/**
 * The runs that stand on the page, in reading order. Call `loseDetached` after nodes left the page and before anything
 * is placed: the order is found by comparing positions, which a detached block does not have.
 *
 * Pages render themselves anew with the same words. A run that was lost is kept until `forgetLost`, and comes back
 * under its id and with its mentions where its text is read again.
 */
import { firstIndex, holds, order } from '../document';
import { beginsBefore, type MentionKey, mentionKey, type PageRun, type PlacedMention, type RunDraft } from './page-run';

/** What came of reading blocks. */
export interface RunChanges {
  /** Runs whose text is new. */
  readonly read: readonly PageRun[];
  /** Runs with their old text, which may stand in other nodes now. */
  readonly moved: readonly PageRun[];
  /** Ids of runs that are no more. */
  readonly gone: readonly number[];
}

const NO_CHANGES: RunChanges = { read: [], moved: [], gone: [] };
const NO_RUNS: readonly PageRun[] = [];
const NO_MENTIONS: PageRun['mentions'] = [];

export class RunList {
  #runs: PageRun[] = [];
  readonly #byId = new Map<number, PageRun>();
  /** Most blocks have one run, without a list around it, which would take two thirds of what a run does. */
  readonly #byBlock = new WeakMap<Element, PageRun | readonly PageRun[]>();
  /** By text; of equal ones the first is the one that stood first. */
  readonly #lost = new Map<string, PageRun[]>();
  #nextRunId = 1;
  #lastIndex = -1;

  /** Every run, in reading order. Valid until the next change. */
  inOrder(): readonly PageRun[] {
    return this.#runs;
  }

  get(runId: number): PageRun | undefined {
    return this.#byId.get(runId);
  }

  /** The mention of this name, if it still stands on the page. */
  find(key: MentionKey): PlacedMention | null {
    const run = this.#byId.get(Number.parseInt(key, 10));
    const mention = run?.mentions.find((candidate) => mentionKey({ run, mention: candidate }) === key);
    return run && mention ? { run, mention } : null;
  }

  /** False once it is known that the run's text is not on the page any more. One that left it may come back. */
  mayStand({ runId, text }: PageRun): boolean {
    return this.#byId.has(runId) || this.#lost.get(text)?.some((run) => run.runId === runId) === true;
  }

  ownRunsOf(block: Element): readonly PageRun[] {
    const own = this.#byBlock.get(block) ?? NO_RUNS;
    return 'runId' in own ? [own] : own;
  }

  /**
   * Puts these runs in the place of the block's own. A run keeps its id by its number within the block, and keeps its
   * mentions where its text is the same.
   */
  replaceOwn(block: Element, drafts: readonly RunDraft[], isHeading: boolean): RunChanges {
    const before = this.ownRunsOf(block);
    if (before.length === 0 && drafts.length === 0) return NO_CHANGES;
    for (const run of before) this.#remove(run);
    const read: PageRun[] = [];
    const moved: PageRun[] = [];
    // An array that grew keeps room for many, and most blocks have one run.
    const runs = drafts.map(({ text, parts, links, wordCount }, index) => {
      const old = before[index] ?? this.#find(text);
      const isSame = old !== undefined && old.text === text;
      const run: PageRun = {
        runId: old?.runId ?? this.#nextRunId++,
        text,
        parts,
        links,
        wordCount,
        block,
        isHeading,
        mentions: isSame ? old.mentions : NO_MENTIONS,
      };
      (isSame ? moved : read).push(run);
      this.#place(run);
      return run;
    });
    const [only] = runs;
    this.#byBlock.set(block, only && runs.length === 1 ? only : runs);
    const gone = before.length > runs.length ? before.slice(runs.length).map(({ runId }) => runId) : NO_CHANGES.gone;
    return { read, moved, gone };
  }

  /** Takes out the runs whose block left the page. One cheap look at every run. */
  loseDetached(): void {
    for (const run of this.#takeWhere(({ block }) => !block.isConnected)) {
      const alike = this.#lost.get(run.text);
      if (alike) alike.push(run);
      else this.#lost.set(run.text, [run]);
    }
  }

  /** Gives up the runs that did not come back; gives their ids. */
  forgetLost(): readonly number[] {
    const gone = [...this.#lost.values()].flat().map((run) => run.runId);
    this.#lost.clear();
    return gone;
  }

  /** Forgets the runs inside this element; gives their ids. */
  dropWithin(element: Element): readonly number[] {
    return this.#takeWhere(({ block }) => holds(element, block)).map((run) => run.runId);
  }

  #find(text: string): PageRun | undefined {
    // To look up a text is to go through all of it.
    const alike = this.#lost.size > 0 ? this.#lost.get(text) : undefined;
    const run = alike?.shift();
    if (alike?.length === 0) this.#lost.delete(text);
    return run;
  }

  #takeWhere(isTaken: (run: PageRun) => boolean): readonly PageRun[] {
    const taken = this.#runs.filter(isTaken);
    if (taken.length === 0) return taken;
    const runs = new Set(taken);
    this.#runs = this.#runs.filter((run) => !runs.has(run));
    this.#lastIndex = -1;
    for (const run of taken) {
      this.#byId.delete(run.runId);
      this.#byBlock.delete(run.block);
    }
    return taken;
  }

  #remove(run: PageRun): void {
    // The block's runs mostly stand behind each other, so the next one is where the last one was.
    const near = this.#runs.indexOf(run, this.#lastIndex + 1);
    const index = near < 0 ? this.#runs.indexOf(run) : near;
    if (index < 0) return;
    this.#runs.splice(index, 1);
    this.#byId.delete(run.runId);
    this.#lastIndex = index - 1;
  }

  #place(run: PageRun): void {
    // Blocks are read in document order, so the next place is nearly always behind the last one.
    const next = this.#lastIndex + 1;
    const index = this.#fits(run, next)
      ? next
      : firstIndex(this.#runs.length, (at) => !precedes(this.#runs[at] as PageRun, run));
    if (index === this.#runs.length) this.#runs.push(run);
    else this.#runs.splice(index, 0, run);
    this.#byId.set(run.runId, run);
    this.#lastIndex = index;
  }

  #fits(run: PageRun, index: number): boolean {
    const left = this.#runs[index - 1];
    const right = this.#runs[index];
    return (!left || precedes(left, run)) && (!right || precedes(run, right));
  }
}

function precedes(a: PageRun, b: PageRun): boolean {
  const blocks = order(a.block, b.block);
  return blocks === 'within' ? beginsBefore(a, b) : blocks === 'after';
}
