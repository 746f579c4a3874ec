/** The reader's words for filters. */
import type { CreditedSource, DateBasis, EventStatus } from '../../../lib/model';
import { dayWords } from '../../shared/day-format';
import { t } from '../../shared/words';
import type { ChronologyFacts } from './event-facts';
import type { OneFilter } from './filters-on';
import type { Period } from './periods';
import { periodsOf } from './periods';

const BASES = {
  stated: 'filter.basisStated',
  'worked out': 'filter.basisWorkedOut',
  bounded: 'filter.basisBounded',
  unknown: 'filter.basisUnknown',
} as const satisfies Record<DateBasis, string>;

const STATUSES = {
  happened: 'filter.statusHappened',
  ongoing: 'filter.statusOngoing',
  announced: 'filter.statusAnnounced',
  planned: 'filter.statusPlanned',
} as const satisfies Record<EventStatus, string>;

export const basisWord = (basis: DateBasis): string => t(BASES[basis]);
export const statusWord = (status: EventStatus): string => t(STATUSES[status]);
export const periodWord = ({ from, granularity }: Period): string => dayWords(from, { granularity });

export function sourceWord(source: CreditedSource): string {
  if (source.kind === 'unnamed') return t('filter.unnamed');
  return source.kind === 'none' ? t('filter.noSource') : source.label;
}

/** What stands on a filter that is on. An id that the index no longer holds stands for itself. */
export function filterWord(one: OneFilter, facts: ChronologyFacts): string {
  switch (one.kind) {
    case 'entity':
      return facts.entities.get(one.id)?.name ?? one.id;
    case 'article':
      return articleWord(facts.articles.get(one.id)) ?? one.id;
    case 'source':
      return sourceFilterWord(facts.sources.get(one.key), one.key);
    case 'basis':
      return t('filter.by.date', [basisWord(one.basis)]);
    case 'status':
      return statusWord(one.status);
    case 'days':
      return daysWord(one, facts);
    default:
      return t(`filter.${one.kind}`);
  }
}

/** The publisher where it is known, otherwise the label. */
export const articleWord = (article: { readonly publisher: string | null; readonly label: string } | undefined) =>
  article && (article.publisher ?? article.label);

const sourceFilterWord = (source: CreditedSource | undefined, key: string): string => {
  if (source?.kind === 'none') return t('filter.noSource');
  return t('filter.by.source', [source ? sourceWord(source) : key]);
};

function daysWord({ from, to }: OneFilter & { readonly kind: 'days' }, facts: ChronologyFacts): string {
  const period = periodsOf(facts).find((one) => one.from === from && one.to === to);
  if (period) return periodWord(period);
  if (from === null) return t('filter.by.until', [to === null ? '' : dayWords(to)]);
  if (to === null) return t('filter.by.since', [dayWords(from)]);
  // Not as one range in Intl's words, which would turn days in the wrong order round.
  return t('filter.by.between', [from === to ? dayWords(from) : `${dayWords(from)} – ${dayWords(to)}`]);
}
