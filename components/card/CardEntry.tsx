/** One entry on the card: the first view, the rest of it in place, and the ways on. */

import { useId, useMemo } from 'preact/hooks';
import { CONTENT_LANGUAGE } from '../shared/content-language';
import { CopyMenu, CopyOffer, copyWithCitations } from '../shared/copy';
import { Prose } from '../shared/Prose';
import { Statement } from '../shared/Statement';
import { TextNamesProvider } from '../shared/text-names';
import { t } from '../shared/words';
import { CardHead } from './CardHead';
import { CardMore } from './CardMore';
import type { CardActions } from './card-state';
import { DisputeLine } from './DisputeLine';
import { type FirstView, firstView } from './first-view';
import { InLengths } from './InLengths';
import type { Place } from './trail';
import { useDiffering } from './use-differing';
import { useFit } from './use-fit';
import { useKeptPlace } from './use-kept-place';
import { useNamesIn } from './use-names-in';
import type { TrailHandle } from './use-trail';
import { WhyMarked } from './WhyMarked';

interface CardEntryProps {
  readonly place: Extract<Place, { kind: 'entry' }>;
  /** The rest is shown too. */
  readonly isOpen: boolean;
  readonly handle: TrailHandle;
  readonly actions: CardActions;
}

export function CardEntry({ place: { card, marked, isChosen }, isOpen, handle, actions }: CardEntryProps) {
  const headingId = useId();
  const view = useMemo(() => firstView(card), [card]);
  const names = useNamesIn(card, view, actions);
  const element = useFit(isOpen);
  useKeptPlace(element);
  const differing = useDiffering(isOpen, () => handle.setOpen(true));
  return (
    <TextNamesProvider value={names}>
      <CopyOffer value={true}>
        <article ref={element} class="sidelight card" aria-labelledby={headingId} onCopy={copyWithCitations}>
          <CardHead handle={handle} actions={actions}>
            <h2 id={headingId} class="name" lang={CONTENT_LANGUAGE} tabIndex={-1}>
              {view.name}
            </h2>{' '}
            <span class="kind">{view.kind}</span>
          </CardHead>
          <div class="card-body">
            <InLengths texts={isOpen ? [card.description] : view.descriptions}>
              {(text) => (
                <p class="description" lang={CONTENT_LANGUAGE}>
                  <Prose text={text} cutFrom={card.description} />
                </p>
              )}
            </InLengths>
            {!isOpen && (
              <InLengths texts={view.disputeLines}>
                {(line) => <DisputeLine line={line} disputes={card.disputes} onOpen={differing.open} />}
              </InLengths>
            )}
            <Statements view={view} detail={isOpen ? 'full' : 'line'} />
            {isOpen && <CardMore card={card} shown={view.statements} differing={differing.target} />}
            <p class="horizon">{view.horizon}</p>
          </div>
          <div class="card-foot">
            <button
              type="button"
              class={view.hasMore ? 'more' : 'more only-where-cut'}
              aria-expanded={isOpen}
              onClick={() => handle.setOpen(!isOpen)}
            >
              {t(isOpen ? 'card.less' : 'card.more')}
            </button>
            <button type="button" onClick={() => actions.openPanel({ view: 'entry', entityId: card.entity.id })}>
              {t('card.inPanel')}
            </button>
            <CopyMenu about={{ kind: 'entry', card }} as="word" />
            {marked && <WhyMarked {...marked} entity={card.entity} isChosen={isChosen} actions={actions} />}
          </div>
        </article>
      </CopyOffer>
    </TextNamesProvider>
  );
}

const Statements = ({ view, detail }: { readonly view: FirstView; readonly detail: 'line' | 'full' }) => (
  <ul class="statements">
    {view.statements.map((statement) => (
      <li key={statement.claimId}>
        <Statement statement={statement} detail={detail} />
      </li>
    ))}
  </ul>
);
