/**
 * The frame in which the card's own document stands, and the one way to speak with it. Promises: the page cannot speak
 * with that document, because it neither reaches the frame's window nor knows the key in its address; nor can it make
 * such a frame itself, because the background confirms no key but ours; orders given before the document has loaded are
 * carried out when it has.
 */
import type { CardOrder, CardPortOffer, CardReport } from '../../protocol';

/** The card's own document, and what surrounds it on the page. */
export interface CardPage {
  /** Its address, without a fragment. */
  readonly address: string;
  /** The origin that it has once loaded, which may differ from that of an address made for one session. */
  readonly origin: string;
  /**
   * Tells the background the key of a frame that is being made, by which it knows the document in it. Also has it
   * start, if it is stopped: what the card shows will be asked of it as soon as its document has loaded.
   */
  announceFrame(key: string): void;
  /** Style sheet of the element that the frame stands in: the card's edge and shade. */
  readonly surfaceCss: string;
}

const KEY_NUMBERS = 8;

export class CardFrame {
  readonly element: HTMLIFrameElement;
  readonly #key = newKey();
  #port: MessagePort | null = null;
  #waiting: CardOrder[] = [];

  /** The frame loads once its element is in a document; it must not be moved afterwards, which would load it anew. */
  constructor(document: Document, page: CardPage, onReport: (report: CardReport) => void) {
    page.announceFrame(this.#key);
    this.element = document.createElement('iframe');
    // A page that isolates itself from other origins admits only frames without what those remember; ours needs
    // nothing.
    this.element.setAttribute('credentialless', '');
    // The card names keys as they stand on the reader's keyboard.
    this.element.allow = 'keyboard-map *';
    this.element.src = `${page.address}#${this.#key}`;
    this.element.addEventListener('load', () => this.#connect(page.origin, onReport), { once: true });
  }

  order(order: CardOrder): void {
    if (this.#port) this.#port.postMessage(order);
    else this.#waiting.push(order);
  }

  /** Takes the frame away; nothing is reported any more. */
  close(): void {
    this.#port?.close();
    this.#waiting = [];
    this.element.remove();
  }

  #connect(origin: string, onReport: (report: CardReport) => void): void {
    const { port1: own, port2: theirs } = new MessageChannel();
    own.onmessage = ({ data }: MessageEvent<CardReport>) => onReport(data);
    this.element.contentWindow?.postMessage({ key: this.#key } satisfies CardPortOffer, origin, [theirs]);
    this.#port = own;
    for (const order of this.#waiting.splice(0)) own.postMessage(order);
  }
}

/** As decimal digits. Not `randomUUID`, which pages without TLS do not have. */
const newKey = (): string => crypto.getRandomValues(new Uint32Array(KEY_NUMBERS)).join('-');
