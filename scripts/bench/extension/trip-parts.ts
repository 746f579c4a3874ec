/** What a round trip is made of, asked of code of the benchmark's own beside the extension's, in the same background. */
import type { BrowserContext } from '@playwright/test';
import type { BackgroundParts } from '../../../tests/bench/in-page/background-parts';
import { READING_PORT, READY_PORT } from '../../../tests/bench/in-page/ports';
import type { ContentWorld } from '../../browser';

export interface PartsOfTrip {
  /** The background answers whatever comes over the benchmark's port with the first thing that came over it. */
  answerReadily(): Promise<void>;
  measure(texts: readonly string[], settling: number, times: number): Promise<BackgroundParts>;
}

/** Goes with the background, which must run. */
export async function partsInBackground(context: BrowserContext, script: string): Promise<PartsOfTrip> {
  const worker = context.serviceWorkers().at(-1);
  if (!worker) throw new Error('no worker runs');
  await worker.evaluate(`${script};0`);
  return {
    answerReadily: () => worker.evaluate('sidelightParts.answerReadily()'),
    measure: (texts, settling, times) =>
      worker.evaluate(`sidelightParts.measureParts(${JSON.stringify(texts)}, ${settling}, ${times})`),
  };
}

/**
 * @returns the time of each message with these texts, answered by what the extension answers to them, but for the work
 */
export async function askReadily(
  parts: PartsOfTrip,
  world: ContentWorld,
  texts: readonly string[],
  times: number,
): Promise<number[]> {
  await parts.answerReadily();
  return world.call(
    async (given) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      const open = (name: string) => {
        const port = chrome.runtime.connect({ name });
        let take = (_answer: unknown) => {};
        port.onMessage.addListener((answer) => take(answer));
        const ask = (message: unknown) =>
          new Promise((resolve) => {
            take = resolve;
            port.postMessage(message);
          });
        return { ask, close: () => port.disconnect() };
      };
      const request = { type: 'read', runIds: given.texts.map((_, runId) => runId), texts: given.texts };
      const reading = open(given.readingPort);
      const answer = await reading.ask(request);
      reading.close();
      const ready = open(given.readyPort);
      await ready.ask(answer);
      const timesMs: number[] = [];
      for (let time = 0; time < given.times; time++) {
        const startMs = performance.now();
        await ready.ask(request);
        timesMs.push(performance.now() - startMs);
      }
      ready.close();
      return timesMs;
    },
    { texts, times, readingPort: READING_PORT, readyPort: READY_PORT },
  );
}

/** What content scripts have of it. */
interface ExtensionApi {
  readonly runtime: {
    connect(given: { readonly name: string }): {
      readonly onMessage: { addListener(listen: (message: unknown) => void): void };
      postMessage(message: unknown): void;
      disconnect(): void;
    };
  };
}
