/**
 * The chronology: the drawn time line and the filters over the list of what happened, what goes on, and what is only
 * announced or planned, each apart.
 */
import { useCallback, useMemo, useRef } from 'preact/hooks';
import type { Chronology, EventId, EventStatus, ListedEvent } from '../../../lib/model';
import { horizonWords } from '../../shared/vocabulary';
import { numberWords, t } from '../../shared/words';
import { Answered } from '../Answered';
import type { PanelSource } from '../panel-source';
import { eventAddress } from '../route';
import { useAnswer } from '../use-answer';
import { goTo } from '../use-navigation';
import { EventList, type EventListProps } from './EventList';
import { factsOf } from './event-facts';
import { FilterBar } from './FilterBar';
import { filterEvents } from './facets';
import { type Filters, NO_FILTERS, writeFilters } from './filters';
import { NewsLine } from './NewsLine';
import { type PageDate, Timeline } from './timeline/Timeline';
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
  const answer = useAnswer(
    source,
    useCallback(() => source.chronology(), [source]),
  );
  return (
    <>
      <h1 class="visually-hidden">{t('panel.chronology')}</h1>
      <Answered answer={answer} isEmpty={isEmpty}>
        {(chronology) => <Shown source={source} chronology={chronology} {...place} />}
      </Answered>
    </>
  );
}

const isEmpty = ({ horizon }: Chronology): boolean => horizon.articleCount === 0;

interface ShownProps extends ChronologyViewProps {
  readonly chronology: Chronology;
}

function Shown({ source, chronology, eventId, filters, pageDate = null }: ShownProps) {
  const { horizon } = chronology;
  const reading = useNews(source, chronology);
  const fresh = reading.news.events;
  const facts = useMemo(() => factsOf(chronology), [chronology]);
  const filtered = useMemo(() => filterEvents(facts, filters, fresh), [facts, filters, fresh]);
  const parts = useMemo(() => partsOf(filtered.events), [filtered]);
  const opened = useRef(new Set<EventId>());
  const filterKey = writeFilters(filters).toString();
  const list = { filterKey, source, chronology, target: eventId, opened: opened.current, news: reading.news };
  const past = useMemo(() => [...parts.happened, ...parts.ongoing], [parts]);
  return (
    <>
      <Timeline
        past={past}
        ahead={parts.ahead}
        pageDate={pageDate}
        horizon={horizon.latest}
        addressOf={(id) => eventAddress(id, filters)}
      />
      <NewsLine reading={reading} />
      <FilterBar
        facts={facts}
        filters={filters}
        filtered={filtered}
        fresh={fresh}
        onFilters={(changed) => goTo({ view: 'chronology', eventId: null, filters: changed })}
      />
      {eventId !== null && !filtered.events.some(({ id }) => id === eventId) && <LeftOut eventId={eventId} />}
      <Part heading={t('chronology.happened')} events={parts.happened} isAtTop {...list} />
      <Part heading={t('chronology.ongoing')} events={parts.ongoing} isAtTop={isShort(parts.happened)} {...list} />
      <Part heading={t('chronology.ahead')} events={parts.ahead} isAtTop={isShort(past)} {...list} />
      <p class="horizon">{t('horizon.from', [horizonWords(horizon)])}</p>
    </>
  );
}

/** What follows is in view, or nearly. */
const isShort = (events: readonly ListedEvent[]): boolean => events.length < 12;

function partsOf(events: readonly ListedEvent[]) {
  const withStatus = (...statuses: readonly EventStatus[]) => events.filter(({ status }) => statuses.includes(status));
  return {
    happened: withStatus('happened'),
    ongoing: withStatus('ongoing'),
    ahead: withStatus('announced', 'planned'),
  };
}

const LeftOut = ({ eventId }: { readonly eventId: EventId }) => (
  <p class="left-out label" role="status">
    {t('chronology.outside')} <a href={eventAddress(eventId, NO_FILTERS)}>{t('chronology.showAll')}</a>
  </p>
);

interface PartProps extends EventListProps {
  readonly heading: string;
  /** Another for other filters. */
  readonly filterKey: string;
}

function Part({ heading, filterKey, ...list }: PartProps) {
  if (list.events.length === 0) return null;
  return (
    <section class="chronology-part" aria-label={heading}>
      <h2 class="part-heading">
        {heading} <span class="count">{numberWords(list.events.length)}</span>
      </h2>
      {/* Drawing few rows anew is far quicker than turning hundreds into others. */}
      <EventList key={filterKey} {...list} />
    </section>
  );
}
