/** The choices of one kind of filter; a long list shows the most frequent first and can be narrowed down by name. */
import { useState } from 'preact/hooks';
import { CONTENT_LANGUAGE } from '../../shared/content-language';
import { numberWords, t } from '../../shared/words';
import { bareText } from '../bare-text';
import { type Choice, countOf } from './choices';
import type { Filtered } from './facets';
import type { Filters } from './filters';
import { isOn, type OneFilter } from './filters-on';

export interface OptionsProps {
  readonly filters: Filters;
  readonly filtered: Filtered;
  /** Puts it on, or off where it is on. */
  onToggle(one: OneFilter): void;
}

/** The filters that are named as the index names them. */
const NAMES: ReadonlySet<OneFilter['kind']> = new Set(['entity', 'article', 'source']);

/** More than this are shown only on demand, and then so many more at a time. */
const FIRST_OPTIONS = 12;
const MORE_OPTIONS = 200;

export function OptionList({ choices, ...options }: OptionsProps & { readonly choices: readonly Choice[] }) {
  const [part, setPart] = useState('');
  const [most, setMost] = useState(FIRST_OPTIONS);
  const { filters, filtered } = options;
  const possible = choices.filter(({ one }) => isOn(filters, one) || countOf(one, filtered) > 0);
  const named = part.trim() === '' ? possible : possible.filter(({ word }) => holds(word, part));
  const shown = named.slice(0, part.trim() === '' ? most : Math.max(most, MORE_OPTIONS));
  return (
    <>
      {choices.length > FIRST_OPTIONS && (
        <input
          class="field"
          type="search"
          aria-label={t('filter.find')}
          placeholder={t('filter.find')}
          value={part}
          onInput={(event) => setPart(event.currentTarget.value)}
        />
      )}
      {named.length === 0 && <p class="label">{t('filter.none')}</p>}
      <ul class="options">
        {shown.map(({ one, word }) => (
          <li key={word + JSON.stringify(one)}>
            <Option one={one} word={word} {...options} />
          </li>
        ))}
      </ul>
      {shown.length < named.length && (
        <button type="button" onClick={() => setMost(shown.length + MORE_OPTIONS)}>
          {named.length <= shown.length + MORE_OPTIONS
            ? t('filter.all', [numberWords(named.length)])
            : t('filter.more', [numberWords(MORE_OPTIONS), numberWords(named.length - shown.length)])}
        </button>
      )}
    </>
  );
}

/** A button that is down while its filter is on. */
export function Option({ one, word, filters, filtered, onToggle }: OptionsProps & Choice) {
  const count = countOf(one, filtered);
  return (
    <button
      class="option"
      type="button"
      aria-pressed={isOn(filters, one)}
      aria-label={t('filter.leaves', count, [word])}
      onClick={() => onToggle(one)}
    >
      <span class="option-word" lang={isName(one, word) ? CONTENT_LANGUAGE : undefined}>
        {word}
      </span>{' '}
      <span class="count">{numberWords(count)}</span>
    </button>
  );
}

/** Sources without a name are told in our words. */
const isName = ({ kind }: OneFilter, word: string): boolean =>
  NAMES.has(kind) && word !== t('filter.unnamed') && word !== t('filter.noSource');

const holds = (word: string, part: string): boolean => bareText(word).includes(bareText(part.trim()));
