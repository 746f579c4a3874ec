/** One entry on the card: the first view, the rest of it in place, and the ways on. */
import { useId, useState } from 'preact/hooks';
import type { Card, LinkRule } from '../../lib/model';
import { Statement } from '../shared/Statement';
import { typeset } from '../shared/typography';
import { CardMore } from './CardMore';
import { CloseButton } from './CloseButton';
import type { CardActions } from './card-state';
import { type FirstView, firstView } from './first-view';
import { WhyMarked } from './WhyMarked';

interface CardEntryProps {
  readonly card: Card;
  readonly surface: string;
  readonly rule: LinkRule;
  readonly actions: CardActions;
  /** The way back to the choice, where this entry was chosen among several. */
  readonly back?: { readonly label: string; go(): void };
}

export function CardEntry({ card, surface, rule, actions, back }: CardEntryProps) {
  const [isOpen, setOpen] = useState(false);
  const headingId = useId();
  const view = firstView(card);
  return (
    <article class="sidelight card" aria-labelledby={headingId}>
      <CloseButton actions={actions} />
      <div class="card-body">
        {back && (
          <button type="button" class="back" onClick={back.go}>
            {back.label}
          </button>
        )}
        <Head view={view} description={isOpen ? card.description : view.description} headingId={headingId} />
        <Statements view={view} detail={isOpen ? 'full' : 'line'} />
        {isOpen && <CardMore card={card} shown={view.statements} />}
        {!isOpen && view.disputeLine !== null && <p class="dispute-line">{typeset(view.disputeLine)}</p>}
        <p class="horizon">{view.horizon}</p>
      </div>
      <div class="card-foot">
        {view.hasMore && (
          <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? 'Less' : 'More'}
          </button>
        )}
        <button type="button" onClick={() => actions.openPanel({ view: 'entry', entityId: card.entity.id })}>
          In the panel
        </button>
        <WhyMarked surface={surface} entity={card.entity} rule={rule} chosen={back !== undefined} />
      </div>
    </article>
  );
}

interface HeadProps {
  readonly view: FirstView;
  readonly description: string;
  readonly headingId: string;
}

const Head = ({ view, description, headingId }: HeadProps) => (
  <div class="card-head">
    <h2 id={headingId} class="name">
      {view.name}
    </h2>{' '}
    <span class="kind">{view.kind}</span>
    <p class="description">{typeset(description)}</p>
  </div>
);

const Statements = ({ view, detail }: { readonly view: FirstView; readonly detail: 'line' | 'full' }) => (
  <ul class="statements">
    {view.statements.map((statement) => (
      <li key={statement.claimId}>
        <Statement statement={statement} detail={detail} />
      </li>
    ))}
  </ul>
);
