/**
 * Between the reader's pointer and the hover machine: the page's events go in, its effects are carried out. Only what
 * the reader really did counts: events that a script made up are not trusted and change nothing. No event is stopped.
 */
import type { CardReport, CardShowOrder } from '../protocol';
import { hasSelection, isEditing, isOnControl } from './attention';
import type { CardHost } from './card-host';
import { type HitTest, rectsOf } from './hit-test';
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
import { type MentionKey, mentionKey, type PlacedMention } from './page-run';
import { markedMention, type ReaderOptions, type ReaderSettings, type ReaderWords } from './reader-options';
import type { RunList } from './run-list';
import { viewportOf, windowOf } from './viewport';

interface InteractionParts extends Pick<ReaderOptions, 'document' | 'signal'> {
  readonly runs: RunList;
  readonly hits: HitTest;
  readonly host: CardHost;
  readonly words: ReaderWords;
  settings(): ReaderSettings;
  isMarked(hit: PlacedMention): boolean;
  /** The reader is at work on the page: a chance to put right what the page undid. */
  onPresence(): void;
}

/** What the card that is fetched or shown is about. */
interface Subject {
  readonly token: number;
  readonly placed: PlacedMention;
}

/** A pointer that passes over a mark does not rest so long; what does may want a card, whose frame is then loaded. */
const PREPARE_AFTER_MS = 60;
/** The press before a click, or a pointer that trembles off a mark and back, does not have it loaded twice. */
const RELEASE_AFTER_MS = 500;

type Unstamped<Event> = Event extends { readonly atMs: number } ? Omit<Event, 'atMs'> : never;

export class Interaction {
  #state: HoverState = INITIAL_HOVER;
  #subject: Subject | null = null;
  readonly #timers = new Map<TimerName, ReturnType<typeof setTimeout>>();
  #preparing: ReturnType<typeof setTimeout> | undefined;
  #releasing: ReturnType<typeof setTimeout> | undefined;
  #isPrepared = false;
  readonly #parts: InteractionParts;

