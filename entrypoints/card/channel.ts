/**
 * The card's side of the channel. Promises: it does what orders on its port say and nothing else; what it shows leaves
 * this document only as a height.
 */
import * as v from 'valibot';
import {
  type CardActions,
  type CardState,
  type NeverWhere,
  type PinState,
  prepareDrawing,
  renderCard,
  unmountCard,
} from '@/components/card';
import { troubleWords } from '@/components/shared/trouble-words';
import type { Card, EntityId, LookUp, NameInText } from '@/lib/model';
import { type CardOrder, CardOrderSchema, type CardReport, type CardShowOrder, type PanelTarget } from '@/lib/protocol';
import { actOf, DEFAULT_KEYS, type Keys, type NeverMarked, PAGE_KEYS, pageOf, siteOf } from '@/lib/settings';
import { moveFocus, stepAroundEnds } from './focus';

export interface CardFrameParts {
  /** The dialog that the card is drawn into. */
  readonly container: HTMLElement;
  readonly key: string;
  /** Whether our own script made this frame with this key. */
  confirm(key: string): Promise<boolean>;
  /** This and what follows reject with an `IndexError` when the index cannot be reached. */
  cards(entityIds: readonly EntityId[]): Promise<readonly Card[]>;
  lookUp(words: string): Promise<LookUp>;
  names(texts: readonly string[]): Promise<readonly (readonly NameInText[])[]>;
  openPanel(target: PanelTarget): void;
  entryAddress(entityId: EntityId): string;
  /** Rejects where that could not be stored. */
  neverMark(entry: NeverMarked, isNever: boolean): Promise<void>;
  /** Calls back with the reader's keys: soon, and at each change. */
  followKeys(onKeys: (keys: Keys) => void): void;
}

function wish(entityId: EntityId, where: NeverWhere, page: URL): NeverMarked {
  if (where === 'site') return { entityId, where, host: siteOf(page) };
  return where === 'page' ? { entityId, where, address: pageOf(page) } : { entityId, where };
}

/** Null where the page is none of the web, for which nothing can be chosen. */
const siteIn = (page: URL): string | null => (page.protocol.startsWith('http') ? siteOf(page) : null);

export class CardChannel {
  /** What is shown; null while nothing is. */
  #shown: CardShowOrder | null = null;
  #state: CardState = { status: 'loading' };
  #pin: PinState | undefined;
  #keys: Keys = DEFAULT_KEYS;
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
    parts.followKeys((keys) => this.#takeKeys(keys));
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
    else if (order.type === 'pin') this.#takePin(order.outcome);
    else if (order.type === 'clear') this.#clear();
    else void this.#show(order);
  }

  #clear(): void {
    const { container } = this.#parts;
    this.#shown = null;
    this.#pin = undefined;
    container.removeAttribute('aria-label');
    unmountCard(container);
  }

  async #show(order: CardShowOrder): Promise<void> {
    this.#clear();
    this.#shown = order;
    this.#parts.container.setAttribute('aria-label', order.label);
    this.#draw(order, { status: 'loading' });
    const answer = this.#answer(order);
    prepareDrawing();
    const state = await answer.catch(
      (error: unknown): CardState => ({
        status: 'failed',
        message: troubleWords(error),
      }),
    );
    if (this.#shown === order) this.#draw(order, state);
  }

  async #answer(order: CardShowOrder): Promise<CardState> {
    if (order.type === 'look-up')
      return { status: 'found', words: order.words, ...(await this.#parts.lookUp(order.words)) };
    const { surface, rule, address } = order;
    const cards = await this.#parts.cards(order.entityIds);
    return { status: 'ready', cards, surface, rule, site: siteIn(new URL(address)) };
  }

  #draw({ showing }: CardShowOrder, state: CardState): void {
    this.#state = state;
    this.#render();
    scrollTo(0, 0);
    this.#report({ type: 'drawn', showing, heightPx: this.#heightPx, isFinal: state.status !== 'loading' });
  }

  #render(): void {
    renderCard(this.#parts.container, this.#state, this.#actions, this.#pin, this.#keys);
  }

  /** A card that is pinned remains so when the page cannot show its phrase. */
  #takePin(outcome: Extract<CardOrder, { type: 'pin' }>['outcome']): void {
    this.#pin = { isPinned: outcome !== 'refused', trouble: outcome === 'pinned' ? null : outcome };
    this.#render();
  }

  #takeKeys(keys: Keys): void {
    this.#keys = keys;
    if (this.#shown) this.#render();
  }

  readonly #actions: CardActions = {
    openPanel: (place) => this.#parts.openPanel(place),
    close: () => this.#reportAfterEvent({ type: 'close' }),
    pin: () => this.#reportAfterEvent({ type: 'pin' }),
    toPhrase: () => this.#reportAfterEvent({ type: 'phrase' }),
    lookUp: async (entityId) => (await this.#parts.cards([entityId]))[0] ?? null,
    names: (texts) => this.#parts.names(texts),
    entryAddress: (entityId) => this.#parts.entryAddress(entityId),
    neverMark: async (entityId, where, isNever) => {
      const { address } = this.#shown?.type === 'show' ? this.#shown : { address: null };
      if (address !== null) await this.#parts.neverMark(wish(entityId, where, new URL(address)), isNever);
    },
  };

  /** The keys that mean the same wherever the focus is; the page's keyboard is not heard in here. */
  #onKey(event: KeyboardEvent): void {
    if (this.#answers(event)) event.preventDefault();
  }

  /** It may take this document away, and an event whose document goes before it is answered holds up those after it. */
  #reportAfterEvent(report: CardReport): true {
    setTimeout(() => this.#report(report), 0);
    return true;
  }

  #answers(event: KeyboardEvent): boolean {
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
    const isHeld = ctrlKey || metaKey;
    const isPinned = this.#pin?.isPinned === true;
    if (key === 'Tab' && !altKey && !isHeld) return !isPinned && stepAroundEnds(this.#parts.container, shiftKey);
    if (key === 'Escape' && !isHeld) return this.#reportAfterEvent({ type: 'escape' });
    const act = actOf(event, { keys: this.#keys }, PAGE_KEYS);
    if (act === 'pin') return this.#reportAfterEvent({ type: 'pin' });
    if (act === 'open') return isPinned && this.#reportAfterEvent({ type: 'open' });
    if (act === 'next') return this.#reportAfterEvent({ type: 'step', by: 1 });
    return act === 'previous' && this.#reportAfterEvent({ type: 'step', by: -1 });
  }
}
