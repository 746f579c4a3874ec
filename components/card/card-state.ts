/** What the card is given: its state and the ways out of it. */
import type { Card, EntityId, LinkRule } from '../../lib/model';

export type CardState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly message: string }
  /** One card, or one for each entry that fits; `surface` is the form as it stands on the page. */
  | { readonly status: 'ready'; readonly cards: readonly Card[]; readonly surface: string; readonly rule: LinkRule };

export type ReadyState = Extract<CardState, { status: 'ready' }>;

export interface CardActions {
  /** Called within the reader's own click or key press. */
  openPanel(target: { readonly view: 'entry'; readonly entityId: EntityId }): void;
  close(): void;
}
