/**
 * The card's side of the channel. Promises: it takes one port, once, and only with the key of its own address; it does
 * what orders on that port say and nothing else; what it shows leaves this document only as a height.
 */
import * as v from 'valibot';
import { renderCard, unmountCard } from '@/components/card';
import type { Card, EntityId } from '@/lib/model';
import {
  type CardOrder,
  CardOrderSchema,
  CardPortOfferSchema,
  type CardReport,
  type CardShowOrder,
  type PanelTarget,
} from '@/lib/protocol';
import { moveFocus, stepAroundEnds } from './focus';

export interface CardFrameParts {
  /** The dialog that the card is drawn into. */
  readonly container: HTMLElement;
  readonly key: string;
  /** Rejects with a message for the reader when the index cannot be reached. */
  cards(entityIds: readonly EntityId[]): Promise<readonly Card[]>;
  openPanel(target: PanelTarget): void;
}

/** Waits for the port of whoever made this frame, then serves it while the document lives. */
export function startCardFrame(parts: CardFrameParts): void {
  const accept = ({ source, data, ports: [port, ...others] }: MessageEvent<unknown>) => {
    const offer = v.safeParse(CardPortOfferSchema, data);
    const isOurs = isAround(source) && offer.success && offer.output.key === parts.key;
    if (!isOurs || !port || others.length > 0) return;
    removeEventListener('message', accept);
    new CardChannel(parts, port);
  };
  addEventListener('message', accept);
}

/** True for a window that this one stands in. A content script speaks for its own, which may hold the page's frame that holds ours. */
function isAround(source: MessageEventSource | null): boolean {
  for (let around = window; around !== around.parent; ) {
    around = around.parent as Window & typeof globalThis;
    if (around === source) return true;
  }
  return false;
}

class CardChannel {
  /** What is shown; null while nothing is. */
  #shown: CardShowOrder | null = null;
  readonly #parts: CardFrameParts;
  readonly #port: MessagePort;

  constructor(parts: CardFrameParts, port: MessagePort) {
    this.#parts = parts;
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      const order = v.safeParse(CardOrderSchema, data);
      if (order.success) this.#take(order.output);
    };
    new ResizeObserver(() => this.#report({ type: 'height', heightPx: this.#heightPx })).observe(parts.container);
    addEventListener('keydown', (event) => event.isTrusted && this.#onKey(event));
    addEventListener('focus', () => this.#report({ type: 'focus', isInside: true }));
    addEventListener('blur', () => this.#report({ type: 'focus', isInside: false }));
    this.#report({ type: 'ready' });
  }

  get #heightPx(): number {
    return this.#parts.container.getBoundingClientRect().height;
  }

  #report(report: CardReport): void {
    this.#port.postMessage(report);
  }

  #take(order: CardOrder): void {
    if (order.type === 'focus') moveFocus(this.#parts.container, order.on);
    else if (order.type === 'theme') document.documentElement.dataset.theme = order.theme;
    else if (order.type === 'clear') this.#clear();
    else void this.#show(order);
  }

  #clear(): void {
    const { container } = this.#parts;
    this.#shown = null;
    container.removeAttribute('aria-label');
    unmountCard(container);
  }

  async #show(order: CardShowOrder): Promise<void> {
    this.#clear();
    this.#shown = order;
    this.#parts.container.setAttribute('aria-label', order.label);
    this.#draw(order, { status: 'loading' });
    const state = await this.#parts.cards(order.entityIds).then(
      (cards) => ({ status: 'ready', cards, surface: order.surface, rule: order.rule }) as const,
      (error: unknown) =>
        ({ status: 'failed', message: error instanceof Error ? error.message : String(error) }) as const,
    );
    if (this.#shown === order) this.#draw(order, state);
  }

  #draw({ showing }: CardShowOrder, state: Parameters<typeof renderCard>[1]): void {
    const { container, openPanel } = this.#parts;
    renderCard(container, state, { openPanel, close: () => this.#reportAfterEvent({ type: 'close' }) });
    scrollTo(0, 0);
    this.#report({ type: 'drawn', showing, heightPx: this.#heightPx, isFinal: state.status !== 'loading' });
  }

  /** The keys that mean the same wherever the focus is; the page's keyboard is not heard in here. */
  #onKey(event: KeyboardEvent): void {
    if (this.#answers(event)) event.preventDefault();
  }

  /** It may take this document away, and an event whose document goes before it is answered holds up those after it. */
  #reportAfterEvent(report: CardReport): true {
    setTimeout(() => this.#report(report), 0);
    return true;
  }

  #answers({ key, code, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (ctrlKey || metaKey) return false;
    if (key === 'Tab' && !altKey) return stepAroundEnds(this.#parts.container, shiftKey);
    if (key === 'Escape') return this.#reportAfterEvent({ type: 'close' });
    if (!altKey || shiftKey) return false;
    if (code === 'Period' || key === '.') return this.#reportAfterEvent({ type: 'step', by: 1 });
    return (code === 'Comma' || key === ',') && this.#reportAfterEvent({ type: 'step', by: -1 });
  }
}
