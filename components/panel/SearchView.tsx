/** Search over names, other names and statements, answered while the reader types. */

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { SearchResult } from '../../lib/model';
import { t } from '../shared/words';
import { Answered, NotHeld } from './Answered';
import { EntryLinks } from './EntryLinks';
import { useEmphasis } from './emphasize-matches';
import type { PanelSource } from './panel-source';
import { RecentLookUps } from './RecentLookUps';
import { keepLookUps, readLookUps, withLookUp, withoutLookUp } from './recent-look-ups';
import { formatRoute, type SearchGroup } from './route';
import { FIRST_OF, SearchHits } from './SearchHits';
import { type Answer, useAnswer } from './use-answer';
import { useTyping } from './use-typing';

interface SearchViewProps {
  readonly source: PanelSource;
  readonly query: string;
  readonly all: SearchGroup | null;
  onQuery(query: string): void;
}

export function SearchView({ source, query, all, onQuery }: SearchViewProps) {
  const { text, type } = useTyping(query, onQuery);
  const recent = useRecentLookUps();
  const view = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    // A failing storage shows itself where it is searched.
    source.prepareSearch().catch(() => {});
  }, [source]);
  const onKey = (event: KeyboardEvent) => {
    if (moveAmongHits(event, view.current, field.current, () => type(''))) event.preventDefault();
  };
  // What led to a place was worth looking up.
  const onFollow = ({ target }: MouseEvent) => {
    if (text.trim() === '' || !(target instanceof Element) || !target.closest('main a')) return;
    if (!source.isPrivate?.()) recent.add(text);
    if (text !== query) onQuery(text);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and clicks are those of the links inside
    <div ref={view} onKeyDown={onKey} onClick={onFollow}>
      <h1 class="visually-hidden">{t('panel.search')}</h1>
      <search>
        <input
          ref={field}
          class="field"
          type="search"
          aria-label={t('search.field')}
          aria-describedby="search-keys"
          placeholder={t('search.fieldHint')}
          value={text}
          onInput={(event) => type(event.currentTarget.value)}
        />
        <p id="search-keys" class="visually-hidden">
          {t('search.keys')}
        </p>
      </search>
      {text.trim() === '' ? (
        <>
          <RecentLookUps {...recent} />
          <Hints source={source} />
        </>
      ) : (
        <Results source={source} query={text} all={all} />
      )}
    </div>
  );
}

function useRecentLookUps() {
  const [lookUps, setLookUps] = useState(() => readLookUps());
  const [forgotten, setForgotten] = useState<readonly string[]>([]);
  const change = (now: readonly string[], before: readonly string[] = []) => {
    keepLookUps(now);
    setLookUps(now);
    setForgotten(before);
  };
  return {
    lookUps,
    add: (query: string) => change(withLookUp(readLookUps(), query)),
    forget: (query: string) => change(withoutLookUp(readLookUps(), query), readLookUps()),
    forgetAll: () => change([], readLookUps()),
    /** What was kept before the last was forgotten; null where nothing was. */
    undo: forgotten.length > 0 ? () => change(forgotten) : null,
  };
}

/** Arrows go from the field through what was found and back, Enter opens the first, Escape clears. True where it did. */
function moveAmongHits(
  event: KeyboardEvent,
  view: HTMLElement | null,
  field: HTMLInputElement | null,
  clear: () => void,
): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing || !view || !field) return false;
  const hits = [...view.querySelectorAll<HTMLElement>('[data-hit]')];
  const at = hits.indexOf(document.activeElement as HTMLElement);
  const isInField = document.activeElement === field;
  if (event.key === 'Escape' && (field.value !== '' || !isInField)) {
    clear();
    field.focus();
    return true;
  }
  if (event.key === 'Enter' && isInField && field.value.trim() !== '') {
    hits[0]?.click();
    return true;
  }
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || (at < 0 && !isInField)) return false;
  const next = isInField && by < 0 ? undefined : at + by < 0 ? field : hits[at + by];
  next?.focus();
  return next !== undefined;
}

interface ResultsProps {
  readonly source: PanelSource;
  readonly query: string;
  readonly all: SearchGroup | null;
}

function Results({ source, query, all }: ResultsProps) {
  const answer = useAnswer(
    source,
    useCallback(() => source.search(query, all === null ? FIRST_OF : {}), [source, query, all]),
  );
  const results = useRef<HTMLDivElement>(null);
  const shown = useLastReady(answer);
  const isNothing = shown.status === 'ready' && shown.value.hits.length === 0;
  useEmphasis(results, isNothing ? '' : query);
  return (
    <div ref={results} aria-live="polite" data-answers={shown.status === 'ready' ? shown.value.query : undefined}>
      <Answered answer={shown}>
        {(result) =>
          result.hits.length > 0 ? (
            <SearchHits result={result} all={all} />
          ) : (
            <Nearest source={source} result={result} />
          )
        }
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

function Nearest({ source, result }: { readonly source: PanelSource; readonly result: SearchResult }) {
  return (
    <NotHeld source={source}>
      <p class="state-heading">{t('search.nothing', [result.query])}</p>
      {result.nearest.length > 0 ? (
        <>
          <p class="label">{t('search.nearest')}</p>
          <EntryLinks entities={result.nearest} />
        </>
      ) : (
        <>
          <p class="label">
            {t('search.noneNear')} <a href={EVERYTHING}>{t('search.allEntries')}</a>
          </p>
          <Hints source={source} />
        </>
      )}
    </NotHeld>
  );
}

const EVERYTHING = formatRoute({ view: 'library', filter: '' });
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
