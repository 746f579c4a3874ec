/**
 * What of the chronology is shown: how many events of all, the filters that are on, and further ones, each with how
 * many events it would leave. Each choice is a step in the history, so that going back takes it off again.
 */
import { useRef } from 'preact/hooks';
import { numberWords, t } from '../../shared/words';
import type { ChronologyFacts } from './event-facts';
import { FacetMenus } from './FacetMenus';
import type { Filtered, NewEvents } from './facets';
import { filterWord } from './filter-words';
import { type Filters, NO_FILTERS } from './filters';
import { onesOn, without } from './filters-on';
import { NothingFits } from './NothingFits';

export interface FilterBarProps {
  readonly facts: ChronologyFacts;
  readonly allCount: number;
  /** Only then it is known what a filter would leave. */
  readonly isWhole: boolean;
  readonly filters: Filters;
  readonly filtered: Filtered;
  readonly fresh: NewEvents;
  onFilters(filters: Filters): void;
}

export function FilterBar({ facts, allCount, isWhole, filters, filtered, fresh, onFilters }: FilterBarProps) {
  const count = useRef<HTMLParagraphElement>(null);
  const on = onesOn(filters);
  // What is taken off goes away under the focus, which then stands at what came of it.
  const change = (changed: Filters) => {
    count.current?.focus({ preventScroll: true });
    onFilters(changed);
  };
  const shown = filtered.events.length;
  return (
    <section class="filters" aria-label={t('filter.name')}>
      <p class="filter-count label" role="status" tabIndex={-1} ref={count}>
        {on.length === 0
          ? t('chronology.events', allCount)
          : t('chronology.eventsOf', [numberWords(shown), t('chronology.events', allCount)])}
      </p>
      {on.length > 0 && (
        <ul class="chips">
          {on.map((one) => (
            <li key={JSON.stringify(one)}>
              <Chip word={filterWord(one, facts)} onTakeOff={() => change(without(filters, one))} />
            </li>
          ))}
          <li>
            <button type="button" onClick={() => change(NO_FILTERS)}>
              {t('filter.clear')}
            </button>
          </li>
        </ul>
      )}
      <FacetMenus facts={facts} isWhole={isWhole} filters={filters} filtered={filtered} onFilters={onFilters} />
      {shown === 0 && allCount > 0 && <NothingFits facts={facts} filters={filters} fresh={fresh} onFilters={change} />}
    </section>
  );
}

const Chip = ({ word, onTakeOff }: { readonly word: string; onTakeOff(): void }) => (
  <button class="chip" type="button" aria-label={t('filter.takeOff', [word])} onClick={onTakeOff}>
    {word} <span aria-hidden="true">×</span>
  </button>
);
