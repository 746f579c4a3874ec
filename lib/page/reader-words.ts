/** The few words that a reader itself says; everything else is said by the card. */
export interface ReaderWords {
  /** Their language, for `lang`. */
  language(): string;
  /** Said aloud when a key moves to a mark. Numbers begin at 1. */
  mark(surface: string, number: number, count: number): string;
  /** The card's label for assistive technology. */
  card(surface: string): string;
  /** Shown in the card's place on a page that lets no frame of ours load. */
  noCard(surface: string): string;
}
