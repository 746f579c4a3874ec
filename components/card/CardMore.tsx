/** What the first view leaves out, in place below it. */

import type { ComponentChildren, RefObject } from 'preact';
import type { Card, EventSummary, Statement as StatementModel } from '../../lib/model';
import { CONTENT_LANGUAGE } from '../shared/content-language';
import { DateLabel } from '../shared/DateLabel';
import { Dispute } from '../shared/Dispute';
import { OtherNames } from '../shared/OtherNames';
import { Statement } from '../shared/Statement';
import { typeset } from '../shared/typography';
import { t } from '../shared/words';
import { articlesOf, groupBySource } from './group-by-source';

interface CardMoreProps {
  readonly card: Card;
  /** Statements that stand above already. */
  readonly shown: readonly StatementModel[];
  /** Becomes the first place where reports differ. */
  readonly differing: RefObject<HTMLDivElement | null>;
}

export function CardMore({ card, shown, differing }: CardMoreProps) {
  const { groups, others } = groupBySource(card.statements);
  const isNew = (statement: StatementModel) => !shown.includes(statement);
  const rest = others.filter(isNew);
  const articles = t('count.articles', articlesOf(card.statements).size);
  return (
    <>
      {card.disputes.map((dispute, index) => (
        <div class="part" key={dispute.id} ref={index === 0 ? differing : null} tabIndex={-1}>
          <Dispute dispute={dispute} horizon={card.horizon} />
        </div>
      ))}
      {groups.map(({ source, articleCount, statements }) => (
        <Part key={source.entityId} heading={t('inCard.crediting', articleCount, [articles, source.label])}>
          <Told statements={statements.filter(isNew)} />
          <Above count={statements.filter((statement) => !isNew(statement)).length} />
        </Part>
      ))}
      <Told statements={rest} />
      {card.events.length > 0 && (
        <Part heading={t('entry.dates')}>
          <Dates events={card.events} />
        </Part>
      )}
      {card.otherNames.length > 0 && (
        <Part heading={t('entry.otherNames')}>
          <OtherNames names={card.otherNames} />
        </Part>
      )}
    </>
  );
}

const Told = ({ statements }: { readonly statements: readonly StatementModel[] }) =>
  statements.length === 0 ? null : (
    <ul class="statements">
      {statements.map((statement) => (
        <li key={statement.claimId}>
          <Statement statement={statement} />
        </li>
      ))}
    </ul>
  );

/** A statement is not said twice. */
const Above = ({ count }: { readonly count: number }) =>
  count === 0 ? null : <p class="label">{t('inCard.above', count)}</p>;

const Part = ({ heading, children }: { readonly heading: string; readonly children: ComponentChildren }) => (
  <section class="part">
    <h3 class="part-heading">{heading}</h3>
    {children}
  </section>
);

const Dates = ({ events }: { readonly events: readonly EventSummary[] }) => (
  <ul class="dates">
    {events.map((event) => (
      <li key={event.id}>
        <p lang={CONTENT_LANGUAGE}>{typeset(event.title)}</p>
        <DateLabel dating={event.when} />
      </li>
    ))}
  </ul>
);
