/** Search over names, other names and statements, answered while the reader types. */

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { SearchResult } from '../../lib/model';
import { t } from '../shared/words';
import { Answered } from './Answered';
import { EntryLinks } from './EntryLinks';
import type { PanelSource } from './panel-source';
import { SearchHits } from './SearchHits';
import { type Answer, useAnswer } from './use-answer';

/** A pause in typing: long enough to skip a search for half a word, short enough not to be felt. */
const TYPING_PAUSE_MS = 120;

interface SearchViewProps {
  readonly source: PanelSource;
  readonly query: string;
  onQuery(query: string): void;
}

export function SearchView({ source, query, onQuery }: SearchViewProps) {
  const { text, type } = useTyping(query, onQuery);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <>
      <h1 class="visually-hidden">{t('panel.search')}</h1>
      <search>
        <input
          ref={field}
          class="field"
          type="search"
          aria-label={t('search.field')}
          placeholder={t('search.fieldHint')}
          value={text}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </search>
      {query.trim() === '' ? <Hints source={source} /> : <Results source={source} query={query} />}
    </>
  );
}

/** What stands in the field runs ahead of the query by a pause; a query from elsewhere (back, a link) replaces it. */
function useTyping(query: string, onQuery: (query: string) => void) {
  const [text, setText] = useState(query);
  const asked = useRef(query);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (query === asked.current) return;
    asked.current = query;
    setText(query);
  }, [query]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (typed: string) => {
    setText(typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      asked.current = typed;
      onQuery(typed);
    }, TYPING_PAUSE_MS);
  };
  return { text, type };
}

function Results({ source, query }: { readonly source: PanelSource; readonly query: string }) {
  const answer = useAnswer(
    source,
    useCallback(() => source.search(query), [source, query]),
  );
  return (
    <div aria-live="polite">
      <Answered answer={useLastReady(answer)}>
        {(result) => (result.hits.length > 0 ? <SearchHits hits={result.hits} /> : <Nearest result={result} />)}
      </Answered>
    </div>
  );
}

/** While the next answer is on its way the last one stays, so that nothing flickers at a key stroke. */
function useLastReady(answer: Answer<SearchResult>): Answer<SearchResult> {
  const last = useRef(answer);
  if (answer.status !== 'waiting') last.current = answer;
  return last.current;
}

function Nearest({ result }: { readonly result: SearchResult }) {
  return (
    <div class="state">
      <p class="state-heading">{t('search.nothing', [result.query])}</p>
      {result.nearest.length > 0 && (
        <>
          <p class="label">{t('search.nearest')}</p>
          <EntryLinks entities={result.nearest} />
        </>
      )}
    </div>
  );
}

const HINT_COUNT = 6;

/** Teaches by the reader's own index: what can be typed, and the entries that most is said of. */
function Hints({ source }: { readonly source: PanelSource }) {
  const answer = useAnswer(
    source,
    useCallback(() => source.entries(), [source]),
  );
  return (
    <Answered answer={answer} isEmpty={(entries) => entries.length === 0}>
      {(entries) => (
        <div class="state">
          <p class="state-heading">{t('search.hint')}</p>
          <p class="label">{t('search.mostSaid')}</p>
          <EntryLinks
            entities={[...entries].sort((a, b) => b.statementCount - a.statementCount).slice(0, HINT_COUNT)}
          />
        </div>
      )}
    </Answered>
  );
}
