/** What the module that a page's script brings at the first act holds for it. */
import type { PageGuide } from './guide';
import type { MakeActs } from './reader-options';

export interface Brought {
  readonly PageGuide: typeof PageGuide;
  /** @param origin of our own documents */
  actsFor(origin: string): MakeActs;
}
