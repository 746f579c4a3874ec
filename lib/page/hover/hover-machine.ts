/**
 * When a card opens and closes. A pure reducer: events carry their time, effects are returned as data, and nothing here
 * knows the page. Promise: beside what is pinned at most one card is on screen, and a result or timer that belongs to
 * an earlier rest (its token differs) changes nothing.
 */

import { isInSafeTriangle, type Position } from '../places';
import type { MentionKey } from '../reading';
import { approached, lookAhead, released } from './hover-ahead';
import { pinAsked, unpinned } from './hover-pins';
import {
  HOVER_TIMINGS,
  type HoverEffect,
  type HoverEvent,
  type HoverEventOf,
  type HoverState,
  type HoverStep,
  type HoverTimings,
  type OpenedBy,
  type Opening,
  type PhaseNamed,
  type Sample,
  type Wish,
} from './hover-states';
import { become, isLate, isOnScreen, stay, stop, waitOn } from './hover-steps';

/** The next state and what is to be done, in order. */
export function reduceHover(state: HoverState, event: HoverEvent, timings: HoverTimings = HOVER_TIMINGS): HoverStep {
  return lookAhead(state, event, answer(state, event, timings), timings);
}

function answer(state: HoverState, event: HoverEvent, timings: HoverTimings): HoverStep {
  switch (event.type) {
    case 'pointer moved':
      return moved(state, event, timings);
    case 'pointer left the page':
      return left({ ...state, isPointerInside: false }, timings);
    case 'pressed':
      return pressed(state, event);
    case 'asked':
      return asked(state, event, timings);
    case 'time over':
      return timeOver(state, event, timings);
    case 'loaded':
      return loaded(state, event.token);
    case 'scrolled':
      return scrolled({ ...state, isArmed: state.isArmed && !!event.isStill }, event);
    case 'focus moved':
      return focusMoved({ ...state, hasFocus: event.isInCard }, timings);
    case 'dismissed':
      return dismissed(state, event);
    case 'pin asked':
      return pinAsked(state);
    case 'unpinned':
      return unpinned(state, event.token);
  }
}

/** A second sample at the same place is no move: browsers send such after scrolling. */
function moved(before: HoverState, event: HoverEventOf<'pointer moved'>, timings: HoverTimings): HoverStep {
  const { pointer } = before;
  const isReal = event.isAsked || !pointer || pointer.x !== event.x || pointer.y !== event.y;
  const phase = before.phase;
  const isInside = event.isInCard || (isOnScreen(phase) && event.over === phase.mark);
  const state: HoverState = {
    ...before,
    pointer: { x: event.x, y: event.y, atMs: event.atMs },
    isPointerInside: isInside,
    isArmed: before.isArmed || isReal,
    dismissed: !isReal || event.over === before.dismissed ? before.dismissed : null,
  };
  const over = state.isArmed && !event.isBusy && event.over !== state.dismissed ? event.over : null;
  const motion = { event, pointer, timings, over };
  if (phase.name === 'idle') return follow(state, null, motion);
  if (phase.name === 'waiting') return follow(state, phase, motion);
  if (phase.name === 'loading') return movedWhileLoading(state, phase, motion);
  if (isInside) return held(state, phase);
  if (phase.name === 'leaving') return movedAway(state, phase, motion);
  const { state: next, effects } = left(state, timings, pointer ?? event);
  return next.phase.name === 'leaving' ? movedAway(next, next.phase, motion, effects) : { state: next, effects };
}

interface Motion {
  readonly event: HoverEventOf<'pointer moved'>;
  /** The sample before. */
  readonly pointer: Sample | null;
  readonly timings: HoverTimings;
  /** The mark that may be opened here, if any. */
  readonly over: MentionKey | null;
}

interface Followed {
  readonly wish: Wish | null;
  readonly effects: readonly HoverEffect[];
}

/** A rest begins on entering a mark, and begins again with each fast move. */
function followWish(state: HoverState, wish: Wish | null, motion: Motion): Followed {
  const { event, timings, over } = motion;
  if (over === null) return { wish: null, effects: wish ? [stop('rest')] : [] };
  if (wish?.mark === over && !isFast(motion)) return { wish, effects: [] };
  const isWarm = event.isAsked || isOnScreen(state.phase) || event.atMs - state.closedAtMs < timings.warmWithinMs;
  return beginRest(state, over, isWarm ? Math.min(timings.warmRestMs, timings.restMs) : timings.restMs);
}

function beginRest(state: HoverState, mark: MentionKey, delayMs: number): Followed {
  const token = state.lastToken + 1;
  return { wish: { mark, token }, effects: [{ type: 'wait', timer: 'rest', delayMs, token }] };
}

