/** Sentences that state something and have no claim. */
import type { Pack } from '../../../lib/model';
import type { ArticleTexts } from '../articles';
import { coverageOf } from '../coverage';
import type { Problem } from './problem';

export const coverageProblems = (pack: Pack, texts: ArticleTexts): Problem[] =>
  coverageOf(pack, texts).flatMap(({ articleId, withoutClaim }) =>
    withoutClaim
      .filter(({ reason }) => reason === 'not covered')
      .map(({ paragraph, sentence, startWords }) => ({
        place: `articles › ${articleId}`,
        message: `paragraph ${paragraph}, sentence ${sentence} ("${startWords} ...") has no claim`,
      })),
  );
