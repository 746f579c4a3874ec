/**
 * What the reader does with pointer and finger, told to the hover machine. Only what the reader really did counts:
 * events that a script made up are not trusted and change nothing. No event is stopped.
 */

import type { CardSet } from '../card';
import type { HitTest } from '../places';
import type { Hear, ReaderOptions, ReaderSettings } from '../reader-options';
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

/** Until the signal is aborted. */
export function followPointer(parts: PointingParts, told: Told): void {
  const { document, cards, hear } = parts;
  const isInCard = (event: Event) => cards.current.isHost(event.target);
  /** With Alt held, what is in the index opens even where it is not marked. */
  const markAt = (event: MouseEvent, altKey = event.altKey): MentionKey | null => {
    const { clientX: x, clientY: y } = event;
    const hit = isInCard(event) ? null : parts.hits.at({ x, y }, (candidate) => altKey || parts.isMarked(candidate));
    return hit && mentionKey(hit);
  };
  /** Where the pointer is; null while it is not on the page. */
  let last: PointerEvent | null = null;
  const onMove = (event: PointerEvent, key?: KeyboardEvent) => {
    if (event.pointerType === 'touch') return;
    last = event;
    if (told.isCardOpen && !cards.current.box) told.dismiss();
    const { clientX: x, clientY: y, buttons } = event;
    const { altKey, timeStamp } = key ?? event;
    const { opening } = parts.settings();
    const mayRest = buttons === 0 && (opening === 'rest' || (opening === 'rest with Alt' && altKey));
    const where = { x, y, over: markAt(event, altKey), isInCard: isInCard(event), card: cards.current.box };
    told.dispatch({ type: 'pointer moved', ...where, isBusy: !mayRest || isBusy(document), isAsked: !!key }, timeStamp);
  };
  hear('pointermove', (event) => onMove(event));
  // Over a frame the pointer is not heard of, but that it came there is.
  hear('pointerover', (event) => cards.isHost(event.target) && onMove(event));
  // Out of the window, or into a frame of the page.
  hear('pointerout', ({ relatedTarget: to }) => {
    if (to === null) last = null;
    if (to === null || (to as Partial<Element>).localName === 'iframe')
      told.dispatch({ type: 'pointer left the page' });
  });
  hear('keydown', (event) => {
    if (told.isCardOpen) return;
    if (event.key === 'Alt') {
      if (last && !event.repeat) onMove(last, event);
    }
    // It was pressed for a shortcut.
    else if (event.altKey) told.dispatch({ type: 'pointer left the page' });
  });
  hear('pointerdown', (event) => {
    told.dispatch({ type: 'pressed', isInCard: isInCard(event), over: markAt(event) });
  });
  hear('click', (event, held) => {
    // The first click of those that select a word or a paragraph opened it, before it could be known.
    if (event.detail > 1 && hasSelection(document) && !isInCard(event)) told.dismiss();
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!isPlain || isInCard(event) || isOnControl(held?.path ?? event.composedPath()) || hasSelection(document))
      return;
    const mark = markAt(event);
    if (mark) told.open(mark, (event as PointerEvent).pointerType === 'touch' ? 'tap' : 'click');
  });
}
