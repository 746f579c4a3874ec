/** What the steps of the hover machine are made of. Pure. */
import type {
  HoverEffect,
  HoverEventOf,
  HoverState,
  HoverStep,
  HoverTimings,
  Phase,
  PhaseNamed,
  TimerName,
} from './hover-states';

export const isOnScreen = (phase: Phase): phase is PhaseNamed<'open' | 'leaving'> =>
  phase.name === 'open' || phase.name === 'leaving';

export const stay = (state: HoverState): HoverStep => ({ state, effects: [] });
export const become = (state: HoverState, phase: Phase, ...effects: HoverEffect[]): HoverStep => ({
  state: { ...state, phase },
  effects,
});
export const stop = (timer: TimerName): HoverEffect => ({ type: 'stop waiting', timer });

/** The page was busy when the time was over: where the pointer went meanwhile may not have been heard of. */
export const isLate = ({ lateMs }: HoverEventOf<'time over'>, { sampleGapMs }: HoverTimings): boolean =>
  lateMs > sampleGapMs;

/** A little longer, so that what the pointer did comes first. */
export const waitOn = (
  state: HoverState,
  { timer, token }: HoverEventOf<'time over'>,
  { sampleGapMs }: HoverTimings,
): HoverStep => ({ state, effects: [{ type: 'wait', timer, delayMs: sampleGapMs, token, isSecond: true }] });
