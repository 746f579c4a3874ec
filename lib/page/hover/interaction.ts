/**
 * Between the page and the hover machine: the reader's events go in, its effects are carried out.
 */
import type { CardReport } from '../../protocol';
import type { Around, CardHost, PinnedCard } from '../card';
import { viewportOf } from '../document';
import { type Anchor, markAnchor, meets, rectsAt, selectionAnchor } from '../places';
import type { ReaderWords } from '../reader-words';
import type { MentionKey, RunList } from '../reading';
import { reduceHover } from './hover-machine';
import {
  HOVER_TIMINGS,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  INITIAL_HOVER,
  type OpenedBy,
  type TimerName,
} from './hover-states';
import { isBusy, Pointing, type PointingParts, type Told, type Unstamped } from './pointing';

interface InteractionParts extends PointingParts {
  readonly runs: RunList;
  readonly words: ReaderWords;
  /** Brings a place of the page into view and emphasises it; false where it no longer stands there. */
  emphasise(anchor: Anchor): boolean;
}

/** What the card that is fetched or shown is about. */
interface Subject {
  readonly token: number;
  readonly anchor: Anchor;
}

/** Begins what stands for selected words where else a mark's key stands. */
const SELECTION = 'selection ';

export class Interaction implements Told {
  #state: HoverState = INITIAL_HOVER;
  #subject: Subject | null = null;
  #selected: { readonly key: MentionKey; readonly anchor: Anchor } | null = null;
  readonly #timers = new Map<TimerName, ReturnType<typeof setTimeout>>();
  readonly #pointing: Pointing;
  readonly #parts: InteractionParts;

