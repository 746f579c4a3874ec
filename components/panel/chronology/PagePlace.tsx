/**
 * Where the article that the reader has open stands in time, and by one press what happened before it, or all again.
 */
import type { IsoDay } from '../../../lib/model';
import { t } from '../../shared/words';
import type { Filters } from './filters';
import type { PageDate } from './timeline/Timeline';

interface PagePlaceProps {
  readonly pageDate: PageDate;
  readonly filters: Filters;
  onFilters(filters: Filters): void;
}

export function PagePlace({ pageDate: { title, dating }, filters, onFilters }: PagePlaceProps) {
  if (dating.basis === 'unknown') return <p class="label">{t('timeline.pageUndated', [title])}</p>;
  return (
    <div class="page-place">
      <p class="label">{t('timeline.fromHere', [title])}</p>
      {dating.earliest !== null && <BeforePage day={dating.earliest} filters={filters} onFilters={onFilters} />}
    </div>
  );
}

interface BeforePageProps extends Omit<PagePlaceProps, 'pageDate'> {
  /** The first that the article may be of. */
  readonly day: IsoDay;
}

function BeforePage({ day, filters, onFilters }: BeforePageProps) {
  const to = dayBefore(day);
  const isOn = filters.from === null && filters.to === to;
  return (
    <button
      type="button"
      class="option"
      aria-pressed={isOn}
      onClick={() => onFilters({ ...filters, from: null, to: isOn ? null : to })}
    >
      {t('chronology.beforePage')}
    </button>
  );
}

function dayBefore(day: IsoDay): IsoDay {
  const date = new Date(`${day}T00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
