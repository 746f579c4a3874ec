/** What the first view leaves out, in place below it. */
import type { ComponentChildren } from 'preact';
import type { Card, EventSummary, Statement as StatementModel } from '../../lib/model';
import { DateLabel } from '../shared/DateLabel';
import { Dispute } from '../shared/Dispute';
import { OtherNames } from '../shared/OtherNames';
import { Statement } from '../shared/Statement';
import { typeset } from '../shared/typography';

interface CardMoreProps {
  readonly card: Card;
  /** Statements that stand above already. */
  readonly shown: readonly StatementModel[];
}

export function CardMore({ card, shown }: CardMoreProps) {
  const rest = card.statements.filter((statement) => !shown.includes(statement));
  return (
    <>
      {card.disputes.map((dispute) => (
        <div class="part" key={dispute.id}>
          <Dispute dispute={dispute} horizon={card.horizon} />
        </div>
      ))}
      {rest.length > 0 && (
        <ul class="statements">
          {rest.map((statement) => (
            <li key={statement.claimId}>
              <Statement statement={statement} />
            </li>
          ))}
        </ul>
      )}
      {card.events.length > 0 && (
        <Part heading="Dates">
          <Dates events={card.events} />
        </Part>
      )}
      {card.otherNames.length > 0 && (
        <Part heading="Other names">
          <OtherNames names={card.otherNames} />
        </Part>
      )}
    </>
  );
}

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
        <p>{typeset(event.title)}</p>
        <DateLabel dating={event.when} />
      </li>
    ))}
  </ul>
);
