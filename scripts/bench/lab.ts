/** Chromium without the extension, in which parts of it run bundled in pages of our own. */
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import type { InPage } from '../../tests/bench/in-page';
import { bundle } from './bundle';

const FLAGS = [
  '--js-flags=--expose-gc',
  '--enable-precise-memory-info',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--disable-background-networking',
  '--disable-component-update',
];

/** The pages that are measured stand in this window. */
export const VIEWPORT = { width: 1180, height: 800 } as const;

/** A page with the bundle in it. */
export interface LabPage {
  readonly page: Page;
  /** Runs one of the bundle's measurements there. */
  run<Name extends keyof InPage>(
    name: Name,
    ...given: Parameters<InPage[Name]>
  ): Promise<Awaited<ReturnType<InPage[Name]>>>;
}

export interface Lab {
  readonly chromiumVersion: string;
  /** Opens the address in a process of its own, calls back, and closes it. */
  with<Value>(url: string, work: (page: LabPage) => Promise<Value>): Promise<Value>;
  /** Without the bundle. */
  withContext<Value>(work: (context: BrowserContext) => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
}

/** @param peers a script with the published matchers */
export async function openLab(executablePath: string, peers: string): Promise<Lab> {
  const script = `${peers}\n${await bundle('tests/bench/in-page/index.ts')}`;
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  return {
    chromiumVersion: browser.version(),
    with: (url, work) => withFreshPage(browser, url, script, work),
    withContext: (work) => withContext(browser, work),
    close: () => browser.close(),
  };
}

const withFreshPage = <Value>(
  browser: Browser,
  url: string,
  script: string,
  work: (page: LabPage) => Promise<Value>,
): Promise<Value> =>
  withContext(browser, async (context) => {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'load' });
    await page.evaluate(script);
    return work({ page, run: (name, ...given) => runIn(page, name, given) });
  });

async function withContext<Value>(browser: Browser, work: (context: BrowserContext) => Promise<Value>): Promise<Value> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

async function runIn<Name extends keyof InPage>(
  page: Page,
  name: Name,
  given: Parameters<InPage[Name]>,
): Promise<Awaited<ReturnType<InPage[Name]>>> {
  const call = ([measurement, values]: readonly [string, readonly unknown[]]): unknown => {
    const { sidelightBench } = globalThis as unknown as {
      sidelightBench: Record<string, (...all: readonly unknown[]) => unknown>;
    };
    return sidelightBench[measurement]?.(...values);
  };
  const result = await page.evaluate<unknown, readonly [string, readonly unknown[]]>(call, [name, given]);
  return result as Awaited<ReturnType<InPage[Name]>>;
}
