/** The hover machine's steps for cards that stay. Pure. */
import { type HoverState, type HoverStep, MOST_PINNED } from './hover-states';
import { become, isOnScreen, stay, stop } from './hover-steps';

/** A third is refused: what the reader pinned is not taken away unasked. */
export function pinAsked(state: HoverState): HoverStep {
  const { phase, pinned } = state;
  if (!isOnScreen(phase)) return stay(state);
  if (pinned.length >= MOST_PINNED) return { state, effects: [{ type: 'refuse pin' }] };
  const { mark, token } = phase;
  return become(
    { ...state, pinned: [...pinned, { mark, token }], hasFocus: false, isPointerInside: false, dismissed: mark },
    { name: 'idle' },
    stop('grace'),
    stop('rest'),
    { type: 'pin', token },
  );
}

export const unpinned = (state: HoverState, token: number): HoverStep =>
  state.pinned.some((card) => card.token === token)
    ? {
        state: { ...state, pinned: state.pinned.filter((card) => card.token !== token) },
        effects: [{ type: 'unpin', token }],
      }
    : stay(state);
