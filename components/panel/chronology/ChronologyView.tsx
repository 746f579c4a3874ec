/** The chronology: what happened, what goes on, and what is only announced or planned, each apart. */

import { useCallback } from 'preact/hooks';
import type { Chronology, EventId, EventView, Horizon } from '../../../lib/model';
import { horizonWords } from '../../shared/vocabulary';
import { numberWords, t } from '../../shared/words';
import { Answered } from '../Answered';
import type { PanelSource } from '../panel-source';
import { useAnswer } from '../use-answer';
import { EventRow } from './EventRow';
import { groupByKnownOrder } from './event-groups';
import type { Filters } from './filters';

interface ChronologyViewProps {
  readonly source: PanelSource;
  /** The event to stand at. */
  readonly eventId: EventId | null;
  readonly filters: Filters;
}

export function ChronologyView({ source, eventId }: ChronologyViewProps) {
  const answer = useAnswer(
    source,
    useCallback(() => source.chronology(), [source]),
  );
  return (
    <>
      <h1 class="visually-hidden">{t('panel.chronology')}</h1>
      <Answered answer={answer} isEmpty={isEmpty}>
        {(chronology) => (
          <>
            <Part
              heading={t('chronology.happened')}
              events={chronology.happened}
              target={eventId}
              horizon={chronology.horizon}
            />
            <Part
              heading={t('chronology.ongoing')}
              events={chronology.ongoing}
              target={eventId}
              horizon={chronology.horizon}
            />
            <Part
              heading={t('chronology.ahead')}
              events={chronology.ahead}
              target={eventId}
              horizon={chronology.horizon}
            />
            <p class="horizon">{t('horizon.from', [horizonWords(chronology.horizon)])}</p>
          </>
        )}
      </Answered>
    </>
  );
}

const isEmpty = ({ horizon }: Chronology): boolean => horizon.articleCount === 0;

interface PartProps {
  readonly heading: string;
  readonly events: readonly EventView[];
  readonly target: EventId | null;
  readonly horizon: Horizon;
}

function Part({ heading, events, target, horizon }: PartProps) {
  if (events.length === 0) return null;
  const rows = (group: readonly EventView[]) =>
    group.map((event) => <EventRow key={event.id} event={event} isTarget={event.id === target} horizon={horizon} />);
  return (
    <section class="chronology-part" aria-label={heading}>
      <h2 class="part-heading">
        {heading} <span class="count">{numberWords(events.length)}</span>
      </h2>
      <ol class="events">
        {groupByKnownOrder(events).map((group) =>
          group.isOrderKnown ? (
            rows(group.events)
          ) : (
            <li class="event-group" key={`group ${group.events[0]?.id}`}>
              <p class="group-label label">{t('chronology.orderUnknown')}</p>
              <ul>{rows(group.events)}</ul>
            </li>
          ),
        )}
      </ol>
    </section>
  );
}
