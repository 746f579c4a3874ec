/**
 * Beside the extension's own code in its background: what a message costs that is answered without any work, and what
 * the work upon a page's texts is made of, on the lexicon that the extension holds.
 */
import { createReading, openLexicon } from '@/lib/match';
import { findNames } from '@/lib/match/finding';
import { packMentions } from '@/lib/protocol/packed-mentions';
import { openStore } from '@/lib/store';
import { READY_PORT } from './ports';

export interface BackgroundParts {
  /** Of what is packed as the answer. */
  readonly answerUtf16: number;
  /** The least of all times: what the machine does besides weighs on such short ones. */
  readonly findingMs: number;
  /** What else a reading does. */
  readonly judgingMs: number;
  readonly packingMs: number;
}

export interface PartsInBackground {
  /** Answers, from now on, whatever comes over `READY_PORT` with the first thing that came over it. */
  answerReadily(): void;
  /** @param settling readings that are not timed come first: the engine makes code fast that was often run */
  measureParts(texts: readonly string[], settling: number, times: number): Promise<BackgroundParts>;
}

interface Port {
  readonly name: string;
  readonly onMessage: { addListener(listen: (message: unknown) => void): void };
  postMessage(message: unknown): void;
}
declare const chrome: { readonly runtime: { readonly onConnect: { addListener(listen: (port: Port) => void): void } } };

function answerReadily(): void {
  chrome.runtime.onConnect.addListener((port) => {
    if (port.name !== READY_PORT) return;
    let answer: unknown;
    port.onMessage.addListener((message) => {
      answer ??= message;
      port.postMessage(answer);
    });
  });
}

/** Leaves the engine's other threads time, as messages do. */
const BETWEEN_MS = 2;

/** One reading, sent the same runs again and again, as the round trip does. */
async function measureParts(texts: readonly string[], settling: number, times: number): Promise<BackgroundParts> {
  const stored = await openStore().lexicon();
  const opened = stored && openLexicon(stored.bytes);
  if (!opened?.ok) throw new Error('The stored index cannot be read.');
  const runs = texts.map((text, runId) => ({ runId, text }));
  const reading = createReading(opened.value);
  const spent = { finding: [] as number[], reading: [] as number[], packing: [] as number[] };
  let answer = packMentions(reading.read(runs));
  for (let time = 0; time < settling + times; time++) {
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
    const startMs = performance.now();
    for (const text of texts) findNames(opened.value, text);
    const foundMs = performance.now();
    const read = reading.read(runs);
    const readMs = performance.now();
    answer = packMentions(read);
    const packedMs = performance.now();
    if (time < settling) continue;
    spent.finding.push(foundMs - startMs);
    spent.reading.push(readMs - foundMs);
    spent.packing.push(packedMs - readMs);
  }
  const findingMs = Math.min(...spent.finding);
  return {
    answerUtf16: JSON.stringify(answer).length,
    findingMs,
    judgingMs: Math.min(...spent.reading) - findingMs,
    packingMs: Math.min(...spent.packing),
  };
}

Object.assign(globalThis, { sidelightParts: { answerReadily, measureParts } satisfies PartsInBackground });
