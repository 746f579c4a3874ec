/** The card: a margin note on one name of the page. The surface it stands in is the dialog. */
import type { ComponentChildren } from 'preact';
import type { EntityId } from '../../lib/model';
import { LinksProvider } from '../shared/links';
import { t } from '../shared/words';
import { Breadcrumb } from './Breadcrumb';
import { CardChoice } from './CardChoice';
import { CardEntry } from './CardEntry';
import { CardNothing } from './CardNothing';
import { CardTools } from './CardTools';
import type { CardActions, CardState } from './card-state';
import { firstPlace, type Place, type Visit } from './trail';
import { type TrailHandle, useTrail } from './use-trail';

interface CardProps {
  readonly state: CardState;
  readonly actions: CardActions;
}

/** What was opened inside a card belongs to it: another mark starts with its first view again. */
export function Card({ state, actions }: CardProps) {
  if (state.status === 'loading') return <Loading />;
  if (state.status === 'failed') return <Trouble message={state.message} actions={actions} />;
  const words = state.status === 'ready' ? state.surface : state.words;
  const key = `${words} ${state.cards.map((card) => card.entity.id).join(' ')}`;
  return <CardTrail key={key} first={firstPlace(state)} actions={actions} />;
}

function CardTrail({ first, actions }: { readonly first: Place; readonly actions: CardActions }) {
  const handle = useTrail(first, actions);
  const { trail, element, lookUp } = handle;
  const visit = trail.visits[trail.at];
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLElement>('a[data-entry]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    lookUp(link.dataset.entry as EntityId);
  };
  const own = visit?.place.kind === 'entry' ? visit.place.card.entity.id : null;
  const entry = (id: EntityId) => (id === own ? null : actions.entryAddress(id));
  return (
    <LinksProvider value={{ entry, article: () => null, dispute: () => null }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links in it are what is pressed, by pointer or key */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click */}
      <div ref={element} onClick={follow}>
        {visit && <PlaceView visit={visit} handle={handle} actions={actions} />}
      </div>
    </LinksProvider>
  );
}

interface PlaceViewProps {
  readonly visit: Visit;
  readonly handle: TrailHandle;
  readonly actions: CardActions;
}

function PlaceView({ visit, handle, actions }: PlaceViewProps) {
  const { place, isOpen } = visit;
  switch (place.kind) {
    case 'entry':
      return <CardEntry key={handle.trail.at} place={place} isOpen={isOpen} handle={handle} actions={actions} />;
    case 'choice':
      return <CardChoice place={place} handle={handle} actions={actions} />;
    case 'nothing':
      return <CardNothing place={place} handle={handle} actions={actions} />;
    case 'trouble':
      return <Trouble message={place.message} actions={actions} handle={handle} />;
  }
}

function Loading() {
  return (
    <article class="sidelight card" aria-label={t('extension.name')} aria-busy="true">
      <p class="card-body label">{t('card.looking')}</p>
    </article>
  );
}

interface TroubleProps {
  readonly message: string;
  readonly actions: CardActions;
  readonly handle?: TrailHandle;
}

const Trouble = ({ message, actions, handle }: TroubleProps): ComponentChildren => (
  <article class="sidelight card" aria-label={t('extension.name')}>
    <CardTools actions={actions} />
    {handle && <Breadcrumb handle={handle} />}
    <p class="card-trouble card-title" role="alert" tabIndex={-1}>
      {message}
    </p>
    <div class="card-body">
      <p class="label">{t('inCard.tryAgain')}</p>
    </div>
  </article>
);
