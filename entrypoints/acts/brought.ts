/** What the module of acts holds for the script of web pages. */
import type { MakeActs, PageGuide } from '@/lib/page';

export interface Brought {
  readonly PageGuide: typeof PageGuide;
  /** @param origin of our own documents */
  actsFor(origin: string): MakeActs;
}
