/** What a search found, entries, statements and events apart, the best first within each. */

import type { ComponentChildren } from 'preact';
import type { SearchHit } from '../../lib/model';
import { CONTENT_LANGUAGE } from '../shared/content-language';
import { DateLabel } from '../shared/DateLabel';
import { Phrase } from '../shared/Phrase';
import { Statement } from '../shared/Statement';
import { typeset } from '../shared/typography';
import { kindWord } from '../shared/vocabulary';
import { numberWords, t } from '../shared/words';
import { EntryLinks } from './EntryLinks';
import { entryAddress, eventAddress } from './route';

type HitOf<Kind extends SearchHit['kind']> = Extract<SearchHit, { kind: Kind }>;

export function SearchHits({ hits }: { readonly hits: readonly SearchHit[] }) {
  const entries = hits.filter((hit) => hit.kind === 'entry');
  const statements = hits.filter((hit) => hit.kind === 'statement');
  const events = hits.filter((hit) => hit.kind === 'event');
  return (
    <>
      <p class="visually-hidden">{t('count.results', hits.length)}</p>
      <Entries hits={entries} isAlone={entries.length === hits.length} />
      <Group heading={t('search.statements')} count={statements.length}>
        {statements.map((hit) => (
          <StatementHit key={hit.statement.claimId} hit={hit} />
        ))}
      </Group>
      <Group heading={t('search.events')} count={events.length}>
        {events.map((hit) => (
          <EventHit key={hit.event.id} hit={hit} />
        ))}
      </Group>
    </>
  );
}

interface GroupProps {
  readonly heading: string;
  readonly count: number;
  readonly children: ComponentChildren;
}

const Group = ({ heading, count, children }: GroupProps) =>
  count === 0 ? null : (
    <section aria-label={heading}>
      <h2 class="part-heading">
        {heading} <span class="count">{numberWords(count)}</span>
      </h2>
      <ul class="rows">{children}</ul>
    </section>
  );

/** Beside statements, more entries than these would keep the statements off the first screen. */
const FIRST_ENTRIES = 2;

interface EntriesProps {
  readonly hits: readonly HitOf<'entry'>[];
  readonly isAlone: boolean;
}

function Entries({ hits, isAlone }: EntriesProps) {
  const count = isAlone ? hits.length : FIRST_ENTRIES;
  const rows = hits.map((hit) => <EntryHit key={hit.entry.id} hit={hit} />);
  const [first, others] = [rows.slice(0, count), rows.slice(count)];
  return (
    <Group heading={t('panel.entries')} count={hits.length}>
      {first}
      {others.length > 0 && (
        <li class="row">
          <details>
            <summary>{t('count.moreEntries', others.length)}</summary>
            <ul class="rows">{others}</ul>
          </details>
        </li>
      )}
    </Group>
  );
}

const EntryHit = ({ hit: { entry, matchedName } }: { readonly hit: HitOf<'entry'> }) => (
  <li class="row">
    <a class="row-name" lang={CONTENT_LANGUAGE} href={entryAddress(entry.id)}>
      {entry.name}
    </a>{' '}
    <span class="kind">{kindWord(entry.kind)}</span>
    {matchedName !== entry.name && (
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
    <p class="row-line" lang={CONTENT_LANGUAGE}>
      {typeset(entry.description)}
    </p>
  </li>
);

/** With a way to what it is mainly about; those it credits are links in its chain. */
const StatementHit = ({ hit: { statement, entities } }: { readonly hit: HitOf<'statement'> }) => (
  <li class="row">
    <Statement statement={statement} detail="line" />
    <EntryLinks entities={entities.slice(0, 1)} />
  </li>
);

const EventHit = ({ hit: { event } }: { readonly hit: HitOf<'event'> }) => (
  <li class="row">
    <a class="row-name" lang={CONTENT_LANGUAGE} href={eventAddress(event.id)}>
      {typeset(event.title)}
    </a>
    <DateLabel dating={event.when} />
  </li>
);
