/** All entries of the index by kind, with a field that narrows them down by name. */

import { useCallback } from 'preact/hooks';
import type { EntrySummary } from '../../lib/model';
import { CONTENT_LANGUAGE } from '../shared/content-language';
import { kindHeading } from '../shared/vocabulary';
import { numberWords, t } from '../shared/words';
import { Answered } from './Answered';
import { filterEntries, groupByKind } from './filter-entries';
import type { PanelSource } from './panel-source';
import { RowLine } from './RowLine';
import { entryAddress } from './route';
import { useAnswer } from './use-answer';
import { useTyping } from './use-typing';

interface LibraryViewProps {
  readonly source: PanelSource;
  readonly filter: string;
  onFilter(filter: string): void;
}

export function LibraryView({ source, filter, onFilter }: LibraryViewProps) {
  const answer = useAnswer(
    source,
    useCallback(() => source.entries(), [source]),
  );
  const { text, type } = useTyping(filter, onFilter);
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
              value={text}
              onInput={(event) => type(event.currentTarget.value)}
            />
            <Found entries={filterEntries(entries, text)} isFiltered={text.trim() !== ''} />
          </>
        )}
      </Answered>
    </>
  );
}

interface FoundProps {
  readonly entries: readonly EntrySummary[];
  readonly isFiltered: boolean;
}

/** How many there are is said aloud while the reader types; the headings show it. */
const Found = ({ entries, isFiltered }: FoundProps) => (
  <>
    <p class="visually-hidden" role="status">
      {isFiltered && entries.length > 0 && t('count.entries', entries.length)}
    </p>
    <EntryGroups entries={entries} />
  </>
);

function EntryGroups({ entries }: { readonly entries: readonly EntrySummary[] }) {
  if (entries.length === 0)
    return (
      <p class="state label" role="status">
        {t('library.none')}
      </p>
    );
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
    <RowLine description={entry.description} />
    <p class="label">{t('count.statements', entry.statementCount)}</p>
  </li>
);
