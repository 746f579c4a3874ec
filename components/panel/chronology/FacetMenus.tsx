/**
 * The filters that can be put on, by kind, each choice with how many events it would leave. One kind is open at a time.
 */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { EVENT_STATUSES } from '../../../lib/model';
import { t } from '../../shared/words';
import { BASES, type Choice, type Choices, choicesOf, countOf } from './choices';
import { DaysFacet } from './DaysFacet';
import type { ChronologyFacts } from './event-facts';
import type { Filtered } from './facets';
import type { Filters } from './filters';
import { isOn, type OneFilter, withOne, without } from './filters-on';
import { Option, OptionList } from './OptionList';

interface FacetMenusProps {
  readonly facts: ChronologyFacts;
  readonly isWhole: boolean;
  readonly filters: Filters;
  readonly filtered: Filtered;
  onFilters(filters: Filters): void;
}

export function FacetMenus({ facts, isWhole, filters, filtered, onFilters }: FacetMenusProps) {
  const onToggle = (one: OneFilter) => onFilters(isOn(filters, one) ? without(filters, one) : withOne(filters, one));
  const options = { filters, filtered, onToggle };
  const list = (name: string, ofKind: Exclude<keyof Choices, 'periods'>, count: number) =>
    count > 1 && (
      <Menu name={name}>{() => isWhole && <OptionList choices={choicesOf(facts)[ofKind]} {...options} />}</Menu>
    );
  const toggles: readonly Choice[] = [
    { one: { kind: 'differ' }, word: t('filter.differ') },
    { one: { kind: 'fresh' }, word: t('filter.fresh') },
  ];
  return (
    <div class="facets">
      {list(t('filter.entries'), 'entities', facts.entities.items.length)}
      {list(t('filter.articles'), 'articles', facts.articles.items.length)}
      {list(t('filter.sources'), 'sources', facts.sources.items.length)}
      <Menu name={t('filter.time')}>
        {() => isWhole && <DaysFacet choices={choicesOf(facts).periods} onFilters={onFilters} {...options} />}
      </Menu>
      {list(t('filter.basis'), 'bases', BASES.length)}
      {list(t('filter.status'), 'statuses', EVENT_STATUSES.length)}
      {toggles
        .filter(({ one }) => isOn(filters, one) || countOf(one, filtered) > 0)
        .map((choice) => (
          <Option key={choice.one.kind} {...choice} {...options} />
        ))}
    </div>
  );
}

interface MenuProps {
  readonly name: string;
  /** Drawn while it is open. */
  children(): ComponentChildren;
}

/** Escape closes it and goes back to its name. What it holds is drawn before the next key is taken. */
function Menu({ name, children }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      class="facet"
      name="chronology-facet"
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onClick={({ target, currentTarget }) => {
        if (target instanceof HTMLElement && target.localName === 'summary') setOpen(!currentTarget.open);
      }}
      onKeyDown={(event) => {
        const menu = event.currentTarget;
        if (event.key !== 'Escape' || !menu.open) return;
        event.preventDefault();
        menu.open = false;
        menu.querySelector('summary')?.focus();
      }}
    >
      <summary>{name}</summary>
      <div class="facet-body">{isOpen && children()}</div>
    </details>
  );
}
