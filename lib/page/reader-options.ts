/** What a reader is made of: what it needs from outside, and what the person who reads can choose. */
import type { EntityId, Trouble } from '../model';
import type { PageSettings } from '../settings';
import type { CardPage } from './card';
import type { ReaderWords } from './reader-words';
import type { Connect, MentionKey, PageRun, PlacedMention } from './reading';

/** What the person who reads has chosen for a page that is read. */
export type ReaderSettings = Omit<PageSettings, 'reads'>;

export interface ReaderOptions {
  readonly document: Document;
  /** Ends everything: listeners, observers, painting, the card. */
  readonly signal: AbortSignal;
  readonly connect: Connect;
  readonly card: CardPage;
  readonly settings: ReaderSettings;
  readonly words: ReaderWords;
  /** What is marked, or may be, became something else. */
  onChange(): void;
  /** An open shadow tree is part of what is read; told once, and again when the page is read by another reader. */
  onShadowRoot(root: ShadowRoot): void;
}

export interface Reader {
  /** Another number whenever the mentions that stand on the page may have changed. */
  readonly revision: number;
  /** Something on the page is not read yet. */
  readonly isReading: boolean;
  /** Why something on the page is not read although it was asked to be; null while all is well. */
  readonly trouble: Trouble | null;
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
  /**
   * Has the whole page read anew, because the index changed or could not be read.
   * @param isFirst there was none before: who waits for an answer gets it from this one, and is not read anew
   */
  readAgain(isFirst?: boolean): void;
}