  constructor(parts: InteractionParts) {
    this.#parts = parts;
    const { document, signal } = parts;
    const view = windowOf(document);
    const listen = <Type extends keyof WindowEventMap>(type: Type, answer: (event: WindowEventMap[Type]) => void) =>
      view.addEventListener(type, (event) => event.isTrusted && answer(event), {
        signal,
        capture: true,
        passive: true,
      });
    listen('pointermove', (event) => this.#onMove(event));
    // Over a frame the pointer is not heard of, but that it came there is.
    listen('pointerover', (event) => parts.host.isTargetOf(event) && this.#onMove(event));
    listen('pointerout', (event) => this.#onOut(event));
    listen('pointerdown', (event) => this.#onDown(event));
    listen('click', (event) => this.#onClick(event as PointerEvent));
    listen('scroll', (event) => this.#onScroll(event));
    listen('resize', () => this.#place());
    listen('focusin', (event) => this.#onFocus(parts.host.isTargetOf(event)));
    document.addEventListener('fullscreenchange', () => this.dismiss(), { signal });
    signal.addEventListener('abort', () => this.#stop());
  }

  get isCardOpen(): boolean {
    return this.#state.phase.name === 'open' || this.#state.phase.name === 'leaving';
  }

  open(mark: MentionKey, by: OpenedBy): void {
    this.#dispatch({ type: 'asked', mark, by });
  }

  /** Closes what is open or about to open. */
  dismiss(): void {
    this.#dispatch({ type: 'dismissed' });
  }

  /** What the card's own document tells of itself. */
  take(report: CardReport): void {
    if (report.type === 'close') this.dismiss();
    else if (report.type === 'focus') this.#onFocus(report.isInside || this.#parts.host.hasFocus);
    else if (report.type === 'drawn' && report.showing === this.#subject?.token) {
      if (report.isFinal) this.#dispatch({ type: 'loaded', token: report.showing });
      this.#place();
    }
  }

  /** To be called when the page's text or layout changed. A page that renders its text anew takes no card away. */
  follow(): void {
    if (!this.#subject || this.#state.phase.name === 'idle') return;
    const run = this.#placed?.run;
    const isTakenAway = this.isCardOpen && !this.#parts.host.box;
    if (isTakenAway || !run || !(run.block.isConnected || this.#parts.runs.mayStand(run))) this.dismiss();
    else if (run.block.isConnected) this.#place();
  }

  /** Where the words of the card stand now: a block that was read again has them in its new run. */
  get #placed(): PlacedMention | null {
    const placed = this.#subject?.placed;
    return placed ? (this.#parts.runs.find(mentionKey(placed)) ?? placed) : null;
  }

  #dispatch(event: Unstamped<HoverEvent>, atMs: number = performance.now()): void {
    const timings = { ...HOVER_TIMINGS, restMs: this.#parts.settings().openDelayMs };
    const { state, effects } = reduceHover(this.#state, { ...event, atMs } as HoverEvent, timings);
    this.#state = state;
    for (const effect of effects) this.#perform(effect);
    if (state.phase.name === 'waiting') this.#prepareSoon(state.phase.mark);
    else this.#endPreparing();
  }

  #prepareSoon(mark: MentionKey): void {
    this.#keepPrepared();
    this.#preparing ??= setTimeout(() => this.#prepare(mark), PREPARE_AFTER_MS);
  }

  #prepare(mark: MentionKey): void {
    const placed = this.#parts.runs.find(mark);
    if (!placed) return;
    this.#isPrepared = true;
    this.#parts.host.prepare(placed.run.block);
  }

  /** What was prepared in vain is taken off the page again. */
  #endPreparing(): void {
    clearTimeout(this.#preparing);
    this.#preparing = undefined;
    if (!this.#isPrepared || this.#state.phase.name !== 'idle') this.#keepPrepared();
    else this.#releasing ??= setTimeout(() => this.#hide(false), RELEASE_AFTER_MS);
  }

  #keepPrepared(): void {
    clearTimeout(this.#releasing);
    this.#releasing = undefined;
  }

  #perform(effect: HoverEffect): void {
    if (effect.type === 'wait') this.#wait(effect);
    else if (effect.type === 'stop waiting') clearTimeout(this.#timers.get(effect.timer));
    else if (effect.type === 'load') this.#load(effect.mark, effect.token);
    else if (effect.type === 'show') this.#show(effect);
    else this.#hide(effect.returnFocus);
  }

  #wait({ timer, delayMs, token }: Extract<HoverEffect, { type: 'wait' }>): void {
    clearTimeout(this.#timers.get(timer));
    const over = () => this.#dispatch({ type: 'time over', timer, token, isBusy: this.#isBusy() });
    this.#timers.set(timer, setTimeout(over, delayMs));
  }

  #load(mark: MentionKey, token: number): void {
    const placed = this.#parts.runs.find(mark);
    const marked = placed && markedMention(placed.mention);
    if (!placed || !marked) {
      this.dismiss();
      return;
    }
    const { surface, rule, entityIds } = marked;
    const label = this.#parts.words.card(surface);
    this.#subject = { token, placed };
    const order: CardShowOrder = { type: 'show', showing: token, surface, label, rule, entityIds: [...entityIds] };
    this.#isPrepared = true;
    this.#parts.host.draw(placed.run.block, order);
  }

  #show({ token, by }: Extract<HoverEffect, { type: 'show' }>): void {
    if (this.#subject?.token !== token) return;
    this.#parts.host.show();
    this.#place();
    if (by === 'key') this.#parts.host.enter('card');
  }

  /** Where another card is wanted already, its frame stays. */
  #hide(returnFocus: boolean): void {
    this.#subject = null;
    if (this.#state.phase.name !== 'idle') {
      this.#parts.host.clear(returnFocus);
      return;
    }
    this.#isPrepared = false;
    this.#keepPrepared();
    this.#parts.host.hide(returnFocus);
  }

  #place(): void {
    if (this.isCardOpen) this.#parts.host.place(this.#lines(), this.#state.pointer);
  }

  #lines(): readonly DOMRect[] {
    const placed = this.#placed;
    return placed ? rectsOf(this.#parts.document, placed) : [];
  }

  #onMove(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    this.#parts.onPresence();
    const { host } = this.#parts;
    if (this.isCardOpen && !host.box) this.dismiss();
    const isInCard = host.isTargetOf(event);
    const over = isInCard ? null : this.#markAt(event);
    const { clientX: x, clientY: y, timeStamp } = event;
    this.#dispatch(
      { type: 'pointer moved', x, y, over, isInCard, card: host.box, isBusy: this.#isBusy() || !this.#mayRest(event) },
      timeStamp,
    );
  }

  /** Out of the window, or into a frame, from where nothing more is heard of it. */
  #onOut(event: PointerEvent): void {
    const to = event.relatedTarget;
    if (to === null || (to as Partial<Element>).localName === 'iframe')
      this.#dispatch({ type: 'pointer left the page' });
  }

  #onDown(event: PointerEvent): void {
    const isInCard = this.#parts.host.isTargetOf(event);
    const over = isInCard ? null : this.#markAt(event);
    // A finger gives no other notice of a tap.
    if (over !== null) this.#prepare(over);
    this.#dispatch({ type: 'pressed', isInCard, over });
  }

  #onClick(event: PointerEvent): void {
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!isPlain || this.#parts.host.isTargetOf(event) || isOnControl(event) || hasSelection(this.#parts.document))
      return;
    const mark = this.#markAt(event);
    if (mark) this.open(mark, event.pointerType === 'touch' ? 'tap' : 'click');
  }

  #onScroll(event: Event): void {
    if (this.#parts.host.isTargetOf(event)) return;
    const { heightPx, widthPx } = viewportOf(this.#parts.document);
    const isInView = (line: DOMRect) => line.bottom > 0 && line.top < heightPx && line.right > 0 && line.left < widthPx;
    this.#dispatch({ type: 'scrolled', isMarkInView: this.isCardOpen && this.#lines().some(isInView) });
    this.#place();
  }

  #onFocus(isInCard: boolean): void {
    if (this.isCardOpen && this.#state.hasFocus !== isInCard) this.#dispatch({ type: 'focus moved', isInCard });
  }

  /** With Alt held, what is in the index opens even where it is not marked. */
  #markAt({ clientX: x, clientY: y, altKey }: MouseEvent): MentionKey | null {
    const hit = this.#parts.hits.at({ x, y }, (candidate) => altKey || this.#parts.isMarked(candidate));
    return hit && mentionKey(hit);
  }

  #mayRest({ buttons, altKey }: PointerEvent): boolean {
    const { opening } = this.#parts.settings();
    return buttons === 0 && (opening === 'rest' || (opening === 'rest with Alt' && altKey));
  }

  #isBusy(): boolean {
    return hasSelection(this.#parts.document) || isEditing(this.#parts.document);
  }

  #stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    clearTimeout(this.#preparing);
    this.#keepPrepared();
    this.#parts.host.hide(false);
  }
}
