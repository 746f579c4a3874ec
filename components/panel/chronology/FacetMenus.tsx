/** The filters that can be put on, by kind, each choice with how many events it would leave. One kind is open at a time. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { t } from '../../shared/words';
import { type Choice, choicesOf, countOf } from './choices';
import { DaysFacet } from './DaysFacet';
import type { ChronologyFacts } from './event-facts';
import type { Facets } from './facets';
import type { Filters } from './filters';
import { isOn, type OneFilter, withOne, without } from './filters-on';
import { Option, OptionList } from './OptionList';

interface FacetMenusProps {
  readonly facts: ChronologyFacts;
  readonly filters: Filters;
  readonly facets: Facets;
  onFilters(filters: Filters): void;
}

export function FacetMenus({ facts, filters, facets, onFilters }: FacetMenusProps) {
  const choices = useMemo(() => choicesOf(facts), [facts]);
  const onToggle = (one: OneFilter) => onFilters(isOn(filters, one) ? without(filters, one) : withOne(filters, one));
  const options = { filters, facets, onToggle };
  const list = (name: string, ofKind: readonly Choice[]) =>
    ofKind.length > 1 && (
      <Menu name={name}>
        <OptionList choices={ofKind} {...options} />
      </Menu>
    );
  const toggles: readonly Choice[] = [
    { one: { kind: 'differ' }, word: t('filter.differ') },
    { one: { kind: 'fresh' }, word: t('filter.fresh') },
  ];
  return (
    <div class="facets">
      {list(t('filter.entries'), choices.entities)}
      {list(t('filter.articles'), choices.articles)}
      {list(t('filter.sources'), choices.sources)}
      <Menu name={t('filter.time')}>
        <DaysFacet choices={choices.periods} onFilters={onFilters} {...options} />
      </Menu>
      {list(t('filter.basis'), choices.bases)}
      {list(t('filter.status'), choices.statuses)}
      {toggles
        .filter(({ one }) => isOn(filters, one) || countOf(one, facets) > 0)
        .map((choice) => (
          <Option key={choice.one.kind} {...choice} {...options} />
        ))}
    </div>
  );
}

/** Escape closes it and goes back to its name. */
const Menu = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <details
    class="facet"
    name="chronology-facet"
    onKeyDown={(event) => {
      const menu = event.currentTarget;
      if (event.key !== 'Escape' || !menu.open) return;
      event.preventDefault();
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }}
  >
    <summary>{name}</summary>
    <div class="facet-body">{children}</div>
  </details>
);
