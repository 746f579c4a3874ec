/**
 * What a long chronology begins with, small enough to be read and drawn before the rest is. Promise: its events are the
 * first of the chronology's own, whole groups of them as far as a list shows any at first.
 */
import { type Chronology, type ChronologyOpening, countsOfParts, type ListedEvent } from '../../model';
import { createNumbering } from '../records';

/** More than a tall window shows. */
const OPENING_EVENTS = 24;

/** Linear in events. */
export function openingOf(chronology: Chronology): ChronologyOpening {
  const { happened, ongoing, ahead, horizon } = chronology;
  const parts = [happened, ongoing, ahead];
  const entities = createNumbering((number: number) => chronology.entities[number]);
  const articles = createNumbering((number: number) => chronology.articles[number]);
  const sources = createNumbering((number: number) => chronology.sources[number]);
  const list = (event: ListedEvent): ListedEvent => ({
    ...event,
    entities: event.entities.map((number) => entities.numberOf(number)),
    articles: event.articles.map((number) => articles.numberOf(number)),
    sources: event.sources.map((number) => sources.numberOf(number)),
  });
  const first = (events: readonly ListedEvent[]) => events.slice(0, OPENING_EVENTS).map(list);
  return {
    first: {
      happened: first(happened),
      ongoing: first(ongoing),
      ahead: first(ahead),
      entities: present(entities.items),
      articles: present(articles.items),
      sources: present(sources.items),
      horizon,
    },
    counts: countsOfParts(chronology),
    differ: parts.flat().filter(({ differs }) => differs).length,
  };
}

const present = <Item>(items: readonly (Item | undefined)[]): readonly Item[] =>
  items.filter((item) => item !== undefined);
