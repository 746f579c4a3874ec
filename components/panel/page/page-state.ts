/** How the page beside the panel stands. */
import type { PageListing } from '../../../lib/model';

export type PageState =
  /** The panel stands in a tab of its own. */
  | { readonly status: 'no page' }
  /** It is not known yet whether the page answers. */
  | { readonly status: 'looking' }
  /** The browser's own page, one that the browser keeps extensions from, or one that was open before the extension. */
  | { readonly status: 'out of reach' }
  | { readonly status: 'listed'; readonly listing: PageListing };

export interface PageBeside {
  readonly state: PageState;
  /** Calls back soon with the state and after each change of it, until the returned function is called. */
  observe(onState: (state: PageState) => void): () => void;
  /**
   * Brings a mention into view on the page; false where the page does not show it now. The focus stays in the panel.
   */
  jump(key: string): Promise<boolean>;
  /** Back to where the reader was reading before they were brought elsewhere. */
  back(): void;
  /** Has the page read although it is not read by itself. */
  read(): void;
}

/** For a panel that has no page beside it. */
export const NO_PAGE: PageBeside = {
  state: { status: 'no page' },
  observe: (onState) => {
    onState({ status: 'no page' });
    return () => {};
  },
  jump: async () => false,
  back: () => {},
  read: () => {},
};
