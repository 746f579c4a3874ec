/** Where reports differ: the positions side by side, equal in size and in weight, with no word on who is right. */
import type { DisputeView, Horizon } from '../../lib/model';
import { Note } from './Note';
import { Statement } from './Statement';
import { typeset } from './typography';
import { disputeHeading } from './vocabulary';
import { t } from './words';

interface DisputeProps {
  readonly dispute: DisputeView;
  /** What was compared, said under the positions. */
  readonly horizon: Horizon;
}

export function Dispute({ dispute, horizon }: DisputeProps) {
  return (
    <section
      class="dispute"
      data-dispute={dispute.id}
      aria-label={`${disputeHeading(dispute.type)}: ${dispute.question}`}
    >
      <p class="dispute-heading">{disputeHeading(dispute.type)}</p>
      <p class="dispute-question">{typeset(dispute.question)}</p>
      <ul class="positions">
        {dispute.positions.map((position) => (
          <li class="position" key={position.label}>
            <p class="position-label">{typeset(position.label)}</p>
            {position.statements.map((statement) => (
              <Statement key={statement.claimId} statement={statement} detail="line" />
            ))}
          </li>
        ))}
      </ul>
      {dispute.note !== null && <Note text={dispute.note} />}
      <p class="compared">{`Compared: only the ${t('count.articles', horizon.articleCount)} in your index.`}</p>
    </section>
  );
}
