/** Filtering by time: the chronology's months or years, or any stretch from one day to another. */
import { t } from '../../shared/words';
import type { Choice } from './choices';
import type { Filters } from './filters';
import { OptionList, type OptionsProps } from './OptionList';

interface DaysFacetProps extends OptionsProps {
  readonly choices: readonly Choice[];
  onFilters(filters: Filters): void;
}

export const DaysFacet = ({ choices, onFilters, ...options }: DaysFacetProps) => (
  <>
    <OptionList choices={choices} {...options} />
    <div class="days">
      <label>
        {t('filter.from')}{' '}
        <input
          type="date"
          value={options.filters.from ?? ''}
          onChange={(event) => onFilters({ ...options.filters, from: event.currentTarget.value || null })}
        />
      </label>{' '}
      <label>
        {t('filter.to')}{' '}
        <input
          type="date"
          value={options.filters.to ?? ''}
          onChange={(event) => onFilters({ ...options.filters, to: event.currentTarget.value || null })}
        />
      </label>
    </div>
  </>
);
