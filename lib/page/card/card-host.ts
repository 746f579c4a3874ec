/**
 * The one element that exists on the page while a card is open or about to open, with a frame in a closed shadow root.
 * Promises: what the card says is in the frame's own document, which the page has no way to; the page's style cannot
 * reach in; nothing of it is left when the card closes; the card stands in the top layer, above anything of the page,
 * also in fullscreen and under a modal dialog.
 */
import type { CardOrder, CardReport, CardShowOrder } from '../../protocol';
import type { PageSettings } from '../../settings';
import { viewportOf, windowOf } from '../document';
import type { Box, Position } from '../places';
import type { ReaderWords } from '../reader-words';
import { CardFrame, type CardPage } from './card-frame';
import { begin, type CardParts, put, showNotice, size, takeNoticeAway } from './card-surface';
import hostCss from './host.css?inline';
import { type CardPlace, cardSizePx, mostBoxAt, placeCard } from './place-card';

const HOST_TAG = 'sidelight-card';
/** A live region must be known to assistive technology before its text changes. */
const ANNOUNCE_AFTER_MS = 100;
/**
 * A frame that is not ready after two such waits was refused, as far as can be told: a page may forbid scripts to all
 * that it holds. Two, because after a long task of the page a time that is over is told before what came meanwhile.
 */
const PATIENCE_MS = 1_000;
/** Elements whose children are never rendered, so that a card cannot stand in them. */
const CHILDLESS = 'video, audio, img, canvas, iframe, object, embed';

interface Parts {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly live: HTMLElement;
  /** Null while the host only speaks. */
  card: CardParts | null;
}

export interface CardHostParts {
  readonly document: Document;
  readonly page: CardPage;
  readonly words: ReaderWords;
  theme(): PageSettings['theme'];
  onReport(report: CardReport): void;
}

export class CardHost {
  #parts: Parts | null = null;
  #shown: CardShowOrder | null = null;
  #hadFocus: Element | null = null;
  #announcing: ReturnType<typeof setTimeout> | undefined;
  readonly #given: CardHostParts;

  constructor(parts: CardHostParts) {
    this.#given = parts;
  }

  /** Has a frame loaded, unseen, for a card that may soon be shown over whatever holds `at`. */
  prepare(at: Element): void {
    const parts = this.#mount(at);
    if (parts.card) return;
    parts.card = this.#buildCard();
    this.retheme();
  }

