/** Nothing goes by the selected words: that is said, with the nearest names and the way to the search. */
import { useId } from 'preact/hooks';
import { EntryLink } from '../shared/EntryLink';
import { kindWord } from '../shared/vocabulary';
import { t } from '../shared/words';
import { CardHead } from './CardHead';
import type { CardActions } from './card-state';
import type { Place } from './trail';
import type { TrailHandle } from './use-trail';

interface CardNothingProps {
  readonly place: Extract<Place, { kind: 'nothing' }>;
  readonly handle: TrailHandle;
  readonly actions: CardActions;
}

export function CardNothing({ place: { words, nearest }, handle, actions }: CardNothingProps) {
  const headingId = useId();
  return (
    <article class="sidelight card" aria-labelledby={headingId}>
      <CardHead handle={handle} actions={actions}>
        <h2 id={headingId} class="choice-heading" tabIndex={-1}>
          {t('inCard.nothing', [words])}
        </h2>
      </CardHead>
      <div class="card-body">
        {nearest.length === 0 ? (
          <p class="label">{t('search.noneNear')}</p>
        ) : (
          <div class="nearest">
            <p class="label">{t('inCard.nearest')}</p>
            <ul>
              {nearest.map((entity) => (
                <li key={entity.id}>
                  <EntryLink entityId={entity.id}>{entity.name}</EntryLink>{' '}
                  <span class="kind">{kindWord(entity.kind)}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <div class="card-foot">
        <button type="button" onClick={() => actions.openPanel({ view: 'search', query: words })}>
          {t('inCard.searchInPanel')}
        </button>
      </div>
    </article>
  );
}
