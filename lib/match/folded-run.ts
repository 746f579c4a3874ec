/** A run as the search sees it: folded, with its tokens. */
import type { FoldedText, TokenList } from '../text';

export interface FoldedRun {
  readonly folded: FoldedText;
  readonly tokens: TokenList;
}
