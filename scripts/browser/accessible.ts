/**
 * Reads and presses what stands in a closed shadow root, through the accessibility tree: the only way in for anyone
 * but the extension, and the one that assistive technology takes.
 */
import type { CDPSession, Page } from '@playwright/test';
import type { Point } from './page-text';

export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly expanded: boolean | undefined;
  readonly backendNodeId: number;
}

/** Sends a command of the DevTools protocol to one target. */
export type SendCommand = (method: string, params?: Record<string, unknown>) => Promise<unknown>;

interface RawNode {
  readonly ignored: boolean;
  readonly role?: { value: string };
  readonly name?: { value: string };
  readonly properties?: readonly { name: string; value: { value: unknown } }[];
  readonly backendDOMNodeId?: number;
}

/** Every exposed node in tree order, closed shadow roots included. */
export async function accessibleNodes(send: SendCommand): Promise<AccessibleNode[]> {
  const { nodes } = (await send('Accessibility.getFullAXTree')) as { nodes: RawNode[] };
  return nodes.flatMap((node) =>
    node.ignored || node.backendDOMNodeId === undefined
      ? []
      : [
          {
            role: node.role?.value ?? '',
            name: node.name?.value ?? '',
            expanded: node.properties?.find(({ name }) => name === 'expanded')?.value.value as boolean | undefined,
            backendNodeId: node.backendDOMNodeId,
          },
        ],
  );
}

/** The rendered text of a node and all below it. */
export async function renderedText(send: SendCommand, { backendNodeId }: AccessibleNode): Promise<string> {
  return (await callOn(send, backendNodeId, 'function () { return this.innerText; }')) as string;
}

/** The middle of a node, scrolled into view first, in CSS pixels of the viewport. */
export async function middleOf(send: SendCommand, { backendNodeId }: AccessibleNode): Promise<Point> {
  await send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  const { quads } = (await send('DOM.getContentQuads', { backendNodeId })) as { quads: number[][] };
  const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = quads[0] ?? [];
  return { x: (x1 + x3) / 2, y: (y1 + y3) / 2 };
}

async function callOn(send: SendCommand, backendNodeId: number, functionDeclaration: string): Promise<unknown> {
  const { object } = (await send('DOM.resolveNode', { backendNodeId })) as { object: { objectId: string } };
  const { result } = (await send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration,
    returnByValue: true,
  })) as { result: { value: unknown } };
  return result.value;
}

/** The reader's card on a page, as assistive technology finds it. */
export interface CardOnPage {
  /** The text of the open card; null when none is open. */
  text(): Promise<string | null>;
  /** Presses a button or link of the card with the pointer. */
  press(name: string | RegExp): Promise<void>;
  nodes(): Promise<AccessibleNode[]>;
  /** The card's box in CSS pixels of the viewport; null when none is open. */
  box(): Promise<{ x: number; y: number; width: number; height: number } | null>;
}

const matches = (name: string, wanted: string | RegExp) =>
  typeof wanted === 'string' ? name === wanted : wanted.test(name);

export async function cardOn(page: Page): Promise<CardOnPage> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const send: SendCommand = (method, params) => session.send(method as 'DOM.enable', params as undefined);
  await send('Accessibility.enable');
  await send('DOM.enable');
  const nodes = () => accessibleNodes(send);
  const dialog = async () => (await nodes()).find(({ role }) => role === 'dialog');
  return {
    nodes,
    text: async () => {
      const card = await dialog();
      return card ? renderedText(send, card).catch(() => null) : null;
    },
    press: async (wanted) => {
      const target = (await nodes()).find(({ role, name }) => /button|link/.test(role) && matches(name, wanted));
      if (!target) throw new Error(`the card has no button or link named ${String(wanted)}`);
      const { x, y } = await middleOf(send, target);
      await page.mouse.move(x, y, { steps: 4 });
      await page.mouse.click(x, y);
    },
    box: async () => {
      const card = await dialog();
      if (!card) return null;
      return (await callOn(
        send,
        card.backendNodeId,
        'function () { const { x, y, width, height } = this.getBoundingClientRect(); return { x, y, width, height }; }',
      )) as { x: number; y: number; width: number; height: number };
    },
  };
}
