/** What the page beside the panel says of itself and which names stand on it, as the panel sees it. */
import type { MentionReading } from './mention';
import type { Trouble } from './trouble';

/** One mention with the words around it. All text is the page's own, white space included: show it as text only. */
export interface PageMention {
  /** Names the mention as long as its text stays what it is. */
  readonly key: string;
  /** Index of the section it stands in. */
  readonly section: number;
  readonly before: string;
  readonly surface: string;
  readonly after: string;
  readonly reading: MentionReading;
}

/** The day on which the page says that it was published, and where it says so. */
export interface PageDate {
  /** As the page writes it, `YYYY-MM-DD`. */
  readonly day: string;
  readonly statedIn: 'structured data' | 'metadata' | 'text';
}

export interface PageListing {
  /**
   * `on demand`: the reader's settings keep it from being read by itself. `no article`: it is not read by itself. A
   * trouble: the index could not be read for it, or not for all of it.
   */
  readonly status: 'read' | 'reading' | 'no article' | 'on demand' | Trouble;
  /** The page's headings under which names stand; '' before the first. */
  readonly sections: readonly string[];
  /** In reading order, those that deliberately do not link among them; not more than a message can carry. */
  readonly mentions: readonly PageMention[];
  /** How many there are. */
  readonly mentionCount: number;
  /** As its tab shows it; may be empty. */
  readonly title: string;
  readonly date: PageDate | null;
  /** The reader was brought elsewhere on the page and can go back to where they were. */
  readonly isAway: boolean;
}