  /** Has the frame draw, unseen, what fits beside these lines of the mark. Reports tell when something stands there. */
  draw(at: Element, order: CardShowOrder, lines: readonly Box[]): void {
    this.prepare(at);
    const card = this.#parts?.card;
    if (!card) return;
    begin(card, at, lines, viewportOf(this.#given.document));
    this.#shown = order;
    card.frame.element.title = order.label;
    card.frame.order(order);
    if (card.isRefused) this.#explain(card, order);
  }

  /** Tells the card's document something that is not about what it shows. */
  tell(order: CardOrder): void {
    this.#parts?.card?.frame.order(order);
  }

  /** Brings what is drawn on screen; what is not yet drawn comes when it is. */
  show(): void {
    const surface = this.#parts?.card?.surface;
    if (!surface || surface.matches(':popover-open')) return;
    this.#hadFocus = this.#given.document.activeElement;
    surface.showPopover();
  }

  /**
   * Puts the surface beside the mark in these lines, at the one that the pointer is at, and leaves the boxes of `pinned`
   * free. Returns the box that it may come to fill; null where it has no place now.
   */
  place(lines: readonly Box[], pointer: Position | null, pinned: readonly Box[]): Box | null {
    const card = this.#parts?.card;
    const first = lines[0];
    if (!first || card?.heightPx == null) return null;
    const viewport = viewportOf(this.#given.document);
    const line = lines.find(({ top, bottom }) => pointer && pointer.y >= top && pointer.y <= bottom) ?? first;
    if (card.isLoading) card.isSideSettled = true;
    const heightPx = card.isSideSettled ? Number.POSITIVE_INFINITY : card.heightPx;
    const place = placeCard(lines, line, heightPx, viewport, pinned, card.areColumns);
    put(card, place);
    return mostBoxAt(place, viewport);
  }

  /** Puts the surface where the card stays once it is pinned. */
  dock(place: CardPlace): void {
    const card = this.#parts?.card;
    if (card) put(card, place);
  }

  /** Follows the theme. The frame's scheme and that of its document change together, or its ground would be opaque. */
  retheme(): void {
    const card = this.#parts?.card;
    if (!card) return;
    const theme = this.#given.theme();
    card.surface.dataset.theme = theme;
    card.frame.order({ type: 'theme', theme });
  }

  /** Takes the card off the screen and its content out of the frame, which stays for the next card. */
  clear(returnFocus: boolean): void {
    const card = this.#parts?.card;
    if (!card) return;
    this.leave(returnFocus);
    card.heightPx = this.#shown = null;
    card.surface.removeAttribute('data-drawn');
    card.surface.setAttribute('aria-hidden', 'true');
    if (card.surface.matches(':popover-open')) card.surface.hidePopover();
    card.frame.order({ type: 'clear' });
  }

  /**
   * Takes everything off the page; the focus goes back to where it was if the card has it and `returnFocus` is true.
   */
  hide(returnFocus: boolean): void {
    clearTimeout(this.#announcing);
    const parts = this.#parts;
    if (!parts) return;
    this.leave(returnFocus);
    this.#parts = this.#shown = null;
    if (parts.card) clearTimeout(parts.card.patience);
    parts.card?.frame.close();
    parts.host.remove();
  }

  /**
   * Says this aloud without moving the focus; for moves by key only. A card may follow, so its frame loads meanwhile.
   */
  announce(at: Element, text: string): void {
    this.prepare(at);
    const live = this.#parts?.live;
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => {
      if (live) live.textContent = text;
    }, ANNOUNCE_AFTER_MS);
  }

  /** True for the element that holds the card. */
  isHost(target: EventTarget | null): boolean {
    return this.#parts !== null && target === this.#parts.host;
  }

  /** False where nothing was drawn, or the page took it away. */
  get isOnPage(): boolean {
    return this.#parts?.host.isConnected === true;
  }

  /** Where the card is on screen; null where there is none, or the page took it away. */
  get box(): Box | null {
    const surface = this.isOnPage ? this.#parts?.card?.surface : null;
    return surface?.matches(':popover-open') ? surface.getBoundingClientRect() : null;
  }

  get hasFocus(): boolean {
    return this.#parts?.root.activeElement != null;
  }

  /** Moves the focus into the card; false where it is there already, or there is no card for it. */
  enter(on: 'card' | 'first' | 'last'): boolean {
    const card = this.#parts?.card;
    if (card?.heightPx == null || card.frame.element.inert || this.hasFocus) return false;
    this.#hadFocus = this.#given.document.activeElement;
    card.frame.element.focus({ preventScroll: true });
    card.frame.order({ type: 'focus', on });
    return true;
  }

  /** Takes the focus out of the card, back to where it was; the card stays. */
  leave(returnFocus = true): void {
    const hadFocus = this.#hadFocus as HTMLElement | null;
    this.#hadFocus = null;
    if (!this.hasFocus) return;
    this.#parts?.card?.frame.element.blur();
    if (returnFocus) hadFocus?.focus?.({ preventScroll: true });
  }

  /** A frame that is moved loads anew and forgets its port, so what cannot stay where it is, is made anew as well. */
  #mount(at: Element): Parts {
    const layer = layerOf(this.#given.document, at);
    if (this.#parts && this.#parts.host.parentNode !== layer) this.hide(false);
    if (this.#parts?.host.isConnected) return this.#parts;
    this.#parts = buildHost(this.#given.document, this.#given.words.language());
    layer.append(this.#parts.host);
    dress(this.#parts.root, hostCss + this.#given.page.surfaceCss, this.#given.document);
    return this.#parts;
  }

  #buildCard(): CardParts {
    const { document, page, words } = this.#given;
    const surface = document.createElement('div');
    surface.lang = words.language();
    surface.id = 'surface';
    surface.className = 'sidelight';
    surface.popover = 'manual';
    surface.setAttribute('aria-hidden', 'true');
    const frame = new CardFrame(document, page, (report) => this.#take(report));
    const { widthPx, heightPx } = cardSizePx(viewportOf(document));
    const card: CardParts = {
      surface,
      frame,
      heightPx: null,
      isLoading: false,
      isSideSettled: false,
      areColumns: false,
      maxHeightPx: heightPx,
      patience: setTimeout(() => {
        card.patience = setTimeout(() => this.#giveUp(card), PATIENCE_MS);
      }, PATIENCE_MS),
      notice: null,
      isRefused: false,
    };
    size(card, widthPx);
    surface.append(frame.element);
    this.#parts?.root.append(surface);
    return card;
  }

  #take(report: CardReport): void {
    const card = this.#parts?.card;
    if (!card) return;
    if (report.type === 'ready') this.#trust(card);
    if (report.type === 'drawn' && report.showing === this.#shown?.showing) {
      card.heightPx = report.heightPx;
      card.isLoading = !report.isFinal;
      if (report.isFinal && !card.isRefused) takeNoticeAway(card);
    }
    if (report.type === 'height' && card.heightPx !== null) {
      card.heightPx = report.heightPx;
      size(card);
    }
    this.#given.onReport(report);
  }

  #giveUp(card: CardParts): void {
    card.isRefused = true;
    if (this.#shown) this.#explain(card, this.#shown);
  }

  /** It was late and not refused: it draws what it was told meanwhile, in the place of a notice that may stand. */
  #trust(card: CardParts): void {
    clearTimeout(card.patience);
    card.isRefused = false;
  }

  /** Says in the card's place that no card can be drawn here. */
  #explain(card: CardParts, order: CardShowOrder): void {
    const words = this.#given.words.noCard(order.type === 'show' ? order.surface : order.words);
    const heightPx = showNotice(card, words);
    this.#take({ type: 'drawn', showing: order.showing, heightPx, isFinal: true });
  }
}

function buildHost(document: Document, language: string): Parts {
  // In a document without a window the page's custom elements do not exist: a page that defined one of our name would
  // otherwise be handed the shadow root.
  const host = document.implementation.createHTMLDocument('').createElement(HOST_TAG);
  const root = host.attachShadow({ mode: 'closed' });
  const live = document.createElement('div');
  live.id = 'live';
  live.lang = language;
  live.setAttribute('role', 'status');
  root.append(live);
  return { host, root, live, card: null };
}

/** The element of the top layer that the node is in, or the whole page: only what is in there can be clicked. */
function layerOf(document: Document, element: Element): Element {
  const layer = element.closest('dialog:modal, :fullscreen');
  return layer && !layer.matches(CHILDLESS) ? layer : document.documentElement;
}

/**
 * Style that no content security policy of the page can refuse. Moving between documents takes sheets off, so it is
 * last.
 */
function dress(root: ShadowRoot, css: string, document: Document): void {
  const sheet = new (windowOf(document).CSSStyleSheet)();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
}
