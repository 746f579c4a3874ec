/**
 * What is drawn unseen before it is asked for: a card is ready when the rest on its mark is over, and what was drawn in
 * vain stays a moment for a pointer that comes back. Pure. No timer of it needs to be stopped: what rings too late
 * finds another token, or nothing to release.
 */

import type { MentionKey } from '../reading';
import type { HoverEffect, HoverEvent, HoverEventOf, HoverState, HoverStep, HoverTimings } from './hover-states';
import { become, stay } from './hover-steps';

/** A step with what follows from it for the card that is drawn ahead. */
export function lookAhead(before: HoverState, event: HoverEvent, step: HoverStep, timings: HoverTimings): HoverStep {
  const state = { ...step.state, ahead: keptAhead(before, step) };
  const { phase } = state;
  const pressed = event.type === 'pressed' && phase.name === 'idle' ? event.over : null;
  // A finger gives no other notice of a tap.
  const next = pressed === null || pressed === state.ahead?.mark ? stay(state) : drawn(state, pressed);
  return { state: next.state, effects: [...step.effects, ...next.effects, ...timersFor(before, next.state, timings)] };
}

/** What was being fetched and is not wanted now may be wanted in a moment. */
function keptAhead({ phase: was }: HoverState, { state: { phase, ahead }, effects }: HoverStep): HoverState['ahead'] {
  if (effects.some(({ type }) => type === 'hide' || type === 'pin')) return null;
  const isLeft = was.name === 'loading' && (phase.name === 'idle' || phase.name === 'waiting');
  return isLeft ? { mark: was.mark, token: was.token, isDrawn: false } : ahead;
}

function timersFor(before: HoverState, { phase, ahead }: HoverState, timings: HoverTimings): HoverEffect[] {
  const { phase: was } = before;
  if (phase.name === 'waiting' && phase.mark !== ahead?.mark && !(was.name === 'waiting' && was.token === phase.token))
    return [{ type: 'wait', timer: 'approach', delayMs: timings.approachMs, token: phase.token }];
  if (phase.name === 'idle' && ahead && !(was.name === 'idle' && before.ahead?.token === ahead.token))
    return [{ type: 'wait', timer: 'release', delayMs: timings.releaseMs, token: ahead.token }];
  return [];
}

function drawn(state: HoverState, mark: MentionKey): HoverStep {
  const token = state.lastToken + 1;
  const next = { ...state, lastToken: token, ahead: { mark, token, isDrawn: false } };
  return become(next, state.phase, { type: 'load', mark, token });
}

/** The pointer stays on the mark: its card may be wanted. */
export const approached = (state: HoverState, { token, isBusy }: HoverEventOf<'time over'>): HoverStep =>
  state.phase.name === 'waiting' && state.phase.token === token && !isBusy
    ? drawn(state, state.phase.mark)
    : stay(state);

/** What nobody came for goes. */
export const released = (state: HoverState): HoverStep =>
  state.phase.name === 'idle' && state.ahead
    ? become(state, state.phase, { type: 'hide', returnFocus: false })
    : stay(state);
