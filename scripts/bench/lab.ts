/** Chromium without the extension, in which parts of it run bundled in pages of our own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import type { InPage } from '../../tests/bench/in-page';
import { bundle } from './bundle';
import { type OurTime, ourTimeIn, tracedCalls } from './our-time';

const FLAGS = [
  '--js-flags=--expose-gc',
  '--enable-precise-memory-info',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--disable-background-networking',
  '--disable-component-update',
];

/** The pages that are measured stand in this window. */
export const VIEWPORT = { width: 1180, height: 800 } as const;

/** What the bundle is called in what the browser records. */
const BUNDLE_URL = 'sidelight-bench.js';

/** What a measurement gave, and what the browser noted of the bundle's work by timers, events and observers meanwhile. */
export interface Timed<Value> {
  readonly value: Value;
  readonly ours: OurTime;
}

/** A page with the bundle in it. */
export interface LabPage {
  readonly page: Page;
  /** Runs one of the bundle's measurements there. */
  run<Name extends keyof InPage>(
    name: Name,
    ...given: Parameters<InPage[Name]>
  ): Promise<Awaited<ReturnType<InPage[Name]>>>;
  timed<Name extends keyof InPage>(
    name: Name,
    ...given: Parameters<InPage[Name]>
  ): Promise<Timed<Awaited<ReturnType<InPage[Name]>>>>;
}

export interface Lab {
  readonly chromiumVersion: string;
  /** Opens the address in a process of its own, calls back, and closes it. */
  with<Value>(url: string, work: (page: LabPage) => Promise<Value>): Promise<Value>;
  /**
   * The same in a profile of its own that lies on the disk, as a reader's does: the other pages are of profiles that
   * browsers hold in memory, and their storage with them.
   */
  withProfile<Value>(url: string, work: (page: LabPage) => Promise<Value>): Promise<Value>;
  /** Without the bundle. */
  withContext<Value>(work: (context: BrowserContext) => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
}

/** @param peers a script with the published matchers */
export async function openLab(executablePath: string, peers: string): Promise<Lab> {
  const script = `${peers}\n${await bundle('tests/bench/in-page/index.ts')}\n//# sourceURL=${BUNDLE_URL}`;
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  return {
    chromiumVersion: browser.version(),
    with: (url, work) => withContext(browser, (context) => inFreshPage(context, url, script, work)),
    withProfile: (url, work) => withProfile(executablePath, (context) => inFreshPage(context, url, script, work)),
    withContext: (work) => withContext(browser, work),
    close: () => browser.close(),
  };
}

async function inFreshPage<Value>(
  context: BrowserContext,
  url: string,
  script: string,
  work: (page: LabPage) => Promise<Value>,
): Promise<Value> {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(script);
  return work({
    page,
    run: (name, ...given) => runIn(page, name, given),
    timed: (name, ...given) => timeIn(page, name, given),
  });
}

async function withContext<Value>(browser: Browser, work: (context: BrowserContext) => Promise<Value>): Promise<Value> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

async function withProfile<Value>(
  executablePath: string,
  work: (context: BrowserContext) => Promise<Value>,
): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-profile-'));
  const context = await chromium.launchPersistentContext(folder, { executablePath, args: FLAGS, viewport: VIEWPORT });
  try {
    return await work(context);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
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

async function timeIn<Name extends keyof InPage>(page: Page, name: Name, given: Parameters<InPage[Name]>) {
  const { events, value } = await tracedCalls(page.context(), () => runIn(page, name, given));
  return { value, ours: ourTimeIn(events, BUNDLE_URL) };
}
