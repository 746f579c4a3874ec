/** What a reader is made of: what it needs from outside, and what the person who reads can choose. */
import type { EntityId, LinkRule, Mention } from '../model';
import type { PageSettings } from '../settings';
import type { CardPage } from './card-frame';
import { entriesOf } from './marks';
import type { MentionKey, PageRun, PlacedMention } from './page-run';
import type { Connect } from './reading';

/** What the person who reads has chosen for a page that is read. */
export type ReaderSettings = Omit<PageSettings, 'reads'>;

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

export interface ReaderOptions {
  readonly document: Document;
  /** Ends everything: listeners, observers, painting, the card. */
  readonly signal: AbortSignal;
  readonly connect: Connect;
  readonly card: CardPage;
  readonly settings: ReaderSettings;
  readonly words: ReaderWords;
}

/** A mention that is marked, with the rule by which it links. */
export interface MarkedMention {
  readonly surface: string;
  readonly entityIds: readonly EntityId[];
  readonly rule: LinkRule;
}

export interface Reader {
  /** Another number whenever the mentions that stand on the page may have changed. */
  readonly revision: number;
  /** Something on the page is not read yet. */
  readonly isReading: boolean;
  /** What is read, in reading order, with its mentions. Valid until the next change of the page. */
  runs(): readonly PageRun[];
  /** The mention of this name, if it still stands on the page. */
  find(key: MentionKey): PlacedMention | null;
  /** What is marked now, in reading order, in view or not. */
  marks(): readonly PlacedMention[];
  /** The entries that the page names and that may be marked, whether they are marked now or not. */
  entries(): ReadonlySet<EntityId>;
  /** Changes what was chosen; at once. */
  update(settings: Partial<ReaderSettings>): void;
  /** Has the whole page read anew, because the index changed. */
  readAgain(): void;
}

/** The entries that a mention leads to; null where it deliberately leads to none. */
export function markedMention(mention: Mention): MarkedMention | null {
  const { surface, reading } = mention;
  return reading.outcome === 'nil' ? null : { surface, entityIds: entriesOf(mention), rule: reading.rule };
}
