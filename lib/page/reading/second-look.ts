/**
 * Elements whose text could not be read when it was their turn, and how they come back. What is not rendered, and what
 * a box is like, the browser tells by itself, without being asked for the page's layout. Of what is only invisible, or
 * not defined yet, nothing tells: that is looked at again on the occasions on which pages show such things.
 */

import { watchNear } from '../document';
import { hasRoomForText, isShown, sightOf } from './readable';

/** How many elements wait at once, of each kind. */
const WAITING_LIMIT = 1_000;
const OCCASIONS = ['click', 'load', 'transitionend', 'animationend', 'scrollend'] as const;
const LOOK_EVERY_MS = 500;

interface SecondLookOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** The element can be read now; `deep`: with all that it holds. */
  onReadable(element: Element, deep: boolean): void;
}

export class SecondLook {
  readonly #unrendered = new Set<Element>();
  readonly #unmeasured = new Set<Element>();
  readonly #doubtful = new Set<Element>();
  readonly #roomy = new WeakSet<Element>();
  readonly #observer: IntersectionObserver;
  #isListening = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #options: SecondLookOptions;

  constructor(options: SecondLookOptions) {
    this.#options = options;
    const { document, signal } = options;
    // What was hidden is read a screen before it is in view.
    this.#observer = watchNear(document, signal, (entries) => this.#onBoxes(entries));
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Nothing of the element is rendered. */
  awaitShown(element: Element): void {
    this.#wait(this.#unrendered, element);
  }

  /** The element's own text is invisible, or its definition has not come. */
  awaitOccasion(element: Element): void {
    if (!this.#isListening) this.#listen();
    if (this.#doubtful.size < WAITING_LIMIT) this.#doubtful.add(element);
  }

  /** Most pages have nothing doubtful, and each of their images that loads would be heard. */
  #listen(): void {
    this.#isListening = true;
    const { document, signal } = this.#options;
    for (const occasion of OCCASIONS) {
      document.addEventListener(occasion, () => this.lookSoon(), { signal, capture: true, passive: true });
    }
  }

  /**
   * Whether text is seen in the element's box; where that is not known, false, and it is told of within a few frames.
   */
  hasRoom(element: Element): boolean {
    if (this.#roomy.has(element)) return true;
    this.#wait(this.#unmeasured, element);
    return false;
  }

  /** Looks at what is doubtful, in a moment. */
  lookSoon(): void {
    if (this.#doubtful.size > 0) this.#timer ??= setTimeout(() => this.#look(), LOOK_EVERY_MS);
  }

  /** Keeps nothing alive that left the page. */
  letGo(): void {
    for (const waiting of [this.#unrendered, this.#unmeasured, this.#doubtful]) {
      for (const element of waiting) if (!element.isConnected) this.#stopWaiting(waiting, element);
    }
  }

  #wait(waiting: Set<Element>, element: Element): void {
    if (waiting.size >= WAITING_LIMIT) return;
    waiting.add(element);
    // What is observed anew is told of anew.
    this.#observer.unobserve(element);
    this.#observer.observe(element);
  }

  #stopWaiting(waiting: Set<Element>, element: Element): void {
    waiting.delete(element);
    this.#observer.unobserve(element);
  }

  #look(): void {
    this.#timer = undefined;
    if (this.#options.document.hidden) return;
    for (const element of this.#doubtful) {
      if (element.matches(':not(:defined)') || sightOf(element) === 'invisible') continue;
      this.#doubtful.delete(element);
      this.#options.onReadable(element, false);
    }
  }

  #onBoxes(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      if (this.#unmeasured.has(target)) this.#measured(target, boundingClientRect);
      if (!this.#unrendered.has(target) || !isIntersecting || !isShown(target)) continue;
      this.#stopWaiting(this.#unrendered, target);
      this.#options.onReadable(target, true);
    }
  }

  #measured(element: Element, box: DOMRectReadOnly): void {
    this.#stopWaiting(this.#unmeasured, element);
    if (!hasRoomForText(box)) {
      this.awaitOccasion(element);
      return;
    }
    this.#roomy.add(element);
    this.#options.onReadable(element, false);
  }
}
