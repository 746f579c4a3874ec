/**
 * What the reader does with pointer and finger, told to the hover machine. Only what the reader really did counts:
 * events that a script made up are not trusted and change nothing. No event is stopped.
 */

import type { CardSet } from '../card';
import type { Box, HitTest } from '../places';
import type { Hear, Held, ReaderOptions, ReaderSettings } from '../reader-options';
import { type MentionKey, mentionKey, type PlacedMention } from '../reading';
import { hasSelection, isEditing, isOnControl } from './attention';
import type { HoverEvent, OpenedBy } from './hover-states';

/** What the machine is told; its time is now unless the event has its own. */
export type Unstamped<Event> = Event extends { readonly atMs: number } ? Omit<Event, 'atMs'> : never;

export interface PointingParts extends Pick<ReaderOptions, 'document' | 'signal'> {
  readonly hear: Hear;
  readonly hits: HitTest;
  readonly cards: CardSet;
  settings(): ReaderSettings;
  isMarked(hit: PlacedMention): boolean;
}

export interface Told {
  readonly isCardOpen: boolean;
  dispatch(event: Unstamped<HoverEvent>, atMs?: number): void;
  open(mark: MentionKey, by: OpenedBy): void;
  dismiss(): void;
}

/** Dragging is told by the buttons; selecting and typing by what is selected and focused. */
export const isBusy = (document: Document): boolean => hasSelection(document) || isEditing(document);

/** What the pointer came to by its last move. */
interface Reached {
  /** Those around the place, by which it is known again. */
  readonly words: string;
  readonly mark: MentionKey | null;
  readonly box: Box | null;
}

const NOTHING: Reached = { words: '', mark: null, box: null };
/** So much of the text on both sides tells one place from another. */
const AROUND_UTF16 = 12;

/** Until the parts' signal is aborted. */
export class Pointing {
  /** Where the pointer is; null while it is not on the page. */
  #last: PointerEvent | null = null;
  /** Nothing, too, once the reader did something else than to move the pointer. */
  #reached = NOTHING;
  readonly #parts: PointingParts;
  readonly #told: Told;

  constructor(parts: PointingParts, told: Told) {
    this.#parts = parts;
    this.#told = told;
    const { cards, hear } = parts;
    hear('pointermove', (event) => this.#onMove(event));
    // Over a frame the pointer is not heard of, but that it came there is.
    hear('pointerover', (event) => cards.isHost(event.target) && this.#onMove(event));
    hear('pointerout', (event) => this.#onOut(event));
    hear('keydown', (event) => this.#onKey(event));
    hear('pointerdown', (event) => {
      this.#reached = NOTHING;
      told.dispatch({ type: 'pressed', isInCard: this.#isInCard(event), over: this.#reach(event).mark });
    });
    hear('click', (event, held) => this.#onClick(event, held));
  }

  /** Other marks stand on the page: asks again for what the pointer came to, if that still lies under it. */
  lookAgain(): void {
    if (!this.#last || !this.#reached.words) return;
    const now = this.#reach(this.#last);
    if (now.words !== this.#reached.words) return;
    this.#reached = now;
    this.#tell(this.#last, performance.now());
  }

  /** Whether the mark that the pointer came to is under it where it was then. */
  isStill(): boolean {
    const { mark, box } = this.#reached;
    const now = this.#last && box && this.#reach(this.#last);
    return now?.mark === mark && now?.box?.top === box?.top && now?.box?.left === box?.left;
  }

  #isInCard(event: Event): boolean {
    return this.#parts.cards.current.isHost(event.target);
  }

  /** With Alt held, what is in the index opens even where it is not marked. */
  #reach(event: MouseEvent, { altKey }: MouseEvent | KeyboardEvent = event): Reached {
    if (this.#isInCard(event)) return NOTHING;
    const { hits, isMarked } = this.#parts;
    const { clientX: x, clientY: y } = event;
    const place = hits.textAt({ x, y });
    if (!place) return NOTHING;
    const hit = hits.at({ x, y }, place, (candidate) => altKey || isMarked(candidate));
    const { node, offsetUtf16 } = place;
    const words = node.data.slice(Math.max(0, offsetUtf16 - AROUND_UTF16), offsetUtf16 + AROUND_UTF16);
    return { words, mark: hit && mentionKey(hit), box: hit?.box ?? null };
  }

  #tell(event: PointerEvent, atMs: number, key?: KeyboardEvent): void {
    const { settings, cards, document } = this.#parts;
    const { clientX: x, clientY: y, buttons } = event;
    const { altKey } = key ?? event;
    const { opening } = settings();
    const mayRest = buttons === 0 && (opening === 'rest' || (opening === 'rest with Alt' && altKey));
    const over = this.#reached.mark;
    const where = { x, y, over, isInCard: this.#isInCard(event), card: cards.current.box };
    const isAsked = key !== undefined;
    this.#told.dispatch({ type: 'pointer moved', ...where, isBusy: !mayRest || isBusy(document), isAsked }, atMs);
  }

  #onMove(event: PointerEvent, key?: KeyboardEvent): void {
    if (event.pointerType === 'touch') return;
    this.#last = event;
    if (this.#told.isCardOpen && !this.#parts.cards.current.box) this.#told.dismiss();
    this.#reached = this.#reach(event, key);
    this.#tell(event, (key ?? event).timeStamp, key);
  }

  /** Out of the window, or into a frame of the page. */
  #onOut({ relatedTarget: to }: PointerEvent): void {
    if (to === null) this.#last = null;
    if (to === null || (to as Partial<Element>).localName === 'iframe') this.#leave();
  }

  #leave(): void {
    this.#reached = NOTHING;
    this.#told.dispatch({ type: 'pointer left the page' });
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#told.isCardOpen) return;
    if (event.key === 'Alt') {
      if (this.#last && !event.repeat) this.#onMove(this.#last, event);
    }
    // It was pressed for a shortcut.
    else if (event.altKey) this.#leave();
  }

  #onClick(event: MouseEvent, held?: Held): void {
    const { document } = this.#parts;
    const isInCard = this.#isInCard(event);
    // The first click of those that select a word or a paragraph opened it, before it could be known.
    if (event.detail > 1 && hasSelection(document) && !isInCard) this.#told.dismiss();
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!isPlain || isInCard || isOnControl(held?.path ?? event.composedPath()) || hasSelection(document)) return;
    const { mark } = this.#reach(event);
    if (mark) this.#told.open(mark, (event as PointerEvent).pointerType === 'touch' ? 'tap' : 'click');
  }
}