function isFast({ event, pointer, timings }: Motion): boolean {
  const gapMs = pointer ? event.atMs - pointer.atMs : 0;
  if (!pointer || gapMs <= 0 || gapMs > timings.sampleGapMs) return false;
  return Math.hypot(event.x - pointer.x, event.y - pointer.y) / gapMs >= timings.restSpeedPxPerMs;
}

function follow(state: HoverState, wish: Wish | null, motion: Motion): HoverStep {
  return settle(state, followWish(state, wish, motion));
}

const settle = (state: HoverState, { wish, effects }: Followed): HoverStep => ({
  state: {
    ...state,
    phase: wish ? { name: 'waiting', ...wish } : { name: 'idle' },
    lastToken: wish?.token ?? state.lastToken,
  },
  effects,
});

function movedWhileLoading(state: HoverState, phase: PhaseNamed<'loading'>, motion: Motion): HoverStep {
  if (phase.by !== 'rest' || motion.event.over === phase.mark) return stay(state);
  const { state: next, effects } = follow({ ...state, phase: { name: 'idle' } }, null, motion);
  return { state: next, effects: [stop('patience'), ...effects] };
}

/** The pointer is on mark or card: whatever was running out is off. */
function held(state: HoverState, phase: PhaseNamed<'open' | 'leaving'>): HoverStep {
  const { mark, token, by } = phase;
  const effects = phase.name === 'leaving' ? [stop('grace'), stop('rest')] : [];
  return become(state, { name: 'open', mark, token, by, isHeld: true }, ...effects);
}

/** The pointer is outside. Nothing leaves what was never held, or what has the focus. */
function left(state: HoverState, timings: HoverTimings, leftAt: Position | null = state.pointer): HoverStep {
  const { phase } = state;
  if (phase.name === 'waiting') return become(state, { name: 'idle' }, stop('rest'));
  if (phase.name === 'loading' && phase.by === 'rest') return become(state, { name: 'idle' }, stop('patience'));
  if (phase.name !== 'open' || !phase.isHeld || state.hasFocus) return stay(state);
  const { mark, token, by } = phase;
  return become(
    state,
    { name: 'leaving', mark, token, by, leftAt: leftAt ?? { x: 0, y: 0 }, next: null, passing: null },
    { type: 'wait', timer: 'grace', delayMs: timings.graceMs, token },
  );
}

/** Towards the card the grace begins anew and marks on the way are passed over; elsewhere it runs out. */
function movedAway(
  state: HoverState,
  phase: PhaseNamed<'leaving'>,
  motion: Motion,
  before: readonly HoverEffect[] = [],
): HoverStep {
  const { event, timings, over } = motion;
  if (event.card && isInSafeTriangle(phase.leftAt, event.card, event)) {
    const grace: HoverEffect = { type: 'wait', timer: 'grace', delayMs: timings.graceMs, token: phase.token };
    return become(state, { ...phase, next: null, passing: over }, ...(phase.next ? [stop('rest')] : []), grace);
  }
  const { wish, effects } = followWish(state, phase.next, motion);
  return {
    state: { ...state, phase: { ...phase, next: wish, passing: null }, lastToken: wish?.token ?? state.lastToken },
    effects: [...before, ...effects],
  };
}

function pressed(state: HoverState, event: HoverEventOf<'pressed'>): HoverStep {
  const { phase } = state;
  if (phase.name === 'waiting') return become(state, { name: 'idle' }, stop('rest'));
  if (!isOnScreen(phase) || event.isInCard || event.over === phase.mark) return stay(state);
  return closed(state, event.atMs, false);
}

function asked(state: HoverState, { mark, by, atMs }: HoverEventOf<'asked'>, timings: HoverTimings): HoverStep {
  const { phase } = state;
  if (isOnScreen(phase) && phase.mark === mark) return held(state, phase);
  const before = isOnScreen(phase) ? closed(state, atMs, false).effects : [stop('rest'), stop('patience')];
  const { state: next, effects } = load({ ...state, dismissed: null }, mark, by, timings);
  return { state: next, effects: [...before, ...effects] };
}

/** What is drawn already is shown at once. */
function load(state: HoverState, mark: MentionKey, by: OpenedBy, timings: HoverTimings): HoverStep {
  const ahead = state.ahead?.mark === mark ? state.ahead : null;
  const token = ahead?.token ?? state.lastToken + 1;
  const next = { ...state, lastToken: Math.max(token, state.lastToken), ahead: null, hasFocus: false };
  const opening = { mark, token, by };
  if (ahead?.isDrawn) return show(next, opening);
  return become(next, { name: 'loading', ...opening }, ...(ahead ? [] : [{ type: 'load', mark, token } as const]), {
    type: 'wait',
    timer: 'patience',
    delayMs: timings.patienceMs,
    token,
  });
}

