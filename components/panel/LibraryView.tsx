/** All entries of the index by kind, with a field that narrows them down by name. */

import { useCallback, useState } from 'preact/hooks';
import type { EntrySummary } from '../../lib/model';
import { CONTENT_LANGUAGE } from '../shared/content-language';
import { typeset } from '../shared/typography';
import { kindHeading } from '../shared/vocabulary';
import { numberWords, t } from '../shared/words';
import { Answered } from './Answered';
import { filterEntries, groupByKind } from './filter-entries';
import type { PanelSource } from './panel-source';
import { entryAddress } from './route';
import { useAnswer } from './use-answer';

export function LibraryView({ source }: { readonly source: PanelSource }) {
  const answer = useAnswer(
    source,
    useCallback(() => source.entries(), [source]),
  );
  const [filter, setFilter] = useState('');
  return (
    <>
      <h1 class="visually-hidden">{t('panel.entries')}</h1>
      <Answered answer={answer} isEmpty={(entries) => entries.length === 0}>
        {(entries) => (
          <>
            <input
              class="field"
              type="search"
              aria-label={t('library.filter')}
              placeholder={t('library.filterHint')}
              value={filter}
              onInput={(event) => setFilter(event.currentTarget.value)}
            />
            <EntryGroups entries={filterEntries(entries, filter)} />
          </>
        )}
      </Answered>
    </>
  );
}

function EntryGroups({ entries }: { readonly entries: readonly EntrySummary[] }) {
  if (entries.length === 0) return <p class="state label">{t('library.none')}</p>;
  return groupByKind(entries).map((group) => (
    <section key={group.kind} aria-label={kindHeading(group.kind)}>
      <h2 class="part-heading">
        {kindHeading(group.kind)} <span class="count">{numberWords(group.entries.length)}</span>
      </h2>
      <ul class="rows">
        {group.entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  ));
}

const EntryRow = ({ entry }: { readonly entry: EntrySummary }) => (
  <li class="row">
    <a class="row-name" lang={CONTENT_LANGUAGE} href={entryAddress(entry.id)}>
      {entry.name}
    </a>
    <p class="row-line" lang={CONTENT_LANGUAGE}>
      {typeset(entry.description)}
    </p>
    <p class="label">{t('count.statements', entry.statementCount)}</p>
  </li>
);
