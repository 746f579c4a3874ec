/** What the steps of the hover machine are made of. Pure. */
import type { HoverEffect, HoverState, HoverStep, Phase, PhaseNamed, TimerName } from './hover-states';

export const isOnScreen = (phase: Phase): phase is PhaseNamed<'open' | 'leaving'> =>
  phase.name === 'open' || phase.name === 'leaving';

export const stay = (state: HoverState): HoverStep => ({ state, effects: [] });
export const become = (state: HoverState, phase: Phase, ...effects: HoverEffect[]): HoverStep => ({
  state: { ...state, phase },
  effects,
});
export const stop = (timer: TimerName): HoverEffect => ({ type: 'stop waiting', timer });
