/** What a reader is made of: what it needs from outside, and what the person who reads can choose. */
import type { EntityId, Trouble } from '../model';
import type { PageSettings } from '../settings';
import type { Connect, MentionKey, PageRun, PlacedMention, RunList } from './reading';

/** What the person who reads has chosen for a page that is read. */
export type ReaderSettings = Omit<PageSettings, 'reads'>;

export interface ReaderOptions {
  readonly document: Document;
  /** Ends everything: listeners, observers, painting, the card. */
  readonly signal: AbortSignal;
  readonly connect: Connect;
  readonly settings: ReaderSettings;
  /** Brings what answers the reader's acts; asked once, at the first that needs it. Rejects where it cannot be had. */
  bringActs(): Promise<MakeActs>;
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
  /** The entries that the page named when marks were last chosen, and that may be marked, whether they are or not. */
  entries(): ReadonlySet<EntityId>;
  /** Changes what was chosen; at once. */
  update(settings: Partial<ReaderSettings>): void;
  /**
   * Has the whole page read anew, because the index changed or could not be read.
   * @param isFirst there was none before: who waits for an answer gets it from this one, and is not read anew
   */
  readAgain(isFirst?: boolean): void;
}

/** What of the reader's own doing is heard. */
export type HeardType =
  | 'pointermove'
  | 'pointerover'
  | 'pointerout'
  | 'pointerdown'
  | 'click'
  | 'keydown'
  | 'scroll'
  | 'resize'
  | 'focusin';

/** Of an event that is answered later than it came: what is gone of it then. */
export interface Held {
  readonly path: readonly EventTarget[];
  /** It was kept from the page, to be answered here. */
  readonly isTaken: boolean;
}

/** Has events of this type answered, those that came before first. */
export type Hear = <Type extends HeardType>(
  type: Type,
  answer: (event: WindowEventMap[Type], held?: Held) => void,
) => void;

/** What answers the reader's acts, from marks and cards to keys. */
export interface Acts {
  /** Takes an event of the reader's own, while it is under way or, with what was held of it, afterwards. */
  hear(event: Event, held?: Held): void;
  /** To be called when the page's text or layout changed. */
  follow(): void;
  /** To be called when other marks stand on the page. */
  followMarks(): void;
  /** To be called when another theme may be chosen. */
  retheme(): void;
}

/** What a reader hands to its acts. */
export interface ActsParts extends Pick<ReaderOptions, 'document' | 'signal'> {
  readonly runs: RunList;
  settings(): ReaderSettings;
  isMarked(hit: PlacedMention): boolean;
  /** In reading order. */
  marks(): readonly PlacedMention[];
}

/** They end with the parts' signal. */
export type MakeActs = (parts: ActsParts) => Acts;
