/**
 * What reading a page does on the page's own thread, beside the walk. Each measurement but the warm one wants a fresh
 * page, and is timed from outside by what the browser notes.
 */
import type { Lexicon } from '@/lib/match';
import { createReader } from '@/lib/page/reader';
import type { ReadingConnection } from '@/lib/protocol';
import { type PackedMentions, unpackMentions } from '@/lib/protocol/packed-mentions';
import { pageSettingsFrom } from '@/lib/settings';
import { createRandom } from '../generate/random';
import type { SentTexts } from './background';
import { keep, keptLexicon } from './kept';
import { extractRuns, matchRuns, paintRuns, unpaint } from './our-page';
import { type Timing, timingOf } from './spread';
import { type Walked, walk, walkSeen } from './walk';

/** Nothing has changed for this long: the reader has done all it will do. */
const QUIET_MS = 700;

/** The first walk of a fresh page. */
export const measureWalk = (): Promise<Walked> => afterFrame(() => walk(document));

/** The first walk of a fresh page that asks each element whether it is seen. */
export const measureSeenWalk = (): Promise<Walked> => afterFrame(() => walkSeen(document));

/** The page is laid out by then, as it is when the reader begins. What is measured runs in a task of its own. */
const afterFrame = <Value>(work: () => Value): Promise<Value> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(work()), 0)));

export interface ReaderFigures {
  readonly marks: number;
  readonly painted: number;
}

/**
 * The extension's own reader on a fresh page, matched by a worker that holds the kept lexicon of so many terms. Texts
 * are sent, and answers unpacked, as the extension does.
 * @throws where no answer came: the reader would have been measured without what it does with them
 */
export async function measureReader(terms: number, backgroundUrl: string): Promise<ReaderFigures> {
  const worker = new Worker(backgroundUrl);
  await new Promise((resolve) => {
    worker.onmessage = resolve;
    worker.postMessage(terms);
  });
  let answers = 0;
  let changedAtMs = performance.now();
  const ending = new AbortController();
  const reader = await afterFrame(() =>
    createReader({
      document,
      signal: ending.signal,
      settings: pageSettingsFrom(null, location),
      bringActs: () => new Promise(() => {}),
      onChange: () => {
        changedAtMs = performance.now();
      },
      onShadowRoot: () => {},
      connect: (onMentions) => {
        worker.onmessage = ({ data }: MessageEvent<PackedMentions>) => {
          answers += 1;
          onMentions(unpackMentions(data));
        };
        return connectionOver(worker);
      },
    }),
  );
  while (reader.isReading || performance.now() - changedAtMs < QUIET_MS) await pause(QUIET_MS / 4);
  const painted = CSS.highlights.get('sidelight-mark')?.size ?? 0;
  const figures = { marks: reader.marks().length, painted };
  ending.abort();
  if (answers === 0) throw new Error('no text was answered');
  return figures;
}

const pause = (forMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, forMs));

const connectionOver = (worker: Worker): ReadingConnection => ({
  read: (runs) =>
    worker.postMessage({
      runIds: runs.map(({ runId }) => runId),
      texts: runs.map(({ text }) => text),
    } satisfies SentTexts),
  forget: () => {},
  close: () => worker.terminate(),
});

export interface ThreadFigures {
  readonly walkMs: Timing;
  /** The walk that asks each element whether it is seen. */
  readonly walkSeenMs: Timing;
  readonly allMs: Timing;
  readonly extractMs: Timing;
  readonly matchMs: Timing;
  readonly paintMs: Timing;
}

/**
 * Until the engine has compiled what a page takes; of the walk, which is little code, it has then as well. Garbage is
 * not collected between rounds: nodes would have to be wrapped anew, which is what the cold rows are for.
 */
const WARM_UP_MS = 2_500;

/**
 * Reading, matching and painting one behind the other in one thread, after a walk each time, once all of it is warm.
 */
export async function measureThread(terms: number, runs: number): Promise<ThreadFigures> {
  const lexicon = await keptLexicon(terms);
  const untilMs = performance.now() + WARM_UP_MS;
  do timeSteps(lexicon);
  while (performance.now() < untilMs);
  const rounds: StepTimes[] = [];
  for (let run = 0; run < runs; run++) {
    rounds.push(timeSteps(lexicon));
  }
  const timing = (of: (round: StepTimes) => number) => timingOf(rounds.map(of));
  return {
    walkMs: timing(({ walkMs }) => walkMs),
    walkSeenMs: timing(({ walkSeenMs }) => walkSeenMs),
    allMs: timing(({ extractMs, matchMs, paintMs }) => extractMs + matchMs + paintMs),
    extractMs: timing(({ extractMs }) => extractMs),
    matchMs: timing(({ matchMs }) => matchMs),
    paintMs: timing(({ paintMs }) => paintMs),
  };
}

type StepTimes = Readonly<Record<Exclude<keyof ThreadFigures, 'allMs'>, number>>;

/** One round; nothing of it stays on the page. */
function timeSteps(lexicon: Lexicon): StepTimes {
  let lastMs = performance.now();
  const passedMs = () => {
    const sinceMs = lastMs;
    lastMs = performance.now();
    return lastMs - sinceMs;
  };
  walk(document);
  const walkMs = passedMs();
  walkSeen(document);
  const walkSeenMs = passedMs();
  const pageRuns = extractRuns(document);
  const extractMs = passedMs();
  matchRuns(lexicon, pageRuns);
  const matchMs = passedMs();
  paintRuns(document, pageRuns);
  const paintMs = passedMs();
  unpaint();
  return { walkMs, walkSeenMs, extractMs, matchMs, paintMs };
}

/** Texts as they are sent to the background, until there are so many characters. */
export function readTexts(characters: number): readonly string[] {
  const texts: string[] = [];
  let left = characters;
  for (const { text } of extractRuns(document)) {
    if (left <= 0) break;
    texts.push(text.slice(0, left));
    left -= text.length;
  }
  if (left > 0) throw new Error(`the page has ${left} characters too few`);
  return texts;
}

/** A text node of this length is cut in one of so many places. */
const SPLIT_EVERY_UTF16 = 40;

/**
 * Cuts the page's text nodes at random and keeps what is read of it then.
 * @returns how many cuts there were
 * @throws where the page reads otherwise than before it was cut
 */
export async function keepSplitTexts(name: string, seed: number): Promise<number> {
  const before = extractRuns(document).map(({ text }) => text);
  const cuts = splitTextNodes(seed);
  const after = extractRuns(document).map(({ text }) => text);
  const differing = before.findIndex((text, index) => text !== after[index]);
  if (differing >= 0 || before.length !== after.length) {
    throw new Error(`${name} reads otherwise when its text nodes are cut: ${JSON.stringify(before[differing])}`);
  }
  await keep(`texts of ${name}`, JSON.stringify(after));
  return cuts;
}

function splitTextNodes(seed: number): number {
  const random = createRandom(seed);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) nodes.push(node);
  let cuts = 0;
  for (let node of nodes) {
    for (let left = node.length / SPLIT_EVERY_UTF16; left > 0; left--) {
      if (node.length < 2 || !random.chance(Math.min(1, left))) break;
      node = node.splitText(1 + random.below(Math.min(node.length - 1, 2 * SPLIT_EVERY_UTF16)));
      cuts++;
    }
  }
  return cuts;
}
