/**
 * The marks by keyboard: the reader's keys go to the next and the previous, open, pin and go to what is pinned; Escape
 * closes, Tab goes into the card. Promise: a key is taken from the page only where something was done with it, and
 * never while the reader types.
 */

import type { CardSet } from '../card';
import { setOff, windowOf } from '../document';
import { type Anchor, bringIntoView, markAnchor, rectsOf } from '../places';
import type { Hear, Held, ReaderSettings } from '../reader-options';
import type { ReaderWords } from '../reader-words';
import { boundariesOf, type MentionKey, mentionKey, type PlacedMention, type RunList } from '../reading';
import { isEditing } from './attention';
import type { Interaction } from './interaction';

const CURRENT_HIGHLIGHT = 'sidelight-current';

interface KeyboardParts {
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly hear: Hear;
  readonly runs: RunList;
  readonly cards: CardSet;
  readonly interaction: Interaction;
  readonly words: ReaderWords;
  settings(): ReaderSettings;
  /** In reading order. */
  marks(): readonly PlacedMention[];
}

export class Keyboard {
  #current: MentionKey | null = null;
  #endShowing: (() => void) | null = null;
  readonly #parts: KeyboardParts;

  constructor(parts: KeyboardParts) {
    this.#parts = parts;
    parts.hear('keydown', (event, held) => this.#onKey(event, held));
    parts.hear('pointerdown', () => this.#leave());
    parts.signal.addEventListener('abort', () => this.#leave());
  }

  #onKey(event: KeyboardEvent, held?: Held): void {
    if (event.isComposing || (event.defaultPrevented && !held?.isTaken) || !this.#answers(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** True where the key did something. */
  #answers(event: KeyboardEvent): boolean {
    const { interaction, cards, document } = this.#parts;
    if (event.key === 'Escape') return this.#escape();
    if (event.key === 'Tab' && !event.altKey && !event.ctrlKey && !event.metaKey) {
      return interaction.isCardOpen && cards.current.enter(event.shiftKey ? 'last' : 'first');
    }
    const act = this.#parts.settings().actOf(event);
    if (!act || isEditing(document)) return false;
    if (act === 'next') return this.step(1);
    if (act === 'previous') return this.step(-1);
    if (act === 'pin') return interaction.pin() || !!cards.pinned.at(-1)?.host.enter('card');
    return act === 'open' && (interaction.lookUpSelection() || this.openCurrent());
  }

  /** The topmost only: the card. What else is the page's own stays open. */
  #escape(): boolean {
    const isTaken = this.#parts.interaction.escape();
    if (!isTaken) this.#leave();
    return isTaken;
  }

  /** Goes to the next or the previous mark; false where there is none. */
  step(by: 1 | -1): boolean {
    const marks = this.#parts.marks().filter((mark) => rectsOf(this.#parts.document, mark).length > 0);
    const mark = marks[this.#nextIndex(marks, by)];
    if (!mark || !this.show({ block: mark.run.block, place: () => boundariesOf(mark.run, mark.mention) })) return false;
    this.#current = mentionKey(mark);
    this.#parts.interaction.dismiss();
    const text = this.#parts.words.mark(mark.mention.surface, marks.indexOf(mark) + 1, marks.length);
    this.#parts.cards.current.announce(mark.run.block, text);
    return true;
  }

  /** Brings a place into view and emphasises it, until the next press; false where the page does not hold it. */
  show(anchor: Pick<Anchor, 'block' | 'place'>): boolean {
    const place = anchor.place();
    if (!place) return false;
    this.#current = '';
    this.#endShowing = setOff(windowOf(this.#parts.document), CURRENT_HIGHLIGHT, place, 1);
    bringIntoView(this.#parts.document, anchor);
    return true;
  }

  /** Around the ends. Without a current mark it begins with what is in view. */
  #nextIndex(marks: readonly PlacedMention[], by: 1 | -1): number {
    const at = marks.findIndex((mark) => mentionKey(mark) === this.#current);
    if (at >= 0) return (at + by + marks.length) % marks.length;
    const inView = marks.findIndex((mark) => (rectsOf(this.#parts.document, mark)[0]?.top ?? -1) >= 0);
    if (by === 1) return Math.max(inView, 0);
    return (inView < 0 ? marks.length : inView + marks.length - 1) % Math.max(marks.length, 1);
  }

  /** Opens the card of the mark that was gone to, which others may be marked in place of now; false where none was. */
  openCurrent(): boolean {
    const { runs, words, interaction } = this.#parts;
    if (!this.#current || !markAnchor(runs, this.#current, words)) return false;
    interaction.open(this.#current, 'key');
    return true;
  }

  #leave(): void {
    if (this.#current === null) return;
    this.#current = null;
    this.#endShowing?.();
    if (!this.#parts.interaction.isCardOpen) this.#parts.cards.current.hide(false);
  }
}
