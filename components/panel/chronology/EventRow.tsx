/** One event of the chronology: when and how that is known, what, where and who, and what each article says. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Chronology, EventId, EventView, ListedEvent } from '../../../lib/model';
import { CONTENT_LANGUAGE } from '../../shared/content-language';
import { CopyMenu } from '../../shared/copy';
import { DateLabel } from '../../shared/DateLabel';
import { Dispute } from '../../shared/Dispute';
import { dateWords } from '../../shared/date-words';
import { typeset } from '../../shared/typography';
import { t } from '../../shared/words';
import { Answered } from '../Answered';
import { EntryLinks } from '../EntryLinks';
import type { PanelSource } from '../panel-source';
import { StatementsByArticle } from '../StatementsByArticle';
import { useAnswer } from '../use-answer';
import type { ReaderNews } from './use-news';

export interface EventRowProps {
  readonly event: ListedEvent;
  readonly source: PanelSource;
  /** That lists it. */
  readonly chronology: Chronology;
  /** The panel was sent to this event: it opens and comes into view. */
  readonly isTarget: boolean;
  /** Events whose statements are open; kept up to date. */
  readonly opened: Set<EventId>;
  readonly news: ReaderNews;
  /** From 1, in the whole list, of which only a part may be drawn. */
  readonly position: number;
  readonly setSize: number;
}

export function EventRow(props: EventRowProps) {
  const { event, isTarget } = props;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isTarget) row.current?.scrollIntoView({ block: 'start' });
  }, [isTarget]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: its list is no `ol`, since blocks stand between
    <div
      class={isTarget ? 'event target' : 'event'}
      role="listitem"
      aria-posinset={props.position}
      aria-setsize={props.setSize}
      ref={row}
      data-event={event.id}
    >
      <DateLabel dating={event.when} stacked />
      <div class="event-body">
        <h3 class="event-title" lang={CONTENT_LANGUAGE}>
          {typeset(event.title)}
        </h3>
        {(event.status === 'planned' || event.status === 'announced') && (
          <p class="label">{t(`chronology.${event.status}`)}</p>
        )}
        <NewMark event={event} news={props.news} />
        <EntryLinks entities={event.entities.flatMap((number) => props.chronology.entities[number] ?? [])} />
      </div>
      <EventDetails {...props} />
    </div>
  );
}

/** That the event is new, or how much of what is told of it. */
function NewMark({ event, news }: Pick<EventRowProps, 'event' | 'news'>) {
  if (!news.events.has(event.id)) return null;
  const words = news.isWholeNew(event.id) ? t('news.new') : t('news.statements', news.newStatementsOf(event.id));
  return <p class="label new">{words}</p>;
}

/** Read and made only once opened: a long chronology would otherwise hold every statement of the index. */
function EventDetails({ event, source, chronology, isTarget, opened, news }: EventRowProps) {
  const [isOpen, setOpen] = useState(isTarget || opened.has(event.id));
  useEffect(() => {
    if (isTarget) setOpen(true);
  }, [isTarget]);
  useEffect(() => {
    if (isOpen) opened.add(event.id);
    else opened.delete(event.id);
  }, [isOpen, opened, event.id]);
  return (
    <details class="event-details" open={isOpen} onToggle={(toggle) => setOpen(toggle.currentTarget.open)}>
      <summary>
        {t('chronology.whatSay', event.articles.length)}
        {event.differs && (
          <strong class="differ">
            <span class="mark-before"> ·</span> <span class="together">{t('chronology.differ')}</span>
          </strong>
        )}
      </summary>
      {isOpen && <WhatIsSaid source={source} chronology={chronology} eventId={event.id} news={news} />}
    </details>
  );
}

interface WhatIsSaidProps extends Pick<EventRowProps, 'source' | 'chronology' | 'news'> {
  readonly eventId: EventId;
}

function WhatIsSaid({ source, chronology, eventId, news }: WhatIsSaidProps) {
  const answer = useAnswer(
    source,
    useCallback(() => source.event(eventId), [source, eventId]),
  );
  return (
    <Answered answer={answer}>
      {(event) =>
        event && (
          <>
            <div class="event-copy">
              <CopyMenu about={{ kind: 'event', event, horizon: chronology.horizon }} />
            </div>
            <StatementsByArticle statements={event.statements} fresh={news.claims} />
            {event.disputes.map((dispute) => (
              <Dispute key={dispute.id} dispute={dispute} horizon={chronology.horizon} />
            ))}
            <DateNote event={event} />
          </>
        )
      }
    </Answered>
  );
}

function DateNote({ event }: { readonly event: EventView }) {
  const { detail } = dateWords(event.when);
  return detail === null ? null : <p class="date-note label">{t('chronology.date', [typeset(detail)])}</p>;
}