  constructor(parts: InteractionParts) {
    this.#parts = parts;
    this.#pointing = new Pointing(parts, this);
    parts.hear('scroll', (event) => this.#onScroll(event));
    parts.hear('resize', () => {
      parts.cards.lay(parts.cards.pinned, (anchor) => this.#around(anchor));
      this.#place();
    });
    parts.hear('focusin', (event) => this.#onFocus(parts.cards.current.isHost(event.target)));
    parts.document.addEventListener('fullscreenchange', () => this.dismiss(), { signal: parts.signal });
    parts.signal.addEventListener('abort', () => this.#stop());
  }

  get #host(): CardHost {
    return this.#parts.cards.current;
  }

  get isCardOpen(): boolean {
    return this.#state.phase.name === 'open' || this.#state.phase.name === 'leaving';
  }

  open(mark: MentionKey, by: OpenedBy): void {
    this.dispatch({ type: 'asked', mark, by });
  }

  /** Looks up the words that the reader selected; false where none are. */
  lookUpSelection(): boolean {
    const anchor = selectionAnchor(this.#parts.document, this.#parts.words);
    if (!anchor) return false;
    const key = `${SELECTION}${this.#state.lastToken}`;
    this.#selected = { key, anchor };
    this.open(key, 'key');
    return true;
  }

  /** Closes what is open or about to open. */
  dismiss(): void {
    this.dispatch({ type: 'dismissed' });
  }

  /** Closes the topmost card: the open one, else the newest pinned one. False where there is none above the page. */
  escape(): boolean {
    const isTaken = this.isCardOpen;
    const newest = this.#state.phase.name === 'idle' ? this.#parts.cards.pinned.at(-1) : undefined;
    this.dismiss();
    // What the page itself put on top later is the topmost then.
    const isBelow = this.#parts.document.querySelector(':modal, :fullscreen') !== null;
    if (!newest || isBelow) return isTaken;
    this.dispatch({ type: 'unpinned', token: newest.token });
    return true;
  }

  /** Pins the open card; false where there is none. */
  pin(): boolean {
    const { isCardOpen } = this;
    this.dispatch({ type: 'pin asked' });
    return isCardOpen;
  }

  /** What a card's own document tells of itself. */
  take(report: CardReport, pinned: PinnedCard | null): void {
    if (pinned) this.#takePinned(report, pinned);
    else if (report.type === 'close' || report.type === 'escape') this.dismiss();
    else if (report.type === 'pin') this.pin();
    else if (report.type === 'focus') this.#onFocus(report.isInside || this.#host.hasFocus);
    else if (report.type === 'drawn' && report.showing === this.#subject?.token) {
      if (report.isFinal) this.dispatch({ type: 'loaded', token: report.showing });
      this.#place();
    }
  }

  #takePinned(report: CardReport, { token, anchor, host, place }: PinnedCard): void {
    if (report.type === 'escape' && this.isCardOpen) this.dismiss();
    else if (report.type === 'escape') host.leave();
    else if (report.type === 'close' || report.type === 'pin') this.dispatch({ type: 'unpinned', token });
    // A sheet that made room for the open one is unfolded by a tap, which is one outside of that.
    else if (report.type === 'focus' && report.isInside && place.mode === 'sheet') this.dismiss();
    else if (report.type === 'phrase' && this.#parts.emphasise(anchor)) {
      this.#uncover(anchor);
      host.leave();
    } else if (report.type === 'phrase') host.tell({ type: 'pin', outcome: 'phrase gone' });
  }

  /** Pinned cards that lie on the phrase give way. */
  #uncover(anchor: Anchor): void {
    const { cards } = this.#parts;
    const around = this.#around(anchor);
    const lieOnIt = cards.pinned.filter(({ host: { box } }) => around.lines.some((line) => box && meets(line, box)));
    cards.lay(lieOnIt, () => around);
    this.#place();
  }

  #around(anchor: Anchor): Around {
    const { document, cards } = this.#parts;
    const { block } = anchor;
    return {
      viewport: viewportOf(document),
      lines: rectsAt(document, anchor.place()),
      block: block.getBoundingClientRect(),
      // What stands around the text holds it, what stands beside it does not.
      isCovered: (x, y) =>
        !document
          .elementsFromPoint(x, y)
          .find((there) => !cards.isHost(there))
          ?.contains(block),
    };
  }

  /** To be called when the page's text or layout changed. A page that renders its text anew takes no card away. */
  follow(): void {
    for (const { host, token } of this.#parts.cards.pinned) if (!host.box) this.dispatch({ type: 'unpinned', token });
    if (!this.#subject || this.#state.phase.name === 'idle') return;
    const isTakenAway = this.isCardOpen && !this.#host.box;
    if (isTakenAway) this.dismiss();
    else if (this.#subject.anchor.isGone()) this.dispatch({ type: 'dismissed', isMarkGone: true });
    else if (this.#subject.anchor.block.isConnected) this.#place();
  }

  /** To be called when other marks stand on the page: one may have come where the pointer rests already. */
  followMarks(): void {
    const { name } = this.#state.phase;
    if (name === 'idle' || name === 'waiting') this.#pointing.lookAgain();
  }

  dispatch(event: Unstamped<HoverEvent>, atMs: number = performance.now()): void {
    const timings = { ...HOVER_TIMINGS, restMs: this.#parts.settings().openDelayMs };
    const { state, effects } = reduceHover(this.#state, { ...event, atMs } as HoverEvent, timings);
    this.#state = state;
    for (const effect of effects) this.#perform(effect);
  }

  #perform(effect: HoverEffect): void {
    if (effect.type === 'wait') this.#wait(effect);
    else if (effect.type === 'stop waiting') clearTimeout(this.#timers.get(effect.timer));
    else if (effect.type === 'load') this.#load(effect.mark, effect.token);
    else if (effect.type === 'show') this.#show(effect);
    else if (effect.type === 'hide') this.#hide(effect.returnFocus);
    else if (effect.type === 'unpin') this.#parts.cards.unpin(effect.token);
    else if (effect.type === 'pin') this.#pin(effect.token);
    else this.#host.tell({ type: 'pin', outcome: 'refused' });
  }

  #wait({ timer, delayMs, token, isSecond }: Extract<HoverEffect, { type: 'wait' }>): void {
    clearTimeout(this.#timers.get(timer));
    const dueAtMs = performance.now() + delayMs;
    const over = () => {
      const lateMs = isSecond ? 0 : performance.now() - dueAtMs;
      this.dispatch({ type: 'time over', timer, token, isBusy: isBusy(this.#parts.document), lateMs });
    };
    this.#timers.set(timer, setTimeout(over, delayMs));
  }

  #load(mark: MentionKey, token: number): void {
    const { runs, words } = this.#parts;
    const anchor = mark === this.#selected?.key ? this.#selected.anchor : markAnchor(runs, mark, words);
    if (!anchor) {
      this.dispatch({ type: 'dismissed', isMarkGone: true });
      return;
    }
    this.#subject = { token, anchor };
    this.#draw(this.#subject);
  }

  #draw({ token, anchor }: Subject): void {
    this.#host.draw(anchor.block, anchor.order(token), this.#lines());
  }

  #show({ token, by }: Extract<HoverEffect, { type: 'show' }>): void {
    if (this.#subject?.token !== token) return;
    // What a page renders anew takes away what it does not know.
    if (!this.#host.isOnPage) this.#draw(this.#subject);
    this.#host.show();
    this.#place();
    if (by === 'key') this.#host.enter('card');
  }

  #pin(token: number): void {
    if (!this.#subject) return;
    this.#host.tell({ type: 'pin', outcome: 'pinned' });
    this.#host.leave();
    this.#parts.cards.pin(token, this.#subject.anchor, this.#around(this.#subject.anchor));
    this.#subject = null;
  }

  /** Where another card is wanted already, its frame stays. */
  #hide(returnFocus: boolean): void {
    this.#subject = null;
    this.#parts.cards.fold(null);
    if (this.#state.phase.name !== 'idle') {
      this.#host.clear(returnFocus);
      return;
    }
    this.#host.hide(returnFocus);
  }

  #place(): void {
    if (this.isCardOpen) this.#parts.cards.place(this.#lines(), this.#state.pointer);
  }

  #lines(): readonly DOMRect[] {
    return rectsAt(this.#parts.document, this.#subject?.anchor.place() ?? null);
  }

  #onScroll(event: Event): void {
    if (this.#parts.cards.current.isHost(event.target)) return;
    const { heightPx, widthPx } = viewportOf(this.#parts.document);
    const scrolled = event.target as Partial<Element>;
    const block = this.#subject?.anchor.block ?? null;
    const around = scrolled.contains?.(block) ? scrolled.getBoundingClientRect?.() : undefined;
    const isInView = ({ top, right, bottom, left }: DOMRect) =>
      bottom > Math.max(0, around?.top ?? 0) &&
      top < Math.min(heightPx, around?.bottom ?? heightPx) &&
      right > 0 &&
      left < widthPx;
    const isMarkInView = this.isCardOpen && this.#lines().some(isInView);
    const mayOpen = this.#state.phase.name !== 'idle' && this.#state.phase.name !== 'open';
    this.dispatch({ type: 'scrolled', isMarkInView, isStill: mayOpen && this.#pointing.isStill() });
    this.#place();
  }

  #onFocus(isInCard: boolean): void {
    if (this.isCardOpen && this.#state.hasFocus !== isInCard) this.dispatch({ type: 'focus moved', isInCard });
  }

  #stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#parts.cards.hideAll();
  }
}
