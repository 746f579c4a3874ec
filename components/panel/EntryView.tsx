/** One entry: everything the index knows of it, and what that was drawn from. */

import type { ComponentChildren } from 'preact';
import { useCallback } from 'preact/hooks';
import type { Card, ClaimId, EntityId, EventSummary } from '../../lib/model';
import { articlesOf, groupBySource } from '../card/group-by-source';
import { Teller } from '../shared/Attribution';
import { tellerPart } from '../shared/citation';
import { CONTENT_LANGUAGE } from '../shared/content-language';
import { CopyMenu } from '../shared/copy';
import { DateLabel } from '../shared/DateLabel';
import { Dispute } from '../shared/Dispute';
import { OtherNames } from '../shared/OtherNames';
import { Phrase } from '../shared/Phrase';
import { typeset } from '../shared/typography';
import { horizonWords, kindWord } from '../shared/vocabulary';
import { numberWords, t } from '../shared/words';
import { Answered, NotHeld } from './Answered';
import { EntryOnPage } from './page/EntryOnPage';
import type { PanelSource } from './panel-source';
import { entryAddress, eventAddress } from './route';
import { StatementsByArticle } from './StatementsByArticle';
import { useAnswer } from './use-answer';

interface EntryViewProps {
  readonly source: PanelSource;
  readonly entityId: EntityId;
  /** The statement to stand at. */
  readonly claimId: ClaimId | null;
}

export function EntryView({ source, entityId, claimId }: EntryViewProps) {
  const answer = useAnswer(
    source,
    useCallback(() => source.cards([entityId]), [source, entityId]),
  );
  return (
    <Answered answer={answer}>
      {([card]) =>
        card ? <Entry card={card} claimId={claimId} /> : <NotHeld source={source} words={t('entry.gone')} />
      }
    </Answered>
  );
}

function Entry({ card, claimId }: { readonly card: Card; readonly claimId: ClaimId | null }) {
  return (
    <article class="entry">
      <EntryHead card={card} />
      <EntryOnPage entityId={card.entity.id} />
      <Part heading={t('entry.says')} isEmpty={card.statements.length === 0}>
        <Said card={card} claimId={claimId} />
      </Part>
      <Part heading={t('entry.differ')} isEmpty={card.disputes.length === 0}>
        {card.disputes.map((dispute) => (
          <Dispute key={dispute.id} dispute={dispute} horizon={card.horizon} />
        ))}
      </Part>
      <Part heading={t('entry.dates')} isEmpty={card.events.length === 0}>
        <Dates events={card.events} />
      </Part>
      <Part heading={t('entry.otherNames')} isEmpty={card.otherNames.length === 0}>
        <OtherNames names={card.otherNames} />
      </Part>
      <Part heading={t('entry.appearsWith')} isEmpty={card.appearsWith.length === 0}>
        <Companions companions={card.appearsWith} />
      </Part>
      <p class="horizon">{t('horizon.from', [horizonWords(card.horizon)])}</p>
    </article>
  );
}

/**
 * Reports that rest on one source upstream stand together: they are one voice told several times. What weighs more than
 * all of them comes before.
 */
function Said({ card, claimId }: { readonly card: Card; readonly claimId: ClaimId | null }) {
  const { groups, others, leadingCount } = groupBySource(card.statements);
  const articles = t('count.articles', articlesOf(card.statements).size);
  return (
    <>
      <StatementsByArticle statements={others.slice(0, leadingCount)} target={claimId} />
      {groups.map(({ source, articleCount, statements }) => {
        const heading = t('inCard.crediting', articleCount, [articles, source.label]);
        return (
          <section key={source.entityId} class="one-source" aria-label={heading}>
            <h3 class="label">{heading}</h3>
            <StatementsByArticle statements={statements} target={claimId} />
          </section>
        );
      })}
      <StatementsByArticle statements={others.slice(leadingCount)} target={claimId} />
    </>
  );
}

const EntryHead = ({ card }: { readonly card: Card }) => (
  <div class="entry-head">
    <h1 class="name" lang={CONTENT_LANGUAGE}>
      {card.entity.name}
    </h1>{' '}
    <span class="kind">{kindWord(card.entity.kind)}</span>
    <p class="description" lang={CONTENT_LANGUAGE}>
      {typeset(card.description)}
    </p>
    <p class="label entry-source">
      <Phrase
        of="entry.drawnFrom"
        filled={[
          card.describedBy.map((article, index) => (
            <span key={article.id}>
              {index > 0 && '; '}
              <Teller teller={tellerPart(article)} />
            </span>
          )),
        ]}
      />
      <CopyMenu about={{ kind: 'entry', card }} />
    </p>
  </div>
);

interface PartProps {
  readonly heading: string;
  readonly isEmpty: boolean;
  readonly children: ComponentChildren;
}

const Part = ({ heading, isEmpty, children }: PartProps) =>
  isEmpty ? null : (
    <section aria-label={heading}>
      <h2 class="part-heading">{heading}</h2>
      {children}
    </section>
  );

const Dates = ({ events }: { readonly events: readonly EventSummary[] }) => (
  <ul class="rows">
    {events.map((event) => (
      <li class="row" key={event.id}>
        <a class="row-name" lang={CONTENT_LANGUAGE} href={eventAddress(event.id)}>
          {typeset(event.title)}
        </a>
        <DateLabel dating={event.when} />
      </li>
    ))}
  </ul>
);

const Companions = ({ companions }: { readonly companions: Card['appearsWith'] }) => (
  <ul class="companions">
    {companions.map(({ entity, statementCount }) => (
      <li key={entity.id}>
        <a href={entryAddress(entity.id)} lang={CONTENT_LANGUAGE}>
          {entity.name}
        </a>{' '}
        <span class="count">{numberWords(statementCount)}</span>
      </li>
    ))}
  </ul>
);
