/** The card: a margin note on one name of the page. The popover it stands in is the dialog. */
import { CardChoice } from './CardChoice';
import { CardEntry } from './CardEntry';
import { CloseButton } from './CloseButton';
import type { CardActions, CardState } from './card-state';

interface CardProps {
  readonly state: CardState;
  readonly actions: CardActions;
}

/** What was opened inside a card belongs to it: another entry starts with its first view again. */
export function Card({ state, actions }: CardProps) {
  if (state.status === 'loading') return <Loading />;
  if (state.status === 'failed') return <Failed message={state.message} actions={actions} />;
  const [only, ...others] = state.cards;
  if (!only) return <Failed message="This entry is no longer in your index." actions={actions} />;
  const key = `${state.surface} ${state.cards.map((card) => card.entity.id).join(' ')}`;
  return others.length > 0 ? (
    <CardChoice key={key} state={state} actions={actions} />
  ) : (
    <CardEntry key={key} card={only} surface={state.surface} rule={state.rule} actions={actions} />
  );
}

function Loading() {
  return (
    <article class="sidelight card" aria-label="Sidelight" aria-busy="true">
      <p class="card-body label">Looking in your index…</p>
    </article>
  );
}

function Failed({ message, actions }: { readonly message: string; readonly actions: CardActions }) {
  return (
    <article class="sidelight card" aria-label="Sidelight">
      <CloseButton actions={actions} />
      <div class="card-body">
        <p class="card-trouble" role="alert">
          {message}
        </p>
        <p class="label">Close this note and open it again. If that does not help, reload the page.</p>
      </div>
    </article>
  );
}
