/**
 * What every end-to-end test stands on: the sample site on this machine, Chromium with the built extension, and a
 * count of whatever tries to reach any other host.
 */

import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { type CardOnPage, cardOn, findChromium, type Launched, launchWithExtension, restOn } from '@/scripts/browser';
import { addressOf, type SampleSite, serveSampleSite } from '@/scripts/sample-site/server';
import { hearPage, whyNoCard } from './why-no-card';

export interface Elsewhere {
  /** What tried to leave this machine, by the host it asked for; it ended here instead. */
  connections(): readonly string[];
}

interface Fixtures {
  readonly site: SampleSite;
  readonly elsewhere: Elsewhere & { readonly port: number };
  readonly launched: Launched;
  readonly page: Page;
  readonly card: CardOnPage;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** The host name in a connection's first bytes: that of an HTTP request, or the one a TLS greeting names in clear. */
function hostAskedFor(first: Buffer): string {
  const names = first.toString('latin1').match(/[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi);
  return names?.join(' ') ?? 'a host without name';
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  site: async ({}, use) => {
    const site = await serveSampleSite();
    await use(site);
    await site.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  elsewhere: async ({}, use) => {
    const hosts: string[] = [];
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', (first) => {
        hosts.push(hostAskedFor(first));
        socket.destroy();
      });
    });
    const port = await listen(server);
    await use({ port, connections: () => hosts });
    server.close();
  },
  launched: async ({ elsewhere }, use) => {
    const launched = await launch({ elsewherePort: elsewhere.port });
    await use(launched);
    await launched.close();
  },
  page: async ({ launched }, use) => {
    await use(launched.context.pages()[0] ?? (await launched.context.newPage()));
  },
  card: async ({ page }, use) => {
    await use(cardOn(page));
  },
});

export { addressOf, expect };

export interface LaunchOptions {
  profile?: string;
  elsewherePort?: number;
  viewport?: null;
  keepWelcome?: boolean;
  language?: string;
  hasTouch?: boolean;
  typePx?: number;
  leastTypePx?: number;
}

export function launch(options: LaunchOptions = {}): Promise<Launched> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium; "npm test" installs one.');
  return launchWithExtension({ executablePath, headless: true, ...options });
}

/** The words under our marks, in the order the browser holds them, white space folded. */
export const markedWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const highlight = CSS.highlights.get('sidelight-mark');
    return [...(highlight ?? [])].map((marked) => {
      const range = document.createRange();
      range.setStart(marked.startContainer, marked.startOffset);
      range.setEnd(marked.endContainer, marked.endOffset);
      return range.toString().replace(/\s+/g, ' ');
    });
  });

/** Opens a page and waits until its first marks stand. */
export async function openMarked(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect.poll(() => markedWords(page), { message: 'marks appear' }).not.toHaveLength(0);
}

/** Waits until marks stay what they are: they come in slices, and are chosen anew as more of the page is read. */
export async function allMarked(page: Page): Promise<void> {
  let before: readonly string[] = [];
  await expect
    .poll(
      async () => {
        const now = await markedWords(page);
        const isStill = now.length > 0 && now.join() === before.join();
        before = now;
        return isStill;
      },
      { message: 'marks stay', intervals: [500] },
    )
    .toBe(true);
}

/** Rests on a name as a reader does and waits for the card. */
export async function readCard(page: Page, card: CardOnPage, name: string): Promise<string> {
  const heard = await hearPage(page);
  await restOn(page, name);
  try {
    await expect.poll(() => card.text(), { message: `the card of ${name} opens` }).toContain(name);
  } catch (error) {
    if (error instanceof Error) error.message += `\n\n${await whyNoCard(page, heard)}`;
    throw error;
  }
  return (await card.text()) ?? '';
}

export async function noCard(card: CardOnPage): Promise<void> {
  await expect.poll(() => card.text(), { message: 'no card is open' }).toBeNull();
}

/** A tab on one of the extension's own pages. */
export async function openPanelTab(context: BrowserContext, extensionId: string, hash = ''): Promise<Page> {
  const panel = await context.newPage();
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html${hash}`);
  return panel;
}
