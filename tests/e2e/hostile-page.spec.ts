/**
 * What a page can do to an open card that it was made to read, drive or imitate. All scripts run in the page's own
 * world.
 */
import type { Page } from '@playwright/test';
import { type CardOnPage, contentWorldOf, hasSidePanel, restOn } from '@/scripts/browser';
import type { SampleSite } from '@/scripts/sample-site/server';
import { askAsCard } from './ask-as-card';
import { addressOf, expect, noCard, openMarked, readCard, test } from './harness';

declare const chrome: typeof import('wxt/browser')['browser'];

/** In the card of the ship, and nowhere on the page. */
const ONLY_IN_CARD = /articles?, to 4 Dec 2025/;

/** Where the browser leads a frame whose document it does not let the page have. */
const REFUSED = 'chrome-error://chromewebdata/';

/** Watches from before the card comes: messages, element constructors, policy reports, fetched addresses. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    addEventListener('message', (event) => seen.push(`message ${JSON.stringify(event.data)}`), true);
    addEventListener('securitypolicyviolation', (event) => seen.push(`policy ${event.blockedURI}`), true);
    new PerformanceObserver((list) => {
      for (const { name } of list.getEntries()) seen.push(`fetched ${name}`);
    }).observe({ type: 'resource', buffered: true });
    const { postMessage } = MessagePort.prototype;
    MessagePort.prototype.postMessage = function (...words: unknown[]) {
      seen.push(`port ${JSON.stringify(words[0])}`);
      return postMessage.apply(this, words as Parameters<typeof postMessage>);
    };
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (init) {
      seen.push('shadow root');
      return attachShadow.call(this, init);
    };
  });

async function shipsCard(page: Page, card: CardOnPage, site: SampleSite): Promise<void> {
  await watch(page);
  await openMarked(page, addressOf(site, 'plain'));
  expect(await readCard(page, card, 'Gerald R. Ford')).toMatch(ONLY_IN_CARD);
}

test('a page reads nothing of the card by search, selection or query', async ({ page, card, site }) => {
  await shipsCard(page, card, site);
  const words = ((await card.text()) ?? '').split('\n').filter((line) => line.length > 20);
  expect(words.length).toBeGreaterThan(2);
  const learnt = await page.evaluate((lines) => {
    const host = document.querySelector('sidelight-card') as HTMLElement;
    const selection = getSelection() as Selection;
    const gathered: string[] = [];
    const keep = () => gathered.push(selection.toString());
    const { find } = window as unknown as { find(...search: unknown[]): boolean };
    const found = lines.filter((line) => find(line.slice(0, 18), false, false, true, false, true));
    keep();
    selection.selectAllChildren(host);
    keep();
    selection.selectAllChildren(document.documentElement);
    keep();
    selection.setBaseAndExtent(document.body, 0, host, 0);
    for (const unit of ['word', 'line', 'documentboundary']) selection.modify('extend', 'forward', unit);
    keep();
    document.execCommand('selectAll');
    keep();
    for (let y = 0; y < innerHeight; y += 20) {
      for (let x = 0; x < innerWidth; x += 40) {
        gathered.push(document.elementFromPoint(x, y) === host ? host.innerHTML : '');
        gathered.push(document.caretPositionFromPoint(x, y)?.offsetNode === host ? (host.textContent ?? '') : '');
      }
    }
    gathered.push(document.documentElement.innerText, host.innerHTML, String(host.shadowRoot));
    selection.removeAllRanges();
    return { found, text: gathered.join('\n') };
  }, words);
  expect(learnt.found).toEqual([]);
  expect(learnt.text).toContain('Gerald R. Ford');
  for (const line of words) expect(learnt.text).not.toContain(line);
});

test('a page finds no way to the frame, its address or its messages', async ({ page, card, site }) => {
  await shipsCard(page, card, site);
  const ways = await page.evaluate(() => ({
    frames: window.length,
    first: String((window as unknown as Record<number, unknown>)[0]),
    elements: document.querySelectorAll('iframe, sidelight-card *').length,
    byName: String(window.open('', 'card.html')?.location ?? 'about:blank'),
    seen: (window as unknown as { seen: string[] }).seen.filter((entry) => !/^fetched http/.test(entry)),
  }));
  expect(ways).toEqual({ frames: 0, first: 'undefined', elements: 0, byName: 'about:blank', seen: [] });
});

test('a page neither holds a card of its own nor any other document of ours', async ({ page, site, launched }) => {
  await openMarked(page, addressOf(site, 'plain'));
  for (const name of ['card.html', 'sidepanel.html']) {
    await page.evaluate(
      (address) => {
        const frame = document.createElement('iframe');
        frame.src = address;
        document.body.append(frame);
      },
      `chrome-extension://${launched.extensionId}/${name}#${'0'.repeat(32)}`,
    );
  }
  await page.waitForTimeout(1_000);
  const held = page.frames().filter((frame) => frame !== page.mainFrame());
  expect(held.map((frame) => frame.url())).toEqual([REFUSED, REFUSED]);
});

test('a page can neither press what is in the card nor open the panel', async ({ page, card, site, launched }) => {
  await shipsCard(page, card, site);
  const before = await card.text();
  await page.evaluate(() => {
    const host = document.querySelector('sidelight-card') as HTMLElement;
    const { left, top, width, height } = host.getBoundingClientRect();
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
      for (const target of [host, document.body, window]) {
        const init = { bubbles: true, composed: true, clientX: left + width / 2, clientY: top + height / 2 };
        target.dispatchEvent(new PointerEvent(type, init));
      }
    }
    for (const key of ['Tab', 'Enter', 'Escape']) {
      host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    }
    host.focus();
    host.click();
    for (const data of [{ key: '0'.repeat(32) }, { type: 'show' }, { type: 'close' }]) {
      window.postMessage(data, '*', [new MessageChannel().port2]);
      host.dispatchEvent(new MessageEvent('message', { data, ports: [new MessageChannel().port1] }));
    }
  });
  await page.waitForTimeout(500);
  expect(await card.text()).toBe(before);
  expect(await hasSidePanel(launched.context)).toBe(false);
});

test('a page that takes the card away leaves nothing of it behind', async ({ page, card, site }) => {
  await shipsCard(page, card, site);
  await page.evaluate(() => document.querySelector('sidelight-card')?.remove());
  await noCard(card);
  await page.mouse.move(4, 4, { steps: 4 });
  expect(await readCard(page, card, 'Gerald R. Ford')).toMatch(ONLY_IN_CARD);
});

test.describe('pages that forbid frames', () => {
  const POLICIES = [
    ["default-src 'none'; frame-src 'none'; child-src 'none'; style-src 'self'", {}],
    ["script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'", {}],
    [
      "style-src 'self'",
      { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
    ],
  ] as const;
  for (const [policy, more] of POLICIES) {
    test(`show the card under ${Object.keys(more)[0] ?? policy}`, async ({ page, card, site }) => {
      await page.route('**/plain.html', async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers(), 'content-security-policy': policy, ...more };
        await route.fulfill({ response, headers });
      });
      await openMarked(page, addressOf(site, 'plain'));
      expect(await readCard(page, card, 'Gerald R. Ford')).toMatch(ONLY_IN_CARD);
    });
  }

  test('say so where a sandbox lets no document of ours run', async ({ page, card, site }) => {
    await page.route('**/plain.html', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': 'sandbox allow-scripts' },
      });
    });
    await openMarked(page, addressOf(site, 'plain'));
    await restOn(page, 'Gerald R. Ford');
    const session = await page.context().newCDPSession(page);
    const words = async () => {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      return nodes.map(({ name }) => String(name?.value ?? '')).join('\n');
    };
    await expect.poll(words).toContain('does not let Sidelight draw its card');
    expect(await card.text()).toBeNull();
  });
});

