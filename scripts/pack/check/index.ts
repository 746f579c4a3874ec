/** Everything that a strict editor finds in a pack that reads well by its schema, kind by kind. */
import type { Pack } from '../../../lib/model';
import type { ArticleTexts } from '../articles';
import { chainProblems } from './chains';
import { coverageProblems } from './coverage';
import { dateProblems } from './dates';
import { disputeProblems } from './disputes';
import { entityProblems } from './entities';
import { ownWordsProblems } from './own-words';
import type { Problem } from './problem';
import { proseProblems } from './prose';
import { repetitionProblems } from './repetition';
import { wordingProblems } from './wording';

/** @param texts what rests on the text of an article that is not among them is passed over */
export const problemsOf = (pack: Pack, texts: ArticleTexts): readonly Problem[] => [
  ...repetitionProblems(pack),
  ...entityProblems(pack),
  ...chainProblems(pack),
  ...dateProblems(pack),
  ...disputeProblems(pack),
  ...proseProblems(pack),
  ...wordingProblems(pack, texts),
  ...ownWordsProblems(pack, texts),
  ...coverageProblems(pack, texts),
];
