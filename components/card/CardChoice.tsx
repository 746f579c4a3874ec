/** Several entries fit: each is offered, none is asserted. */

import { useId } from 'preact/hooks';
import type { Card } from '../../lib/model';
import { CONTENT_LANGUAGE } from '../shared/content-language';
import { fitSentences, typeset } from '../shared/typography';
import { kindWord } from '../shared/vocabulary';
import { t } from '../shared/words';
import { CardHead } from './CardHead';
import type { CardActions } from './card-state';
import { FIRST_VIEW_LIMIT } from './first-view';
import type { Place } from './trail';
import type { TrailHandle } from './use-trail';

interface CardChoiceProps {
  readonly place: Extract<Place, { kind: 'choice' }>;
  readonly handle: TrailHandle;
  readonly actions: CardActions;
}

export function CardChoice({ place: { cards, words, marked }, handle, actions }: CardChoiceProps) {
  const headingId = useId();
  return (
    <article class="sidelight card" aria-labelledby={headingId}>
      <CardHead handle={handle} actions={actions}>
        <h2 id={headingId} class="choice-heading" tabIndex={-1}>
          {t('inCard.mayBe', [words])}
        </h2>
      </CardHead>
      <div class="card-body">
        <ul class="choices">
          {cards.map((card) => (
            <li key={card.entity.id}>
              <Choice
                card={card}
                lineLength={lineLength(cards)}
                onChoose={() => handle.visit({ kind: 'entry', card, marked, isChosen: true })}
              />
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
    <span class="choice-name" lang={CONTENT_LANGUAGE}>
      {card.entity.name}
    </span>{' '}
    <span class="kind">{kindWord(card.entity.kind)}</span>
    <span class="choice-line" lang={CONTENT_LANGUAGE}>
      {typeset(fitSentences(card.description, lineLength))}
    </span>
  </button>
);