test('a page that has learnt the address of cards gets nothing of one that it makes itself', async ({
  page,
  site,
  launched: { extensionId },
}) => {
  const world = contentWorldOf(page, extensionId);
  await openMarked(page, addressOf(site, 'plain'));
  const address = await (await world).call(() => chrome.runtime.getURL('/card.html'), null);
  const heard = await page.evaluate(askAsCard, address);
  expect(heard).toEqual([]);
  const frame = page.frames().find((one) => one.url().includes('/card.html'));
  expect(await frame?.evaluate(() => document.getElementById('card')?.textContent), 'it was let stand there').toBe('');
});

test('a page that has learnt the address of the module of acts gets code of it, and nothing that works', async ({
  page,
  site,
  launched: { extensionId },
}) => {
  const world = contentWorldOf(page, extensionId);
  await openMarked(page, addressOf(site, 'plain'));
  const address = await (await world).call(() => chrome.runtime.getURL('/acts.js'), null);
  const gained = await page.evaluate(
    async ([byId, bySession]) => {
      const load = (from: string) => import(from).catch((error: Error) => error.name);
      const before = Object.getOwnPropertyNames(window).length;
      const { default: brought } = await load(bySession);
      const parts = { document, signal: new AbortController().signal };
      const tryOut = () => brought.actsFor(location.origin)(parts);
      const tried = await Promise.try(tryOut).catch((error: Error) => error.name);
      return {
        byId: await load(byId),
        tried,
        globals: Object.getOwnPropertyNames(window).length - before,
        elements: document.querySelectorAll('sidelight-card').length,
      };
    },
    [`chrome-extension://${extensionId}/acts.js`, address] as const,
  );
  expect(gained).toEqual({ byId: 'TypeError', tried: 'TypeError', globals: 0, elements: 0 });
});

test('a script that outlives its extension leaves the page its keys and throws nothing', async ({
  page,
  site,
  launched: { worker },
}) => {
  await openMarked(page, addressOf(site, 'plain'));
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.evaluate(() => {
    const keys: string[] = [];
    Object.assign(window, { keys });
    addEventListener('keydown', ({ code }) => keys.push(code));
  });
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => {});
  await page.waitForTimeout(1_500);
  await page.mouse.move(40, 40, { steps: 4 });
  await page.waitForTimeout(300);
  await page.keyboard.press('Alt+.');
  await restOn(page, 'Gerald R. Ford');
  await page.waitForTimeout(800);
  expect(await page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toContain('Period');
  expect(await page.locator('sidelight-card').count()).toBe(0);
  expect(errors).toEqual([]);
});

test('a document of ours that stands in no page of a reader gets nothing of a card either', async ({
  launched: { context, extensionId },
}) => {
  const around = await context.newPage();
  await around.goto(`chrome-extension://${extensionId}/welcome.html`);
  expect(await around.evaluate(askAsCard, '/card.html')).toEqual([]);
});
