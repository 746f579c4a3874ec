/** What registered ranges cost the page: its frames, while its style changes, with them and without. */
import { boundariesOf } from '@/lib/page/reading/page-run';
import { extractRuns } from './our-page';
import { type Spread, spreadOf } from './spread';

export interface FrameFigures {
  readonly ranges: number;
  readonly withoutMs: Spread;
  readonly withMs: Spread;
}

const FRAMES = 40;
const WORD = /\p{L}{4,}/gu;

/** Registers words from the page's beginning on, as marks are registered. */
export async function measureFrames(ranges: number): Promise<FrameFigures> {
  const highlight = new Highlight();
  for (const run of extractRuns(document)) {
    for (const { 0: word, index } of run.text.matchAll(WORD)) {
      const place = boundariesOf(run, { startUtf16: index, endUtf16: index + word.length });
      if (place && highlight.size < ranges) highlight.add(new StaticRange(place));
    }
    if (highlight.size === ranges) break;
  }
  const style = new CSSStyleSheet();
  style.replaceSync('::highlight(sidelight-bench) { text-decoration: underline dotted }');
  document.adoptedStyleSheets = [style];
  await timeFrames();
  const withoutMs = await timeFrames();
  CSS.highlights.set('sidelight-bench', highlight);
  const withMs = await timeFrames();
  CSS.highlights.delete('sidelight-bench');
  return { ranges: highlight.size, withoutMs, withMs };
}

/** From the beginning of a frame in which a style changes to the task after it. */
async function timeFrames(): Promise<Spread> {
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
  return spreadOf(timesMs);
}
