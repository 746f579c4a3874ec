/** Chromium without the extension, in which parts of it run bundled in pages of our own. */
import { type Browser, chromium, type Page } from '@playwright/test';
import type { InPage } from '../../tests/bench/in-page';
import { bundle } from './bundle';

const FLAGS = [
  '--js-flags=--expose-gc',
  '--enable-precise-memory-info',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--disable-background-networking',
  '--disable-component-update',
];

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
  close(): Promise<void>;
}

export async function openLab(executablePath: string): Promise<Lab> {
  const script = await bundle('tests/bench/in-page/index.ts');
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  return {
    chromiumVersion: browser.version(),
    with: (url, work) => withFreshPage(browser, url, script, work),
    close: () => browser.close(),
  };
}

async function withFreshPage<Value>(
  browser: Browser,
  url: string,
  script: string,
  work: (page: LabPage) => Promise<Value>,
): Promise<Value> {
  const context = await browser.newContext({ viewport: { width: 1180, height: 800 } });
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'load' });
    await page.addScriptTag({ content: script });
    return await work({ page, run: (name, ...given) => runIn(page, name, given) });
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
