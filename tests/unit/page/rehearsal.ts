/**
 * The hover machine on a stage: a clock of its own, timers that ring when it is moved, and a card that is on or off.
 */
import { reduceHover } from '@/lib/page/hover/hover-machine';
import {
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  INITIAL_HOVER,
  type OpenedBy,
  type TimerName,
} from '@/lib/page/hover/hover-states';
import type { Box } from '@/lib/page/places/box';

/** Below every mark of the stage. */
export const CARD: Box = { left: 0, top: 200, right: 380, bottom: 400 };

type Unstamped<Event> = Event extends { readonly atMs: number } ? Omit<Event, 'atMs'> : never;

export class Rehearsal {
  nowMs = 1_000;
  state: HoverState = INITIAL_HOVER;
  /** The mark whose card is on screen. */
  card: string | null = null;
  /** The marks whose cards are pinned. */
  pinned: string[] = [];
  /** Everything that was done, newest last. */
  readonly effects: HoverEffect[] = [];
  /** How long the index takes to answer; null: it does not answer by itself. */
  answerMs: number | null = 10;
  isBusy = false;
  readonly #timers = new Map<TimerName, { atMs: number; token: number; isSecond: boolean }>();
  #answers: { atMs: number; token: number }[] = [];

  send(event: Unstamped<HoverEvent>): this {
    const { state, effects } = reduceHover(this.state, { ...event, atMs: this.nowMs } as HoverEvent);
    this.state = state;
    for (const effect of effects) this.#perform(effect);
    return this;
  }

  /** The pointer is at a place now; `over` a mark, in the card, or on nothing. */
  at(x: number, y: number, over: string | null = null, isInCard = false): this {
    const card = this.card ? CARD : null;
    return this.send({ type: 'pointer moved', x, y, over, isInCard, card, isBusy: this.isBusy });
  }

  ask(mark: string, by: OpenedBy): this {
    return this.send({ type: 'asked', mark, by });
  }

  /** `isStill`: the mark under the pointer stayed where it was. */
  scroll(isMarkInView = true, isStill = false): this {
    return this.send({ type: 'scrolled', isMarkInView, isStill });
  }

  /** Opens a mark's card by resting on it. */
  open(mark: string): this {
    return this.at(100, 100, mark).wait(450);
  }

  /** Time goes by; whatever rings, rings in its order. */
  wait(ms: number): this {
    const endMs = this.nowMs + ms;
    for (let next = this.#next(endMs); next; next = this.#next(endMs)) {
      this.nowMs = next.atMs;
      next.ring();
    }
    this.nowMs = endMs;
    return this;
  }

  /** The page's thread is busy: what was to ring meanwhile rings at the end, before anything else is heard of. */
  block(ms: number): this {
    const endMs = this.nowMs + ms;
    this.nowMs = endMs;
    for (let next = this.#next(endMs); next; next = this.#next(endMs)) next.ring();
    return this;
  }

  #perform(effect: HoverEffect): void {
    this.effects.push(effect);
    if (effect.type === 'wait') {
      const { timer, delayMs, token, isSecond = false } = effect;
      this.#timers.set(timer, { atMs: this.nowMs + delayMs, token, isSecond });
    } else if (effect.type === 'stop waiting') {
      this.#timers.delete(effect.timer);
    } else if (effect.type === 'load') {
      if (this.answerMs !== null) this.#answers.push({ atMs: this.nowMs + this.answerMs, token: effect.token });
    } else if (effect.type === 'pin') {
      if (this.card !== null) this.pinned.push(this.card);
      this.card = null;
    } else if (effect.type === 'unpin') {
      this.pinned = this.state.pinned.map(({ mark }) => mark);
    } else if (effect.type !== 'refuse pin') {
      this.card = effect.type === 'show' ? effect.mark : null;
    }
  }

  #next(endMs: number): { atMs: number; ring: () => void } | undefined {
    const rings = [...this.#timers].map(([timer, { atMs, token, isSecond }]) => ({
      atMs,
      ring: () => {
        this.#timers.delete(timer);
        const lateMs = isSecond ? 0 : this.nowMs - atMs;
        this.send({ type: 'time over', timer, token, isBusy: this.isBusy, lateMs });
      },
    }));
    const answers = this.#answers.map((answer) => ({
      atMs: answer.atMs,
      ring: () => {
        this.#answers = this.#answers.filter((other) => other !== answer);
        this.send({ type: 'loaded', token: answer.token });
      },
    }));
    return [...rings, ...answers].filter(({ atMs }) => atMs <= endMs).sort((a, b) => a.atMs - b.atMs)[0];
  }
}
