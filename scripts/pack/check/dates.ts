/**
 * Whether dates say what they rest on, and whether events, their claims and the articles' own dates go together. Needs
 * no article's text.
 */
import {
  type Article,
  type Claim,
  type Dating,
  type KnownDating,
  orderIsKnown,
  type Pack,
  type TimelineEvent,
} from '../../../lib/model';
import { type Problem, problemIf } from './problem';

export function dateProblems(pack: Pack): Problem[] {
  const datings = [
    ...pack.articles.map(({ id, published }) => ({ place: `articles › ${id} › published`, dating: published })),
    ...pack.claims.flatMap(({ id, when }) => (when ? [{ place: `claims › ${id} › when`, dating: when }] : [])),
    ...pack.events.map(({ id, when }) => ({ place: `events › ${id} › when`, dating: when })),
  ];
  return [...datings.flatMap(({ place, dating }) => basisProblems(place, dating)), ...eventProblems(pack)];
}

function basisProblems(place: string, dating: Dating): Problem[] {
  if (dating.basis === 'unknown')
    return problemIf(dating.why === undefined, place, 'unknown, but "why" does not say why');
  const { basis, year, from, earliest, latest, edtf } = dating;
  return [
    ...problemIf(
      from.against === undefined && (basis !== 'stated' || year === 'worked out'),
      `${place} › from › against`,
      `is missing: what was "${from.phrase}" resolved against${basis === 'stated' ? ', and what gives the year' : ''}?`,
    ),
    ...problemIf(
      year === 'stated' && !/\d{4}/.test(from.phrase),
      `${place} › year`,
      `stated, but "${from.phrase}" has no year`,
    ),
    ...problemIf(
      basis === 'bounded' && earliest === latest,
      `${place} › basis`,
      `bounded, but ${edtf} is one day and no limit`,
    ),
  ];
}

function eventProblems({ events, claims, articles }: Pack): Problem[] {
  const claimById = new Map(claims.map((claim) => [claim.id, claim]));
  const articleById = new Map(articles.map((article) => [article.id, article]));
  return events.flatMap((event) => {
    const told = event.claimIds.flatMap((id): Told[] => {
      const claim = claimById.get(id);
      const article = claim && articleById.get(claim.evidence.articleId);
      return claim && article ? [{ claim, article }] : [];
    });
    return [...statusProblems(event, told), ...told.flatMap((one) => claimDateProblems(event, one))];
  });
}

interface Told {
  readonly claim: Claim;
  readonly article: Article;
}

/** What lies ahead is not over when it is told of, what has happened is not to come. */
function statusProblems({ id, when, status }: TimelineEvent, told: readonly Told[]): Problem[] {
  if (when.basis === 'unknown') return [];
  const isAhead = status === 'planned' || status === 'announced';
  const place = `events › ${id} › status`;
  const publications = told.map(({ article }) => article.published);
  return isAhead
    ? problemIf(
        publications.every((published) => liesBefore(when, published)),
        place,
        `${status}, but ${when.edtf} was over before any article that tells of it appeared`,
      )
    : problemIf(
        publications.every((published) => liesBefore(published, when)),
        place,
        `${status}, but ${when.edtf} was still to come when every article that tells of it had appeared`,
      );
}

const liesBefore = (a: Dating, b: Dating): boolean =>
  a.basis !== 'unknown' && b.basis !== 'unknown' && a.latest !== null && b.earliest !== null && a.latest < b.earliest;

/** An article that dates the event otherwise is named in what the date was resolved against. */
function claimDateProblems({ id, when }: TimelineEvent, { claim, article }: Told): Problem[] {
  if (claim.when === undefined || claim.when.basis === 'unknown') return [];
  const name = article.publisher ?? article.label;
  if (when.basis === 'unknown') {
    return [{ place: `events › ${id} › when`, message: `unknown, but ${claim.id} gives ${claim.when.edtf}` }];
  }
  return problemIf(
    orderIsKnown(when, claim.when) && !explains(when, name),
    `events › ${id} › when`,
    `${when.edtf} leaves out ${claim.when.edtf}, which ${claim.id} gives, and "against" does not name ${name}`,
  );
}

const explains = ({ from }: KnownDating, name: string): boolean => from.against?.includes(name) === true;
