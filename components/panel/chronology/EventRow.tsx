/** One event of the chronology: when and how that is known, what, where and who, and what each article says. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EventId, EventView, Horizon } from '../../../lib/model';
import { CONTENT_LANGUAGE } from '../../shared/content-language';
import { DateLabel } from '../../shared/DateLabel';
import { Dispute } from '../../shared/Dispute';
import { dateWords } from '../../shared/date-words';
import { typeset } from '../../shared/typography';
import { t } from '../../shared/words';
import { EntryLinks } from '../EntryLinks';
import { StatementsByArticle } from '../StatementsByArticle';
import type { ReaderNews } from './use-news';

export interface EventRowProps {
  readonly event: EventView;
  /** The panel was sent to this event: it opens and comes into view. */
  readonly isTarget: boolean;
  readonly horizon: Horizon;
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
        <EntryLinks entities={[...event.places, ...event.participants]} />
      </div>
      <EventDetails {...props} />
    </div>
  );
}

/** That the event is new, or how much of what is told of it. */
function NewMark({ event, news }: Pick<EventRowProps, 'event' | 'news'>) {
  if (!news.events.has(event.id)) return null;
  const statementCount = event.statements.filter(({ claimId }) => news.claims.has(claimId)).length;
  return <p class="label new">{news.isWholeNew(event.id) ? t('news.new') : t('news.statements', statementCount)}</p>;
}

/** Made only once opened: a long chronology would otherwise draw every statement of the index. */
function EventDetails({ event, isTarget, horizon, opened, news }: EventRowProps) {
  const [isOpen, setOpen] = useState(isTarget || opened.has(event.id));
  useEffect(() => {
    if (isTarget) setOpen(true);
  }, [isTarget]);
  useEffect(() => {
    if (isOpen) opened.add(event.id);
    else opened.delete(event.id);
  }, [isOpen, opened, event.id]);
  const articleCount = new Set(event.statements.map((statement) => statement.article.id)).size;
  return (
    <details class="event-details" open={isOpen} onToggle={(toggle) => setOpen(toggle.currentTarget.open)}>
      <summary>
        {t('chronology.whatSay', articleCount)}
        {event.disputes.length > 0 && <strong class="differ"> · {t('chronology.differ')}</strong>}
      </summary>
      {isOpen && (
        <>
          <StatementsByArticle statements={event.statements} fresh={news.claims} />
          {event.disputes.map((dispute) => (
            <Dispute key={dispute.id} dispute={dispute} horizon={horizon} />
          ))}
          <DateNote event={event} />
        </>
      )}
    </details>
  );
}

function DateNote({ event }: { readonly event: EventView }) {
  const { detail } = dateWords(event.when);
  return detail === null ? null : <p class="date-note label">{t('chronology.date', [typeset(detail)])}</p>;
}
