/**
 * The one element that exists on the page while a card is open, with everything inside a closed shadow root. Promises:
 * the page's style cannot reach in and its scripts cannot read it; nothing of it is left when the card closes; the card
 * stands in the top layer, above anything of the page, also in fullscreen and under a modal dialog.
 */
import { hasSelection } from './attention';
import hostCss from './host.css?inline';
import { cardWidthPx, placeCard } from './place-card';
import type { Box, Position } from './safe-triangle';
import { viewportOf, windowOf } from './viewport';

const HOST_TAG = 'sidelight-card';
/** A live region must be known to assistive technology before its text changes. */
const ANNOUNCE_AFTER_MS = 100;
const FOCUSABLE = 'a[href], button:not(:disabled), summary, input, select, textarea, [tabindex]:not([tabindex="-1"])';
/** Elements whose children are never rendered, so that a card cannot stand in them. */
const CHILDLESS = 'video, audio, img, canvas, iframe, object, embed';

interface Parts {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly surface: HTMLElement;
  readonly content: HTMLElement;
  readonly live: HTMLElement;
}

export class CardHost {
  #parts: Parts | null = null;
  #hadFocus: Element | null = null;
  #announcing: ReturnType<typeof setTimeout> | undefined;
  readonly #document: Document;
  readonly #cardCss: string;

  constructor(document: Document, cardCss: string) {
    this.#document = document;
    this.#cardCss = cardCss;
  }

  /** Brings the card's surface on screen, over whatever holds `at`; gives the element for the card's content. */
  show(at: Node, label: string): HTMLElement {
    const { surface, content } = this.#mount(at);
    surface.setAttribute('aria-label', label);
    if (!surface.matches(':popover-open')) surface.showPopover();
    return content;
  }

  /** Puts the surface beside the mark. `lines` are the mark's boxes; `pointer` tells at which of them it was asked for. */
  place(lines: readonly Box[], pointer: Position | null): void {
    const first = lines[0];
    if (!this.#parts || !first) return;
    const { surface } = this.#parts;
    const viewport = viewportOf(this.#document);
    surface.style.width = `${cardWidthPx(viewport.widthPx)}px`;
    const line = lines.find((box) => pointer && pointer.y >= box.top && pointer.y <= box.bottom) ?? first;
    const place = placeCard(lines, line, surface.scrollHeight, viewport);
    const isHeldByTop = (place.mode === 'sheet') !== (place.side === 'below');
    surface.dataset.mode = place.mode;
    surface.dataset.side = place.side;
    surface.style.width = `${place.widthPx}px`;
    surface.style.maxHeight = `${place.maxHeightPx}px`;
    surface.style.left = `${place.leftPx}px`;
    surface.style.top = isHeldByTop ? `${place.edgePx}px` : 'auto';
    surface.style.bottom = isHeldByTop ? 'auto' : `${place.edgePx}px`;
  }

  /** Takes everything off the page; the focus goes back to where it was if the card has it and `returnFocus` is true. */
  hide(returnFocus: boolean): void {
    const parts = this.#parts;
    const hadFocus = this.#hadFocus;
    clearTimeout(this.#announcing);
    if (!parts) return;
    const takesFocusAway = parts.root.activeElement !== null;
    this.#parts = null;
    this.#hadFocus = null;
    parts.host.remove();
    if (takesFocusAway && returnFocus) (hadFocus as HTMLElement | null)?.focus?.({ preventScroll: true });
  }

  /** Says this aloud without moving the focus; for moves by key only. */
  announce(at: Node, text: string): void {
    const { live } = this.#mount(at);
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => {
      live.textContent = text;
    }, ANNOUNCE_AFTER_MS);
  }

  /** True where an event comes from within the card. */
  isTargetOf(event: Event): boolean {
    return this.#parts !== null && event.target === this.#parts.host;
  }

  /** Where the card is on screen; null where there is none, or the page took it away. */
  get box(): Box | null {
    const parts = this.#parts;
    return parts?.host.isConnected && parts.surface.matches(':popover-open')
      ? parts.surface.getBoundingClientRect()
      : null;
  }

  get content(): HTMLElement | null {
    return this.#parts?.content ?? null;
  }

  get hasFocus(): boolean {
    return this.#parts?.root.activeElement != null;
  }

  /** Moves the focus into the card, or around its ends; false where the browser's own next step stays inside. */
  takeTab(isBackwards: boolean): boolean {
    if (!this.#parts) return false;
    const { root, surface } = this.#parts;
    const stops = [...surface.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((stop) => stop.checkVisibility());
    const [first, last] = [stops[0] ?? surface, stops.at(-1) ?? surface];
    if (!root.activeElement) this.#hadFocus = this.#document.activeElement;
    else if (root.activeElement !== (isBackwards ? first : last) && root.activeElement !== surface) return false;
    (isBackwards ? last : first).focus({ preventScroll: true });
    return true;
  }

  #mount(at: Node): Parts {
    const layer = layerOf(this.#document, at);
    this.#parts ??= this.#build();
    const { host, root } = this.#parts;
    if (host.parentNode !== layer) {
      layer.append(host);
      dress(root, hostCss + this.#cardCss, this.#document);
    }
    return this.#parts;
  }

  #build(): Parts {
    // In a document without a window the page's custom elements do not exist: a page that defined one of our name would
    // otherwise be handed the shadow root.
    const host = this.#document.implementation.createHTMLDocument('').createElement(HOST_TAG);
    const root = host.attachShadow({ mode: 'closed' });
    const [surface, content, live] = ['div', 'div', 'div'].map((tag) => this.#document.createElement(tag));
    if (!surface || !content || !live) throw new Error('unreachable');
    surface.id = 'surface';
    surface.popover = 'manual';
    surface.tabIndex = -1;
    surface.setAttribute('role', 'dialog');
    live.id = 'live';
    live.setAttribute('role', 'status');
    surface.append(content);
    root.append(surface, live);
    selectOnPress(surface, this.#document);
    return { host, root, surface, content, live };
  }
}

/** The element of the top layer that the node is in, or the whole page: only what is in there can be clicked. */
function layerOf(document: Document, node: Node): Element {
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  const layer = element?.closest('dialog:modal, :fullscreen');
  return layer && !layer.matches(CHILDLESS) ? layer : document.documentElement;
}

/** Style that no content security policy of the page can refuse. Moving between documents takes sheets off, so it is last. */
function dress(root: ShadowRoot, css: string, document: Document): void {
  const sheet = new (windowOf(document).CSSStyleSheet)();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
}

/**
 * The card's text can be selected from a press within it until nothing is selected. A page's script could otherwise
 * select it by itself and read what it selected: the selection is the whole document's, a closed root is no limit to it.
 */
function selectOnPress(surface: HTMLElement, document: Document): void {
  surface.addEventListener('pointerdown', (event) => surface.toggleAttribute('data-selectable', event.isTrusted));
  surface.addEventListener('click', () => {
    if (!hasSelection(document)) surface.removeAttribute('data-selectable');
  });
}
