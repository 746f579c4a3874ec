/** What the card is given: its state, what it can ask, and the ways out of it. */
import type { Card, EntityId, EntityRef, LinkRule, NameInText } from '../../lib/model';
import type { NeverMarked } from '../../lib/settings';

export type CardState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly message: string }
  /**
   * One card, or one for each entry that fits; `surface` is the form as it stands on the page of `site`, which is null
   * where the page is one of our own.
   */
  | {
      readonly status: 'ready';
      readonly cards: readonly Card[];
      readonly surface: string;
      readonly rule: LinkRule;
      readonly site: string | null;
    }
  /** What words that the reader selected may mean; `nearest` where that is nothing. */
  | {
      readonly status: 'found';
      readonly cards: readonly Card[];
      readonly words: string;
      readonly nearest: readonly EntityRef[];
    };

export type PanelPlace =
  | { readonly view: 'entry'; readonly entityId: EntityId }
  | { readonly view: 'search'; readonly query: string };

/** Where an entry is not to be marked any more. */
export type NeverWhere = NeverMarked['where'];

export interface PinState {
  readonly isPinned: boolean;
  /** What could not be done: as many are pinned as can be, or the phrase no longer stands on the page. */
  readonly trouble: 'refused' | 'phrase gone' | null;
}

export interface CardActions {
  /** Called within the reader's own click or key press. */
  openPanel(place: PanelPlace): void;
  close(): void;
  /** Pins the card, or has it go if it is pinned. */
  pin(): void;
  /** Shows the phrase that the pinned card belongs to. */
  toPhrase(): void;
  /** Marks the entry no more there, or again. Rejects where that could not be stored. */
  neverMark(entityId: EntityId, where: NeverWhere, isNever: boolean): Promise<void>;
  /** Another entry, to be shown in this card; null where the index no longer holds it. Rejects with an `IndexError`. */
  lookUp(entityId: EntityId): Promise<Card | null>;
  /** For each text the names in it. A rejection leaves the texts without links. */
  names(texts: readonly string[]): Promise<readonly (readonly NameInText[])[]>;
  /** Where an entry stands beside the card: what a reader gets who opens its link in a new tab. */
  entryAddress(entityId: EntityId): string;
}
