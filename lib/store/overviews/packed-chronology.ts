/**
 * A chronology as few large values: reading thousands of small objects out of the database takes a hundred times as
 * long as reading a text and some arrays. Promise: unpacking what was packed gives the same.
 */
import {
  type ByPart,
  type Chronology,
  countsOfParts,
  type Dating,
  EVENT_STATUSES,
  type EventId,
  type ListedEvent,
} from '../../model';
import { createNumbering } from '../records';

export interface PackedChronology extends Pick<Chronology, 'entities' | 'articles' | 'sources' | 'horizon'> {
  /** How many events of each part, which stand one after the other. */
  readonly sizes: ByPart<number>;
  /** JSON of `Words`. */
  readonly words: string;
  /** For each event: its date among the words' ones, its status among `EVENT_STATUSES`, and 1 where reports differ. */
  readonly datings: Uint32Array;
  readonly statuses: Uint8Array;
  readonly differing: Uint8Array;
  readonly ofEntities: PackedLists;
  readonly ofArticles: PackedLists;
  readonly ofSources: PackedLists;
}

interface Words {
  readonly ids: readonly EventId[];
  readonly titles: readonly string[];
  /** Events of the same day and phrase share one. */
  readonly datings: readonly Dating[];
}

/** A list of numbers for each event: that of event n goes from `starts[n]` to `starts[n + 1]`. */
interface PackedLists {
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
}

/** Linear in events. */
export function packChronology(chronology: Chronology): PackedChronology {
  const { happened, ongoing, ahead, entities, articles, sources, horizon } = chronology;
  const events = [...happened, ...ongoing, ...ahead];
  const datings = createNumbering((_key: string, dating: Dating) => dating);
  const dated = events.map(({ when }) => datings.numberOf(JSON.stringify(when), when));
  const words: Words = {
    ids: events.map(({ id }) => id),
    titles: events.map(({ title }) => title),
    datings: datings.items,
  };
  return {
    entities,
    articles,
    sources,
    horizon,
    sizes: countsOfParts(chronology),
    words: JSON.stringify(words),
    datings: Uint32Array.from(dated),
    statuses: Uint8Array.from(events, ({ status }) => EVENT_STATUSES.indexOf(status)),
    differing: Uint8Array.from(events, ({ differs }) => Number(differs)),
    ofEntities: packLists(events.map((event) => event.entities)),
    ofArticles: packLists(events.map((event) => event.articles)),
    ofSources: packLists(events.map((event) => event.sources)),
  };
}

/** Linear in events. */
export function unpackChronology(packed: PackedChronology): Chronology {
  const { ids, titles, datings } = JSON.parse(packed.words) as Words;
  const { entities, articles, sources, horizon, sizes } = packed;
  const events = ids.map((id, index): ListedEvent => {
    const [title, when, status] = [
      titles[index],
      datings[packed.datings[index] ?? 0],
      EVENT_STATUSES[packed.statuses[index] ?? 0],
    ];
    if (title === undefined || !when || !status) throw new Error('A packed chronology lacks a part of an event.');
    return {
      id,
      title,
      when,
      status,
      entities: listAt(packed.ofEntities, index),
      articles: listAt(packed.ofArticles, index),
      sources: listAt(packed.ofSources, index),
      differs: packed.differing[index] === 1,
    };
  });
  const past = sizes.happened + sizes.ongoing;
  return {
    happened: events.slice(0, sizes.happened),
    ongoing: events.slice(sizes.happened, past),
    ahead: events.slice(past),
    entities,
    articles,
    sources,
    horizon,
  };
}

function packLists(lists: readonly (readonly number[])[]): PackedLists {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, index) => {
    starts[index + 1] = (starts[index] ?? 0) + list.length;
  });
  return { starts, items: Uint32Array.from(lists.flat()) };
}

function listAt({ starts, items }: PackedLists, index: number): number[] {
  const list: number[] = [];
  const end = starts[index + 1] ?? 0;
  for (let at = starts[index] ?? 0; at < end; at++) list.push(items[at] ?? 0);
  return list;
}
