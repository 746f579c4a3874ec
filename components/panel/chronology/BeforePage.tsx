/** What happened before the article that the reader has open, by one press, and all of it again by another. */
import type { IsoDay } from '../../../lib/model';
import { t } from '../../shared/words';
import type { Filters } from './filters';
import type { PageDate } from './timeline/Timeline';

interface BeforePageProps {
  readonly pageDate: PageDate | null;
  readonly filters: Filters;
  onFilters(filters: Filters): void;
}

/** Nothing where no article is open or its first possible day is not known. */
export function BeforePage({ pageDate, filters, onFilters }: BeforePageProps) {
  const dating = pageDate?.dating;
  if (!dating || dating.basis === 'unknown' || dating.earliest === null) return null;
  const to = dayBefore(dating.earliest);
  const isOn = filters.from === null && filters.to === to;
  return (
    <p class="before-page">
      <button
        type="button"
        class="option"
        aria-pressed={isOn}
        onClick={() => onFilters({ ...filters, from: null, to: isOn ? null : to })}
      >
        {t('chronology.beforePage')}
      </button>
    </p>
  );
}

function dayBefore(day: IsoDay): IsoDay {
  const date = new Date(`${day}T00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
