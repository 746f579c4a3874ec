/** Whether each dispute is of the type that it says: above all, that what only says less is not made a difference. */
import { type Article, type Claim, type Dispute, type Figure, orderIsKnown, type Pack } from '../../../lib/model';
import { type Problem, problemIf } from './problem';

/** What one position rests on. */
interface Position {
  readonly label: string;
  readonly claims: readonly Claim[];
  readonly articles: readonly Article[];
}

export function disputeProblems({ disputes, claims, articles }: Pack): Problem[] {
  const claimById = new Map(claims.map((claim) => [claim.id, claim]));
  return disputes.flatMap((dispute) => {
    const positions = dispute.positions.map(({ label, claimIds }): Position => {
      const restsOn = claimIds.flatMap((id) => claimById.get(id) ?? []);
      const tellers = new Set(restsOn.map(({ evidence }) => evidence.articleId));
      return { label, claims: restsOn, articles: articles.filter(({ id }) => tellers.has(id)) };
    });
    return typeProblems(dispute, positions);
  });
}

function typeProblems({ id, type }: Dispute, positions: readonly Position[]): Problem[] {
  const place = `disputes › ${id}`;
  switch (type) {
    case 'different number':
      return [...numberProblems(place, positions), ...tellerProblems(place, positions)];
    case 'different date':
      return [...dateProblems(place, positions), ...tellerProblems(place, positions)];
    case 'denied':
      return problemIf(
        !positions.some(({ claims }) => claims.some(({ stance }) => stance === 'denied')),
        `${place} › type`,
        'denied, but no position rests on a denial',
      );
    case 'says less':
      return articleProblems(place, type, positions);
    case 'later report':
      return [...articleProblems(place, type, positions), ...orderProblems(place, positions)];
    default:
      return [];
  }
}

const articleProblems = (place: string, type: string, positions: readonly Position[]): Problem[] =>
  problemIf(
    new Set(positions.flatMap(({ articles }) => articles)).size < 2,
    `${place} › type`,
    `${type}, but all positions rest on one article`,
  );

/** One article crediting one source cannot differ from itself. */
function tellerProblems(place: string, positions: readonly Position[]): Problem[] {
  const tellers = positions.map(({ claims }) =>
    [...new Set(claims.map(({ evidence, chain }) => JSON.stringify([evidence.articleId, chain])))].sort().join(),
  );
  return tellers.flatMap((teller, index) =>
    problemIf(
      tellers.indexOf(teller) < index,
      `${place} › ${positions[index]?.label}`,
      'rests on the same article and the same sources as another position',
    ),
  );
}

function numberProblems(place: string, positions: readonly Position[]): Problem[] {
  const withoutFigure = positions.filter(({ claims }) => claims.every(({ figures }) => figures.length === 0));
  if (withoutFigure.length > 0) {
    return withoutFigure.map(({ label }) => ({
      place: `${place} › ${label}`,
      message: 'rests on no claim with a figure',
    }));
  }
  const figures = positions.map(({ claims }) => claims.flatMap((claim) => claim.figures));
  const differ = pairsOf(figures).some(([one, other]) =>
    one.some((a) => other.some((b) => a.unit === b.unit && cannotBothHold(a, b))),
  );
  return problemIf(
    !differ,
    `${place} › type`,
    'different number, but no two figures of one unit exclude each other: "says less"?',
  );
}

function dateProblems(place: string, positions: readonly Position[]): Problem[] {
  const dates = positions.map(({ claims }) =>
    claims.flatMap(({ when }) => (when && when.basis !== 'unknown' ? [when] : [])),
  );
  const undated = positions.filter((_, index) => dates[index]?.length === 0);
  if (undated.length > 0) {
    return undated.map(({ label }) => ({ place: `${place} › ${label}`, message: 'rests on no claim with a date' }));
  }
  const differ = pairsOf(dates).some(([one, other]) => one.some((a) => other.some((b) => orderIsKnown(a, b))));
  return problemIf(!differ, `${place} › type`, 'different date, but no two dates exclude each other: "says less"?');
}

/** Positions of a later report stand in the order in which the articles appeared. */
const orderProblems = (place: string, positions: readonly Position[]): Problem[] =>
  pairsOf(positions).flatMap(([former, latter]) =>
    problemIf(
      latter.articles.every((late) => former.articles.every((early) => appearedBefore(late, early))),
      `${place} › ${latter.label}`,
      `stands after "${former.label}", but rests on earlier articles`,
    ),
  );

const appearedBefore = ({ published: a }: Article, { published: b }: Article): boolean =>
  a.basis !== 'unknown' && b.basis !== 'unknown' && (a.latest ?? '9999') < (b.earliest ?? '0000');

const pairsOf = <Item>(items: readonly Item[]): (readonly [Item, Item])[] =>
  items.flatMap((item, index) => items.slice(index + 1).map((other) => [item, other] as const));

interface Bounds {
  readonly low: number;
  readonly high: number;
}

const cannotBothHold = (a: Figure, b: Figure): boolean => {
  const [one, other] = [boundsOf(a), boundsOf(b)];
  return one.high < other.low || other.high < one.low;
};

/** "More than 20" begins just above 20. A figure given with "about" is taken at its word. */
function boundsOf({ value, upTo = value, qualifier }: Figure): Bounds {
  switch (qualifier) {
    case 'at least':
      return { low: value, high: Number.POSITIVE_INFINITY };
    case 'more than':
      return { low: value + Number.EPSILON * Math.max(1, Math.abs(value)), high: Number.POSITIVE_INFINITY };
    case 'at most':
      return { low: Number.NEGATIVE_INFINITY, high: upTo };
    case 'fewer than':
      return { low: Number.NEGATIVE_INFINITY, high: upTo - Number.EPSILON * Math.max(1, Math.abs(upTo)) };
    default:
      return { low: value, high: upTo };
  }
}