function timeOver(state: HoverState, event: HoverEventOf<'time over'>, timings: HoverTimings): HoverStep {
  const { phase } = state;
  if (event.timer === 'rest') return rested(state, event, timings);
  if (event.timer === 'approach') return approached(state, event);
  if (event.timer === 'release') return released(state);
  if (event.timer === 'patience') {
    return phase.name === 'loading' && phase.token === event.token ? show(state, phase) : stay(state);
  }
  if (phase.name !== 'leaving' || phase.token !== event.token) return stay(state);
  return isLate(event, timings) ? waitOn(state, event, timings) : graceOver(state, phase, event, timings);
}

/** The card goes; a mark on which the pointer stands has its turn. */
function graceOver(
  state: HoverState,
  { next, passing }: PhaseNamed<'leaving'>,
  { atMs }: HoverEventOf<'time over'>,
  timings: HoverTimings,
): HoverStep {
  const { state: after } = closed(state, atMs, false);
  const hide: HoverEffect = { type: 'hide', returnFocus: false };
  const rest = passing ? beginRest(after, passing, timings.warmRestMs) : { wish: next, effects: [] };
  const { state: settled, effects } = settle(after, rest);
  return { state: settled, effects: [hide, ...effects] };
}

function rested(state: HoverState, event: HoverEventOf<'time over'>, timings: HoverTimings): HoverStep {
  const { phase } = state;
  const wish = phase.name === 'waiting' ? phase : phase.name === 'leaving' ? phase.next : null;
  if (!wish || wish.token !== event.token) return stay(state);
  if (isLate(event, timings)) return waitOn(state, event, timings);
  if (event.isBusy) return become(state, phase.name === 'leaving' ? { ...phase, next: null } : { name: 'idle' });
  const before = phase.name === 'leaving' ? closed(state, event.atMs, false) : stay(state);
  const { state: next, effects } = load(before.state, wish.mark, 'rest', timings);
  return { state: next, effects: [...before.effects, ...effects] };
}

function show(state: HoverState, { mark, token, by }: Opening): HoverStep {
  const isHeld = by === 'rest' || by === 'click';
  return become(
    { ...state, isPointerInside: isHeld },
    { name: 'open', mark, token, by, isHeld },
    { type: 'show', mark, token, by },
  );
}

function loaded(state: HoverState, token: number): HoverStep {
  const { phase, ahead } = state;
  if (ahead?.token === token) return stay({ ...state, ahead: { ...ahead, isDrawn: true } });
  if (phase.name === 'idle' || phase.name === 'waiting' || phase.token !== token) return stay(state);
  if (phase.name === 'loading') {
    const { state: next, effects } = show(state, phase);
    return { state: next, effects: [stop('patience'), ...effects] };
  }
  return { state, effects: [{ type: 'show', mark: phase.mark, token, by: phase.by }] };
}

function scrolled(state: HoverState, { isMarkInView, isStill, atMs }: HoverEventOf<'scrolled'>): HoverStep {
  const { phase } = state;
  if (isStill && (isMarkInView || !isOnScreen(phase))) return stay(state);
  if (phase.name === 'waiting') return become(state, { name: 'idle' }, stop('rest'));
  if (phase.name === 'loading' && phase.by === 'rest') return become(state, { name: 'idle' }, stop('patience'));
  if (!isOnScreen(phase)) return stay(state);
  if (!isMarkInView) return closed(state, atMs, false);
  return phase.name === 'leaving' && phase.next ? become(state, { ...phase, next: null }, stop('rest')) : stay(state);
}

function focusMoved(state: HoverState, timings: HoverTimings): HoverStep {
  const { phase } = state;
  if (state.hasFocus) return phase.name === 'leaving' ? held(state, phase) : stay(state);
  return state.isPointerInside ? stay(state) : left(state, timings);
}

function dismissed(state: HoverState, { atMs, isMarkGone }: HoverEventOf<'dismissed'>): HoverStep {
  const { phase } = state;
  if (phase.name === 'idle') return released(state);
  const quiet = isMarkGone ? state : { ...state, dismissed: phase.mark };
  if (isOnScreen(phase)) return closed(quiet, atMs, true);
  const hide: HoverEffect = { type: 'hide', returnFocus: false };
  return become(quiet, { name: 'idle' }, stop(phase.name === 'waiting' ? 'rest' : 'patience'), hide);
}

const closed = (state: HoverState, atMs: number, returnFocus: boolean): HoverStep =>
  become(
    { ...state, closedAtMs: atMs, hasFocus: false, isPointerInside: false },
    { name: 'idle' },
    stop('grace'),
    stop('rest'),
    { type: 'hide', returnFocus },
  );
