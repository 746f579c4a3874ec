/**
 * The chronology: the drawn time line and the filters over the list of what happened, what goes on, and what is only
 * announced or planned, each apart.
 */
import { useMemo, useRef, useState } from 'preact/hooks';
import { type ByPart, countsOfParts, type EventId, inParts, type ListedEvent } from '../../../lib/model';
import { horizonWords } from '../../shared/vocabulary';
import { numberWords, t } from '../../shared/words';
import { Answered } from '../Answered';
import type { PanelSource } from '../panel-source';
import { eventAddress } from '../route';
import { goTo } from '../use-navigation';
import { factsOf } from './event-facts';
import { FilterBar } from './FilterBar';
import { FilteredList, type FilteredListProps } from './FilteredList';
import { filterEvents } from './facets';
import { type Filters, NO_FILTERS, writeFilters } from './filters';
import { onesOn } from './filters-on';
import { NewsLine } from './NewsLine';
import { PagePlace } from './PagePlace';
import { type PageDate, Timeline } from './timeline/Timeline';
import { isRoomKnown } from './timeline/use-reserved-height';
import { type AtHand, useChronology } from './use-chronology';
import { useNews } from './use-news';

interface ChronologyViewProps {
  readonly source: PanelSource;
  /** The event to stand at. */
  readonly eventId: EventId | null;
  readonly filters: Filters;
  /** The date of the article that the reader has open, to be marked on the time line. */
  readonly pageDate?: PageDate | null;
}

export function ChronologyView({ source, ...place }: ChronologyViewProps) {
  const isPlain = place.eventId === null && onesOn(place.filters).length === 0;
  const [isAhead] = useState(isRoomKnown);
  const answer = useChronology(source, isPlain && isAhead);
  return (
    <>
      <h1 class="visually-hidden">{t('panel.chronology')}</h1>
      <Answered answer={answer} isEmpty={isEmpty}>
        {(atHand) => <Shown source={source} {...atHand} {...place} />}
      </Answered>
    </>
  );
}

const isEmpty = ({ chronology: { horizon } }: AtHand): boolean => horizon.articleCount === 0;

function Shown({ source, chronology, ofAll, eventId, filters, pageDate = null }: ChronologyViewProps & AtHand) {
  const { horizon } = chronology;
  const reading = useNews(source, ofAll ? null : chronology);
  const fresh = reading.news.events;
  const facts = useMemo(() => factsOf(chronology), [chronology]);
  const filtered = useMemo(
    () => ({ ...filterEvents(facts, filters, fresh), ...(ofAll && { differ: ofAll.differ }) }),
    [facts, filters, fresh, ofAll],
  );
  const parts = useMemo(() => partsOf(filtered.events), [filtered]);
  const opened = useRef(new Set<EventId>());
  const filterKey = writeFilters(filters).toString();
  const list = { filterKey, source, chronology, target: eventId, opened: opened.current, news: reading.news };
  return (
    <>
      <Timeline
        past={parts.past}
        ahead={parts.ahead}
        isWhole={ofAll === null}
        isOfAll={onesOn(filters).length === 0}
        pageDate={pageDate}
        horizon={horizon.latest}
        addressOf={(id) => eventAddress(id, filters)}
      />
      {pageDate && <PagePlace pageDate={pageDate} filters={filters} onFilters={showOnly} />}
      <NewsLine reading={reading} />
      <FilterBar
        facts={facts}
        allCount={ofAll ? sumOf(ofAll.counts) : facts.events.length}
        isWhole={ofAll === null}
        filters={filters}
        filtered={filtered}
        fresh={fresh}
        onFilters={showOnly}
      />
      {eventId !== null && !filtered.events.some(({ id }) => id === eventId) && <LeftOut eventId={eventId} />}
      <Parts parts={parts} counts={ofAll?.counts ?? countsOfParts(parts)} {...list} />
      <p class="horizon">{t('horizon.from', [horizonWords(horizon)])}</p>
    </>
  );
}

/** A step in the history. */
const showOnly = (filters: Filters): void => goTo({ view: 'chronology', eventId: null, filters });

interface PartsProps extends Omit<PartProps, 'heading' | 'events' | 'count' | 'isAtTop'> {
  readonly parts: ByPart<readonly ListedEvent[]>;
  readonly counts: ByPart<number>;
}

/** Each by itself, in this order. */
const Parts = ({ parts, counts, ...list }: PartsProps) => (
  <>
    <Part heading={t('chronology.happened')} events={parts.happened} count={counts.happened} isAtTop {...list} />
    <Part
      heading={t('chronology.ongoing')}
      events={parts.ongoing}
      count={counts.ongoing}
      isAtTop={isShort(counts.happened)}
      {...list}
    />
    <Part
      heading={t('chronology.ahead')}
      events={parts.ahead}
      count={counts.ahead}
      isAtTop={isShort(counts.happened + counts.ongoing)}
      {...list}
    />
  </>
);

/** What follows is in view, or nearly. */
const isShort = (eventCount: number): boolean => eventCount < 12;

const sumOf = ({ happened, ongoing, ahead }: ByPart<number>): number => happened + ongoing + ahead;

interface EventParts extends ByPart<readonly ListedEvent[]> {
  /** What happened, and what goes on. */
  readonly past: readonly ListedEvent[];
}

const keptParts = new WeakMap<readonly ListedEvent[], EventParts>();

/** Linear in events; kept with the list. */
function partsOf(events: readonly ListedEvent[]): EventParts {
  const known = keptParts.get(events);
  if (known) return known;
  const parts = inParts(events);
  const kept = { ...parts, past: parts.happened.concat(parts.ongoing) };
  keptParts.set(events, kept);
  return kept;
}

const LeftOut = ({ eventId }: { readonly eventId: EventId }) => (
  <p class="left-out label" role="status">
    {t('chronology.outside')} <a href={eventAddress(eventId, NO_FILTERS)}>{t('chronology.showAll')}</a>
  </p>
);

interface PartProps extends FilteredListProps {
  readonly heading: string;
}

function Part({ heading, filterKey, ...list }: PartProps) {
  if (list.events.length === 0) return null;
  return (
    <section class="chronology-part" aria-label={heading}>
      <h2 class="part-heading">
        {heading} <span class="count">{numberWords(list.count)}</span>
      </h2>
      <FilteredList filterKey={filterKey} {...list} />
    </section>
  );
}
