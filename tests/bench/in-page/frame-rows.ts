/** What registered ranges cost the page: its frames, while its style changes, with them and without. */
import { boundariesOf } from '@/lib/page/reading/page-run';
import { extractRuns } from './our-page';
import { type Spread, spreadOf } from './spread';

export interface FrameFigures {
  readonly ranges: number;
  readonly withoutMs: Spread;
  readonly withMs: Spread;
  /** Of neighbouring rounds: what changes on the machine from minute to minute is the same in both. */
  readonly addedMs: Spread;
}

const ROUNDS = 24;
const FRAMES = 10;
/** In these of a round the highlight itself comes or goes. */
const SETTLING_FRAMES = 2;
const WORD = /\p{L}{4,}/gu;

/** Registers words from the page's beginning on, as marks are registered, and takes them out again, by turns. */
export async function measureFrames(ranges: number): Promise<FrameFigures> {
  const highlight = firstWords(ranges);
  const style = new CSSStyleSheet();
  style.replaceSync(':root::highlight(sidelight-bench) { text-decoration: underline dotted }');
  document.adoptedStyleSheets = [style];
  await timeFrames();
  const rounds: { readonly withoutMs: number; readonly withMs: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const withoutMs = await timeFrames();
    CSS.highlights.set('sidelight-bench', highlight);
    rounds.push({ withoutMs, withMs: await timeFrames() });
    CSS.highlights.delete('sidelight-bench');
  }
  return {
    ranges: highlight.size,
    withoutMs: spreadOf(rounds.map(({ withoutMs }) => withoutMs)),
    withMs: spreadOf(rounds.map(({ withMs }) => withMs)),
    addedMs: spreadOf(rounds.map(({ withoutMs, withMs }) => withMs - withoutMs)),
  };
}

function firstWords(count: number): Highlight {
  const highlight = new Highlight();
  for (const run of extractRuns(document)) {
    for (const { 0: word, index } of run.text.matchAll(WORD)) {
      const place = boundariesOf(run, { startUtf16: index, endUtf16: index + word.length });
      if (place && highlight.size < count) highlight.add(new StaticRange(place));
    }
    if (highlight.size === count) break;
  }
  return highlight;
}

/** From the beginning of a frame in which a style changes to the task after it; the median of a round. */
async function timeFrames(): Promise<number> {
  const timesMs: number[] = [];
  const channel = new MessageChannel();
  for (let frame = 0; frame < FRAMES; frame++) {
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const startMs = performance.now();
        document.body.style.paddingTop = `${frame % 2}px`;
        channel.port1.onmessage = () => {
          timesMs.push(performance.now() - startMs);
          resolve();
        };
        channel.port2.postMessage(null);
      });
    });
  }
  document.body.style.paddingTop = '';
  return spreadOf(timesMs.slice(SETTLING_FRAMES)).median;
}
