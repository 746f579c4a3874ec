/** What the extension itself runs: the one place of the benchmark that knows the inside of the matcher. */

import type { Lexicon } from '@/lib/match';
import { chooseLongest, findNames } from '@/lib/match/finding';
import type { FindSpans } from './find-spans';

/** Only where names stand, which is all that other matchers tell. */
export const createOurs =
  (lexicon: Lexicon): FindSpans =>
  (texts) =>
    texts.map((text) =>
      chooseLongest(findNames(lexicon, text).names).map(({ startUtf16, endUtf16 }) => ({ startUtf16, endUtf16 })),
    );
