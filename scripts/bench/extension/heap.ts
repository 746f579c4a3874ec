/**
 * What a page or the background holds, after garbage is collected: objects, ArrayBuffers, and what the engine embeds.
 */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';

export interface Heap {
  /** Objects of JavaScript. */
  readonly objectBytes: number;
  /** What ArrayBuffers and the like hold. */
  readonly bufferBytes: number;
  /** Of the browser's own objects for it: nodes, ranges, listeners. */
  readonly embedderBytes: number;
}

interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
  readonly embedderHeapUsedSize?: number;
}

const toHeap = ({ usedSize, backingStorageSize = 0, embedderHeapUsedSize = 0 }: HeapUsage): Heap => ({
  objectBytes: usedSize,
  bufferBytes: backingStorageSize,
  embedderBytes: embedderHeapUsedSize,
});

export const totalOf = ({ objectBytes, bufferBytes, embedderBytes }: Heap): number =>
  objectBytes + bufferBytes + embedderBytes;

/** Of everything that runs in the page: its own scripts and the extension's content script together. */
export async function pageHeap(page: Page): Promise<Heap> {
  const session = await page.context().newCDPSession(page);
  const heap = await heapOver((method) => session.send(method as 'Runtime.getHeapUsage'));
  await session.detach();
  return heap;
}

/** Of the extension's worker, which must run. */
export async function backgroundHeap(context: BrowserContext): Promise<Heap> {
  const browser = context.browser();
  if (!browser) throw new Error('the browser has gone');
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  const worker = targetInfos.find(({ type }) => type === 'service_worker');
  if (!worker) throw new Error('no worker runs');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
  const heap = await heapOver((method) => callTarget(session, sessionId, method));
  await session.detach();
  return heap;
}

async function heapOver(call: (method: string) => Promise<unknown>): Promise<Heap> {
  await call('HeapProfiler.enable');
  await call('HeapProfiler.collectGarbage');
  await call('HeapProfiler.collectGarbage');
  return toHeap((await call('Runtime.getHeapUsage')) as HeapUsage);
}

let lastId = 0;

function callTarget(session: CDPSession, sessionId: string, method: string): Promise<unknown> {
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const answer = JSON.parse(message) as { id?: number; result?: unknown; error?: { message: string } };
      if (answer.id !== id) return;
      if (answer.error) reject(new Error(answer.error.message));
      else resolve(answer.result);
    });
    session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) }).catch(reject);
  });
}
