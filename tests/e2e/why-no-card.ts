/**
 * What page, card and background know when a card does not open. It looks with the browser's own tools into what runs
 * there already; nothing of it is in the extension.
 */
import type { CDPSession, ElementHandle, Frame, JSHandle, Page } from '@playwright/test';

/** What the page heard from a moment on. */
export type Heard = JSHandle<readonly string[]>;

/** Notes what the reader's hand and the browser do on the page from now on; the page's document stays as it is. */
export const hearPage = (page: Page): Promise<Heard> =>
  page.evaluateHandle(() => {
    const heard: string[] = [];
    const types = ['pointermove', 'pointerover', 'pointerout', 'pointerdown', 'scroll', 'resize', 'focusin', 'keydown'];
    for (const type of [...types, 'blur', 'focus', 'visibilitychange']) {
      const note = (event: Event) => {
        const { clientX, clientY, relatedTarget, target } = event as PointerEvent;
        const where = clientX === undefined ? '' : ` at ${clientX} ${clientY}`;
        const name = (node: EventTarget | null) => (node as Node | null)?.nodeName ?? 'nothing';
        const to = type === 'pointerout' ? ` to ${name(relatedTarget)}` : '';
        heard.push(`${event.timeStamp.toFixed(0)} ${type} on ${name(target)}${where}${to}`);
        if (heard.length > 60) heard.shift();
      };
      window.addEventListener(type, note, { capture: true, passive: true });
    }
    return heard;
  });

/** Lines that tell what is known now, for a failure's message. Whatever cannot be asked says so in its line. */
export async function whyNoCard(page: Page, heard: Heard): Promise<string> {
  const parts: readonly (readonly [string, Promise<unknown>])[] = [
    ['what the page heard', heard.jsonValue()],
    ['the page', page.evaluate(pageKnows)],
    ['the script on the page', scriptKnows(page)],
    ['the frames', framesKnow(page)],
    ['the background', workerKnows(page)],
  ];
  const lines = parts.map(async ([name, asked]) => {
    const known = await inTime(asked).catch((error: unknown) => `cannot be asked: ${error}`);
    return `${name}: ${JSON.stringify(known, null, 1)}`;
  });
  return (await Promise.all(lines)).join('\n');
}

const ANSWER_MS = 3_000;

function inTime<Value>(asked: Promise<Value>): Promise<Value> {
  const late = new Promise<never>((_, reject) => setTimeout(reject, ANSWER_MS, new Error('no answer')));
  return Promise.race([asked, late]);
}

/** Runs in the page. */
export function pageKnows() {
  const marks = [...(CSS.highlights.get('sidelight-mark') ?? [])].map((marked) => {
    const range = document.createRange();
    range.setStart(marked.startContainer, marked.startOffset);
    range.setEnd(marked.endContainer, marked.endOffset);
    const { x, y, width, height } = range.getBoundingClientRect();
    return `${range} at ${[x, y, x + width, y + height].map(Math.round).join(' ')}`;
  });
  return {
    nowMs: Math.round(performance.now()),
    visibility: document.visibilityState,
    hasFocus: document.hasFocus(),
    active: document.activeElement?.nodeName,
    selection: document.getSelection()?.type,
    scrollY,
    cardElements: document.querySelectorAll('sidelight-card').length,
    hovered: [...document.querySelectorAll(':hover')].at(-1)?.nodeName,
    marks,
  };
}

/** What the extension's script holds: objects are found by what they are made of, since its world is closed. */
async function scriptKnows(page: Page): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  try {
    return await heldIn(session, await worldOf(session), () => (objects: object[]) => {
      // What is asked of the browser's own objects throws where they do not stand on their own.
      const has = (one: object, key: string) => Object.getOwnPropertyDescriptor(one, key)?.value !== undefined;
      const having = (...keys: string[]) => objects.filter((one) => keys.every((key) => has(one, key)));
      const relays = having('name').filter((one) =>
        /^(asleep|coming|there|lost)$/.test((one as { name: string }).name),
      );
      return {
        hover: having('phase', 'isArmed', 'lastToken'),
        relay: relays.map((one) => Object.keys(one).map((key) => [key, `${Reflect.get(one, key)}`])),
        card: having('surface', 'heightPx', 'isRefused').map((one) => {
          const { heightPx, isLoading, isRefused } = one as Record<string, unknown>;
          return { heightPx, isLoading, isRefused };
        }),
      };
    });
  } finally {
    await session.detach();
  }
}

/** The world of the extension's script in the page's own document. */
async function worldOf(session: CDPSession): Promise<number> {
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:') && context.auxData?.type === 'isolated') worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  const [world] = worlds;
  if (world === undefined) throw new Error('no script of an extension runs');
  return world;
}

/** Calls the function on every object of that world; what it refers to must stand in itself. */
async function heldIn(session: CDPSession, contextId: number, look: () => (objects: object[]) => unknown) {
  const { result } = await session.send('Runtime.evaluate', { expression: 'Object.prototype', contextId });
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId as string });
  const asked = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: `function () { return JSON.parse(JSON.stringify((${look})()(this))); }`,
    objectId: objects.objectId as string,
    returnByValue: true,
  });
  return asked.exceptionDetails ? asked.exceptionDetails.exception?.description : asked.result.value;
}

const framesKnow = (page: Page) =>
  Promise.all(
    page.frames().map(async (frame) => {
      if (!frame.url().includes('/card.html')) return frame.url();
      return [frame.url(), await inTime(cardKnows(frame)).catch(String)];
    }),
  );

async function cardKnows(frame: Frame) {
  const within = await frame.evaluate(() => ({
    ageMs: Math.round(performance.now()),
    state: document.readyState,
    card: document.getElementById('card')?.outerHTML.slice(0, 600),
  }));
  const element = (await frame.frameElement()) as ElementHandle<HTMLElement>;
  const around = await element.evaluate(({ parentElement: surface }) => ({
    surface: (surface?.cloneNode() as HTMLElement | undefined)?.outerHTML,
    isOpen: surface?.matches(':popover-open'),
    notice: surface?.querySelector('p')?.textContent,
  }));
  return { ...within, ...around };
}

/** An age below that of the page says that it was started anew. */
const workerKnows = (page: Page) =>
  Promise.all(
    page
      .context()
      .serviceWorkers()
      .map(async (worker) => {
        const ageMs = await inTime(worker.evaluate(() => Math.round(performance.now()))).catch(String);
        return { url: worker.url(), ageMs };
      }),
  );
