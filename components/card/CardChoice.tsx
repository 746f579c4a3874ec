/** Several entries fit: each is offered, none is asserted. */
import { useId, useState } from 'preact/hooks';
import type { Card } from '../../lib/model';
import { fitSentences, typeset } from '../shared/typography';
import { kindWord } from '../shared/vocabulary';
import { CardEntry } from './CardEntry';
import { CloseButton } from './CloseButton';
import type { CardActions, ReadyState } from './card-state';
import { FIRST_VIEW_LIMIT } from './first-view';

interface CardChoiceProps {
  readonly state: ReadyState;
  readonly actions: CardActions;
}

export function CardChoice({ state: { cards, surface, rule }, actions }: CardChoiceProps) {
  const [chosen, choose] = useState<Card | null>(null);
  const headingId = useId();
  if (chosen) {
    const back = { label: `‹ All ${cards.length} entries for “${surface}”`, go: () => choose(null) };
    return <CardEntry card={chosen} surface={surface} rule={rule} actions={actions} back={back} />;
  }
  return (
    <article class="sidelight card" aria-labelledby={headingId}>
      <CloseButton actions={actions} />
      <div class="card-body">
        <h2 id={headingId} class="choice-heading">
          “{surface}” may be any of these
        </h2>
        <ul class="choices">
          {cards.map((card) => (
            <li key={card.entity.id}>
              <Choice card={card} lineLength={lineLength(cards)} onChoose={() => choose(card)} />
            </li>
          ))}
        </ul>
      </div>
    </article>
  );
}

/** How much of each description fits, names and kinds taken off. */
function lineLength(cards: readonly Card[]): number {
  const names = cards.reduce((sum, { entity }) => sum + entity.name.length + kindWord(entity.kind).length, 0);
  return Math.max(0, Math.min(90, Math.floor((FIRST_VIEW_LIMIT - 60 - names) / cards.length)));
}

interface ChoiceProps {
  readonly card: Card;
  readonly lineLength: number;
  onChoose(): void;
}

const Choice = ({ card, lineLength, onChoose }: ChoiceProps) => (
  <button type="button" class="choice" onClick={onChoose}>
    <span class="choice-name">{card.entity.name}</span> <span class="kind">{kindWord(card.entity.kind)}</span>
    <span class="choice-line">{typeset(fitSentences(card.description, lineLength))}</span>
  </button>
);
