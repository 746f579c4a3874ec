/**
 * What each position of differing reports is to the others, as far as its statements show: told alike by several
 * articles, denied by someone in another position, changed by a later report. Promise: no word on who is right. Pure.
 */
import type { DisputeView, Statement } from '../../lib/model';
import { listWords, t } from './words';

export interface PositionRelations {
  /** How many articles tell it alike; 0 where it is one. */
  readonly sameIn: number;
  /** Who denies it, each by the name or words that its denial is credited to. */
  readonly deniedBy: readonly string[];
  readonly isChangedLater: boolean;
}

/** One for each position, in their order. */
export const relationsOf = ({ type, positions }: Pick<DisputeView, 'type' | 'positions'>): PositionRelations[] =>
  positions.map(({ statements }, index) => ({
    sameIn: countOfSeveral(new Set(statements.map(({ article }) => article.id)).size),
    deniedBy: type === 'denied' && !statements.some(isDenial) ? deniersIn(positions) : [],
    isChangedLater: type === 'later report' && index < positions.length - 1,
  }));

const countOfSeveral = (count: number): number => (count > 1 ? count : 0);

const isDenial = ({ stance }: Statement): boolean => stance === 'denied';

/** The innermost sources of each denial, those that stand side by side together; the article where it credits none. */
const deniersIn = (positions: DisputeView['positions']): readonly string[] => [
  ...new Set(positions.flatMap(({ statements }) => statements.filter(isDenial)).flatMap(deniersOf)),
];

function deniersOf({ chain, article }: Statement): readonly string[] {
  const innermost = chain.slice(
    Math.max(
      0,
      chain.findLastIndex(({ beside }) => !beside),
    ),
  );
  if (innermost.length === 0) return [article.publisher ?? article.label];
  return innermost.map(({ kind, label }) => (kind === 'unnamed' ? t('citation.verb', [label]) : label));
}

/** The same in words, each from the closed list. */
export const relationWords = ({ sameIn, deniedBy, isChangedLater }: PositionRelations): readonly string[] => [
  ...(sameIn > 0 ? [t('dispute.same', sameIn)] : []),
  ...(deniedBy.length > 0 ? [t('dispute.deniedBy', [listWords(deniedBy)])] : []),
  ...(isChangedLater ? [t('dispute.changes')] : []),
];
