/**
 * Documents that automation does not list among its pages: the browser's side panel, the toolbar's popup, and whatever
 * stands in a private window.
 */
import type { Browser, BrowserContext, CDPSession } from '@playwright/test';

export interface OwnDocument {
  /** Evaluates an expression in it, as if within the reader's own press. */
  evaluate(expression: string): Promise<unknown>;
  /** The pointer comes to this place of its viewport, in CSS pixels. */
  point(x: number, y: number): Promise<void>;
  text(): Promise<string>;
  /** A PNG of what of it is in view, two pixels to one of CSS. */
  picture(): Promise<Buffer>;
}

interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

const SIDE_PANEL = '/sidepanel.html';

/** A session on the browser itself; it sees every target, workers and panels included. */
async function browserSession(context: BrowserContext): Promise<CDPSession> {
  return (context.browser() as Browser).newBrowserCDPSession();
}

async function targets(session: CDPSession): Promise<readonly TargetInfo[]> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  return targetInfos;
}

/**
 * Stops the extension's service worker, as the browser does after half a minute without work, and waits for its end.
 */
export async function stopWorker(context: BrowserContext): Promise<void> {
  const session = await browserSession(context);
  const worker = (await targets(session)).find(({ type }) => type === 'service_worker');
  if (!worker) throw new Error('no worker runs');
  await session.send('Target.closeTarget', { targetId: worker.targetId });
  while ((await targets(session)).some(({ targetId }) => targetId === worker.targetId)) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await session.detach();
}

/** Whether the side panel is open. */
export async function hasSidePanel(context: BrowserContext): Promise<boolean> {
  const session = await browserSession(context);
  const isOpen = (await targets(session)).some((target) => isAt(target, SIDE_PANEL));
  await session.detach();
  return isOpen;
}

/** Waits until the side panel is open and gives access to it. Rejects after `timeoutMs`. */
export const openedSidePanel = (context: BrowserContext, timeoutMs = 10_000): Promise<OwnDocument> =>
  openedDocument(context, SIDE_PANEL, timeoutMs);

/** The same for the toolbar's popup. */
export const openedPopup = (context: BrowserContext, timeoutMs = 10_000): Promise<OwnDocument> =>
  openedDocument(context, '/popup.html', timeoutMs);

/** Waits for whatever stands at an address that holds these words. */
export const openedAt = (context: BrowserContext, words: string, timeoutMs = 10_000): Promise<OwnDocument> =>
  openedDocument(context, words, timeoutMs);

/** Also each tab is a target, beside the document in it. */
const isAt = ({ url, type }: TargetInfo, path: string): boolean =>
  type !== 'service_worker' && type !== 'tab' && url.includes(path);

async function openedDocument(context: BrowserContext, path: string, timeoutMs: number): Promise<OwnDocument> {
  const session = await browserSession(context);
  const deadline = Date.now() + timeoutMs;
  let opened: TargetInfo | undefined;
  while (!opened) {
    opened = (await targets(session)).find((target) => isAt(target, path));
    if (!opened && Date.now() > deadline) throw new Error(`${path} did not open`);
    if (!opened) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return documentOver(session, opened.targetId);
}

async function documentOver(session: CDPSession, targetId: string): Promise<OwnDocument> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (message: { result?: unknown; error?: { message: string } }) => void>();
  session.on('Target.receivedMessageFromTarget', (event) => {
    const message = JSON.parse(event.message) as { id?: number; result?: unknown; error?: { message: string } };
    if (message.id !== undefined) waiting.get(message.id)?.(message);
  });
  let lastId = 0;
  const call = (method: string, params: Record<string, unknown> = {}) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
      const message = JSON.stringify({ id, method, params });
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
  const evaluate = async (expression: string) => {
    const answer = await call('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
      userGesture: true,
    });
    return (answer as { result: { value: unknown } }).result.value;
  };
  return {
    evaluate,
    point: async (x, y) => void (await call('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y })),
    text: async () => String(await evaluate('document.body.innerText')),
    picture: async () => {
      const [width, height] = (await evaluate('[innerWidth, innerHeight]')) as [number, number];
      const clip = {
        x: 0,
        y: await evaluate('scrollY'),
        width,
        height,
        scale: 2 / Number(await evaluate('devicePixelRatio')),
      };
      const { data } = (await call('Page.captureScreenshot', { format: 'png', clip })) as { data: string };
      return Buffer.from(data, 'base64');
    },
  };
}
