/** One place where reports differ, by itself: the positions, whom it is about, and which events it touches. */

import { useCallback } from 'preact/hooks';
import type { DisputeDetail, DisputeId } from '../../../lib/model';
import { CONTENT_LANGUAGE } from '../../shared/content-language';
import { DateLabel } from '../../shared/DateLabel';
import { Dispute } from '../../shared/Dispute';
import { typeset } from '../../shared/typography';
import { t } from '../../shared/words';
import { Answered, NotHeld } from '../Answered';
import { EntryLinks } from '../EntryLinks';
import type { PanelSource } from '../panel-source';
import { eventAddress } from '../route';
import { useAnswer } from '../use-answer';

interface DisputeViewProps {
  readonly source: PanelSource;
  readonly disputeId: DisputeId;
}

export function DisputeView({ source, disputeId }: DisputeViewProps) {
  const answer = useAnswer(
    source,
    useCallback(() => source.dispute(disputeId), [source, disputeId]),
  );
  return (
    <Answered answer={answer}>
      {(detail) => (detail ? <Detail detail={detail} /> : <NotHeld source={source} words={t('dispute.gone')} />)}
    </Answered>
  );
}

const Detail = ({ detail: { dispute, entities, events, horizon } }: { readonly detail: DisputeDetail }) => (
  <article class="dispute-page">
    <Dispute dispute={dispute} horizon={horizon} alone />
    {entities.length > 0 && (
      <section aria-label={t('dispute.entities')}>
        <h2 class="part-heading">{t('dispute.entities')}</h2>
        <EntryLinks entities={entities} />
      </section>
    )}
    {events.length > 0 && (
      <section aria-label={t('dispute.events')}>
        <h2 class="part-heading">{t('dispute.events')}</h2>
        <ul class="rows">
          {events.map((event) => (
            <li class="row" key={event.id}>
              <a class="row-name" lang={CONTENT_LANGUAGE} href={eventAddress(event.id)}>
                {typeset(event.title)}
              </a>
              <DateLabel dating={event.when} />
            </li>
          ))}
        </ul>
      </section>
    )}
  </article>
);
