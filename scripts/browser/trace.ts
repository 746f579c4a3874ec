/** The browser's own record of what its threads do. */
import type { BrowserContext } from '@playwright/test';

/** One thing that was done. Times are in microseconds. */
export interface TraceEvent {
  readonly name: string;
  /** 'X' where beginning and end are known. */
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** The same on the processor: on a busy machine the clock counts the work of others too. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** Records the whole browser while the work is done, and gives what came of both; one recording at a time. */
export async function traced<Value>(
  context: BrowserContext,
  categories: readonly string[],
  work: () => Promise<Value>,
): Promise<{ readonly events: readonly TraceEvent[]; readonly value: Value }> {
  const browser = context.browser();
  if (!browser) throw new Error('the browser has gone');
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      recordMode: 'recordAsMuchAsPossible',
      includedCategories: [...categories],
      excludedCategories: ['*'],
    },
  });
  const value = await work();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return { events, value };
}
