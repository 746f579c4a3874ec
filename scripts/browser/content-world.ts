/** The world in which the extension's content script runs on a page, where it can be asked and timed from beside it. */
import type { Page } from '@playwright/test';

export interface ContentWorld {
  /** Runs a script there. */
  load(script: string): Promise<void>;
  /** Calls a function there, which must not use anything from around it, and waits for what it gives. */
  call<Given, Value>(work: (given: Given) => Value | Promise<Value>, given: Given): Promise<Value>;
}

/** Waits until the content script has started on the page. */
export async function contentWorldOf(page: Page, extensionId: string): Promise<ContentWorld> {
  const session = await page.context().newCDPSession(page);
  const contextId = await new Promise<number>((resolve, reject) => {
    const timeout = setTimeout(() => reject(new Error(`no content script on ${page.url()}`)), 10_000);
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin !== `chrome-extension://${extensionId}`) return;
      clearTimeout(timeout);
      resolve(context.id);
    });
    session.send('Runtime.enable').catch(reject);
  });
  async function evaluate(expression: string): Promise<unknown> {
    const given = { expression, contextId, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', given);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  return {
    load: async (script) => {
      await evaluate(`${script};0`);
    },
    call: async <Given, Value>(work: (given: Given) => Value | Promise<Value>, given: Given) =>
      (await evaluate(`(${work})(${JSON.stringify(given)})`)) as Value,
  };
}
