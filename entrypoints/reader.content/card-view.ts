import { renderCard, unmountCard } from '@/components/card';
import type { CardView } from '@/lib/page';

/** The page's card, drawn by the card component. */
export const cardView: CardView = {
  render: (container, { mention, ...state }, actions) =>
    renderCard(
      container,
      state.status === 'ready' ? { ...state, surface: mention.surface, rule: mention.rule } : state,
      actions,
    ),
  unmount: unmountCard,
};
