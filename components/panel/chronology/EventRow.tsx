/** One event of the chronology: when and how that is known, what, where and who, and what each article says. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { EventView, Horizon } from '../../../lib/model';
import { CONTENT_LANGUAGE } from '../../shared/content-language';
import { DateLabel } from '../../shared/DateLabel';
import { Dispute } from '../../shared/Dispute';
import { dateWords } from '../../shared/date-words';
import { typeset } from '../../shared/typography';
import { t } from '../../shared/words';
import { EntryLinks } from '../EntryLinks';
import { StatementsByArticle } from '../StatementsByArticle';

interface EventRowProps {
  readonly event: EventView;
  /** The panel was sent to this event: it opens and comes into view. */
  readonly isTarget: boolean;
  readonly horizon: Horizon;
}

export function EventRow({ event, isTarget, horizon }: EventRowProps) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isTarget) row.current?.scrollIntoView({ block: 'start' });
  }, [isTarget]);
  return (
    <li class={isTarget ? 'event target' : 'event'} ref={row} data-event={event.id}>
      <DateLabel dating={event.when} stacked />
      <div class="event-body">
        <h3 class="event-title" lang={CONTENT_LANGUAGE}>
          {typeset(event.title)}
        </h3>
        {event.status === 'planned' && <p class="label">{t('chronology.planned')}</p>}
        {event.status === 'announced' && <p class="label">{t('chronology.announced')}</p>}
        <EntryLinks entities={[...event.places, ...event.participants]} />
      </div>
      <EventDetails event={event} isTarget={isTarget} horizon={horizon} />
    </li>
  );
}

/** Made only once opened: a long chronology would otherwise draw every statement of the index. */
function EventDetails({ event, isTarget, horizon }: EventRowProps) {
  const [isOpen, setOpen] = useState(isTarget);
  useEffect(() => {
    if (isTarget) setOpen(true);
  }, [isTarget]);
  const articleCount = new Set(event.statements.map((statement) => statement.article.id)).size;
  return (
    <details class="event-details" open={isOpen} onToggle={(toggle) => setOpen(toggle.currentTarget.open)}>
      <summary>
        {t('chronology.whatSay', articleCount)}
        {event.disputes.length > 0 && <strong class="differ"> · {t('chronology.differ')}</strong>}
      </summary>
      {isOpen && (
        <>
          <StatementsByArticle statements={event.statements} />
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
