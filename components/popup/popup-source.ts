/** What the toolbar's popup is given. */
import type { Trouble } from '../../lib/model';
import type { SettingsDoor } from '../settings/settings-door';
import type { Doors } from '../shared/doors';

/** The page in the active tab, as its own script tells of it. */
export interface PageView {
  /** The page's site, as settings name it. */
  readonly host: string;
  /** The page is read now. */
  readonly isRead: boolean;
  /** How many entries of the index it names. */
  readonly entryCount: number;
  /** Why something of it is not read although it was to be. */
  readonly trouble: Trouble | null;
}

export interface PopupSource extends SettingsDoor, Doors {
  /** Null where no script of ours runs. */
  page(): Promise<PageView | null>;
  /** Has the page read, whatever it is. */
  look(): Promise<PageView | null>;
  /** The keys for turning marks off and on, and for the panel; empty where none is set. */
  keys(): Promise<{ readonly marks: string; readonly panel: string }>;
}
