/** What the page asks of the card's component. The component knows nothing of the page, the page nothing of its framework. */
import type { Card, LinkRule } from '../model';
import type { PanelTarget } from '../protocol';

/** The words on the page that the card is about, and why they are marked. */
export interface CardMention {
  readonly surface: string;
  readonly rule: LinkRule;
  /** Several entries fit: all are offered, none is asserted. */
  readonly isAmbiguous: boolean;
}

export type CardState = { readonly mention: CardMention } & (
  | { readonly status: 'loading' }
  /** At least one card. */
  | { readonly status: 'ready'; readonly cards: readonly Card[] }
  | { readonly status: 'failed'; readonly message: string }
);

export interface CardActions {
  /** To be called within the reader's own click or key press. */
  openPanel(target: PanelTarget): void;
  close(): void;
}

export interface CardView {
  /** Shows this state in the container, which is the view's own until `unmount`; synchronous, called again for each new state. */
  render(container: HTMLElement, state: CardState, actions: CardActions): void;
  unmount(container: HTMLElement): void;
}
