/** What a search found, in groups, the best first within each. `data-hit` marks what leads to a hit. */
import type { HitCounts, SearchHit, SearchResult } from '../../lib/model';
import { CONTENT_LANGUAGE } from '../shared/content-language';
import { DateLabel } from '../shared/DateLabel';
import { Phrase } from '../shared/Phrase';
import { Statement } from '../shared/Statement';
import { typeset } from '../shared/typography';
import { disputeHeading, kindWord } from '../shared/vocabulary';
import { numberWords, t } from '../shared/words';
import { bareText } from './bare-text';
import { RowLine } from './RowLine';
import {
  articleAddress,
  disputeAddress,
  entryAddress,
  eventAddress,
  formatRoute,
  SEARCH_GROUPS,
  type SearchGroup,
  searchAddress,
} from './route';

type HitOf<Kind extends SearchHit['kind']> = Extract<SearchHit, { kind: Kind }>;

interface SearchHitsProps {
  readonly result: SearchResult;
  /** The group that is shown whole, alone; null: the beginning of each. */
  readonly all: SearchGroup | null;
}

/** How many of each kind are shown beside the others. */
export const FIRST_OF: HitCounts = { entry: 3, dispute: 2, statement: 6, event: 4, article: 3 };
const HEADINGS = {
  entries: 'panel.entries',
  disputes: 'entry.differ',
  statements: 'search.statements',
  events: 'search.events',
  articles: 'panel.articles',
} as const;
const KIND_OF = {
  entries: 'entry',
  disputes: 'dispute',
  statements: 'statement',
  events: 'event',
  articles: 'article',
} as const;

export function SearchHits({ result: { query, hits, counts }, all }: SearchHitsProps) {
  const shown = orderOf(counts).filter((group) => counts[KIND_OF[group]] > 0 && (all === null || group === all));
  return (
    <>
      <p class="visually-hidden">
        {t(
          'count.results',
          Object.values(counts).reduce((sum, count) => sum + count, 0),
        )}
      </p>
      {all !== null && (
        <p class="label">
          <a href={searchAddress(query)}>{t('search.allGroups')}</a>
        </p>
      )}
      {shown.map((group) => (
        <Group
          key={group}
          group={group}
          hits={hits.filter(({ kind }) => kind === KIND_OF[group])}
          count={counts[KIND_OF[group]]}
          query={query}
        />
      ))}
    </>
  );
}

/**
 * Words that name nobody ask for something, and the question on which reports differ says what; beside an entry, whose
 * own view says where reports differ, the statements answer sooner.
 */
function orderOf(counts: HitCounts): readonly SearchGroup[] {
  if (counts.entry === 0) return SEARCH_GROUPS;
  const others = SEARCH_GROUPS.filter((group) => group !== 'disputes');
  return others.flatMap((group) => (group === 'statements' ? [group, 'disputes'] : [group]));
}

interface GroupProps {
  readonly group: SearchGroup;
  readonly hits: readonly SearchHit[];
  /** Of all that were found. */
  readonly count: number;
  readonly query: string;
}

const Group = ({ group, hits, count, query }: GroupProps) => (
  <section aria-label={t(HEADINGS[group])}>
    <h2 class="part-heading">
      {t(HEADINGS[group])} <span class="count">{numberWords(count)}</span>
    </h2>
    <ul class="rows">{hits.map(hitRow)}</ul>
    {hits.length < count && (
      <p class="label show-all">
        <a href={searchAddress(query, group)}>{t('search.showAll', count)}</a>
      </p>
    )}
  </section>
);

function hitRow(hit: SearchHit) {
  if (hit.kind === 'entry') return <EntryHit key={hit.entry.id} hit={hit} />;
  if (hit.kind === 'dispute') return <DisputeHit key={hit.dispute.id} hit={hit} />;
  if (hit.kind === 'statement') return <StatementHit key={hit.statement.claimId} hit={hit} />;
  if (hit.kind === 'event') return <EventHit key={hit.event.id} hit={hit} />;
  return <ArticleHit key={hit.article.id} hit={hit} />;
}

const EntryHit = ({ hit: { entry, matchedName } }: { readonly hit: HitOf<'entry'> }) => (
  <li class="row">
    <a class="row-name" data-hit="" lang={CONTENT_LANGUAGE} href={entryAddress(entry.id)}>
      {entry.name}
    </a>{' '}
    <span class="kind">{kindWord(entry.kind)}</span>
    {!bareText(entry.name).includes(bareText(matchedName)) && (
      <p class="label">
        <Phrase
          of="search.also"
          filled={[
            <span key="name" lang={CONTENT_LANGUAGE}>
              {matchedName}
            </span>,
          ]}
        />
      </p>
    )}
    <RowLine description={entry.description} />
  </li>
);

const DisputeHit = ({ hit: { dispute } }: { readonly hit: HitOf<'dispute'> }) => (
  <li class="row">
    <a class="row-name" data-hit="" lang={CONTENT_LANGUAGE} href={disputeAddress(dispute.id)}>
      {typeset(dispute.question)}
    </a>
    <p class="label">
      {disputeHeading(dispute.type)} · {t('count.versions', dispute.positionCount)}
    </p>
  </li>
);

/** Leads to itself within what it is mainly about; those it credits are links in its chain. */
const StatementHit = ({ hit: { statement, entities } }: { readonly hit: HitOf<'statement'> }) => {
  const [about] = entities;
  return (
    <li class="row">
      <Statement statement={statement} detail="line" />
      {about && (
        <p class="entry-links">
          <a
            data-hit=""
            lang={CONTENT_LANGUAGE}
            href={formatRoute({ view: 'entry', entityId: about.id, claimId: statement.claimId })}
          >
            {about.name}
          </a>
        </p>
      )}
    </li>
  );
};

const ArticleHit = ({ hit: { article, title } }: { readonly hit: HitOf<'article'> }) => (
  <li class="row">
    <a class="row-name" data-hit="" lang={CONTENT_LANGUAGE} href={articleAddress(article.id)}>
      {title ?? article.label}
    </a>
    {article.publisher !== null && (
      <p class="label" lang={CONTENT_LANGUAGE}>
        {article.publisher}
      </p>
    )}
    <DateLabel dating={article.published} />
  </li>
);

const EventHit = ({ hit: { event } }: { readonly hit: HitOf<'event'> }) => (
  <li class="row">
    <a class="row-name" data-hit="" lang={CONTENT_LANGUAGE} href={eventAddress(event.id)}>
      {typeset(event.title)}
    </a>
    <DateLabel dating={event.when} />
  </li>
);
