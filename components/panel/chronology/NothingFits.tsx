/** Where the filters leave no event: says so, and what taking each of them off would leave. */
import { t } from '../../shared/words';
import type { ChronologyFacts } from './event-facts';
import { filterEvents, type NewEvents } from './facets';
import { filterWord } from './filter-words';
import type { Filters } from './filters';
import { onesOn, without } from './filters-on';

interface NothingFitsProps {
  readonly facts: ChronologyFacts;
  readonly filters: Filters;
  readonly fresh: NewEvents;
  onFilters(filters: Filters): void;
}

export function NothingFits({ facts, filters, fresh, onFilters }: NothingFitsProps) {
  const offers = onesOn(filters)
    .map((one) => {
      const changed = without(filters, one);
      return { one, changed, count: filterEvents(facts, changed, fresh).events.length };
    })
    .filter(({ count }) => count > 0);
  return (
    <div class="state">
      <p class="state-heading">{t('filter.empty')}</p>
      <ul class="offers">
        {offers.map(({ one, changed, count }) => (
          <li key={JSON.stringify(one)}>
            <button type="button" onClick={() => onFilters(changed)}>
              {t('filter.emptyWithout', count, [filterWord(one, facts)])}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
