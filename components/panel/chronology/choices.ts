/** What filters a chronology offers, by kind: the most frequent first, in an order that choosing does not change. */
import { type DateBasis, EVENT_STATUSES, type ListedEvent } from '../../../lib/model';
import { collator } from '../../shared/words';
import type { ChronologyFacts, Numbered } from './event-facts';
import type { Filtered } from './facets';
import { articleWord, basisWord, periodWord, sourceWord, statusWord } from './filter-words';
import type { OneFilter } from './filters-on';
import { periodsOf } from './periods';

export interface Choice {
  readonly one: OneFilter;
  readonly word: string;
}

export interface Choices {
  readonly entities: readonly Choice[];
  readonly articles: readonly Choice[];
  readonly sources: readonly Choice[];
  readonly periods: readonly Choice[];
  readonly bases: readonly Choice[];
  readonly statuses: readonly Choice[];
}

export const BASES: readonly DateBasis[] = ['stated', 'worked out', 'bounded', 'unknown'];

const kept = new WeakMap<ChronologyFacts, Choices>();

/** O(n log n) in what the events name; kept with the facts. */
export function choicesOf(facts: ChronologyFacts): Choices {
  const choices = kept.get(facts) ?? listChoices(facts);
  kept.set(facts, choices);
  return choices;
}

function listChoices(facts: ChronologyFacts): Choices {
  const most = <Id, Item>(
    { items }: Numbered<Id, Item>,
    numbersOf: (event: ListedEvent) => readonly number[],
    choice: (item: Item) => Choice,
  ): readonly Choice[] => {
    const counts = new Uint32Array(items.length);
    for (const { event } of facts.events) {
      for (const number of numbersOf(event)) counts[number] = (counts[number] ?? 0) + 1;
    }
    const { compare } = collator();
    return items
      .map((item, number) => ({ ...choice(item), count: counts[number] ?? 0 }))
      .sort((a, b) => b.count - a.count || compare(a.word, b.word));
  };
  return {
    entities: most(
      facts.entities,
      ({ entities }) => entities,
      ({ id, name }) => ({ one: { kind: 'entity', id }, word: name }),
    ),
    articles: most(
      facts.articles,
      ({ articles }) => articles,
      (article) => ({ one: { kind: 'article', id: article.id }, word: articleWord(article) ?? article.id }),
    ),
    sources: most(
      facts.sources,
      ({ sources }) => sources,
      (source) => ({ one: { kind: 'source', key: source.key }, word: sourceWord(source) }),
    ),
    periods: periodsOf(facts).map((period) => ({
      one: { kind: 'days', from: period.from, to: period.to },
      word: periodWord(period),
    })),
    bases: BASES.map((basis) => ({ one: { kind: 'basis', basis }, word: basisWord(basis) })),
    statuses: EVENT_STATUSES.map((status) => ({ one: { kind: 'status', status }, word: statusWord(status) })),
  };
}

/** How many events choosing it would leave. */
export function countOf(one: OneFilter, filtered: Filtered): number {
  if (one.kind === 'differ' || one.kind === 'fresh') return filtered[one.kind];
  const facets = filtered.facets();
  switch (one.kind) {
    case 'entity':
      return facets.entities().get(one.id);
    case 'article':
      return facets.articles().get(one.id);
    case 'source':
      return facets.sources().get(one.key);
    case 'basis':
      return facets.bases().get(one.basis) ?? 0;
    case 'status':
      return facets.statuses().get(one.status) ?? 0;
    case 'days':
      return facets.periods().find(({ period }) => period.from === one.from && period.to === one.to)?.count ?? 0;
  }
}
