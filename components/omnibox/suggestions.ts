/**
 * What the browser's address bar offers while the reader types after Sidelight's keyword. Promise: choosing a
 * suggestion and pressing Enter leads to what it named; words that name nothing lead to the search for them. Pure.
 */
import type { EntityRef, SearchHit, SearchResult } from '../../lib/model';
import { disputeAddress, entryAddress, eventAddress, searchAddress } from '../panel/route';
import { clip, typeset } from '../shared/typography';
import { disputeHeading, kindWord } from '../shared/vocabulary';
import { t } from '../shared/words';

/** Chrome reads a description as markup of its own, Firefox as it stands. */
export type SuggestionMarkup = 'xml' | 'plain';

export interface Suggestion {
  /** What the field holds when it is chosen: a name or a title, so that the reader can read it there. */
  readonly content: string;
  readonly description: string;
}

export interface Suggestions {
  /** What Enter does with the words as they stand. */
  readonly entered: string;
  /** Best first. */
  readonly others: readonly Suggestion[];
}

/** As many as address bars show. */
const MOST_SUGGESTIONS = 6;
const DESCRIPTION_LENGTH = 90;

/** Of an answer, what suggestions are made of. */
type Found = Omit<SearchResult, 'counts'>;

/** What is offered for what the index found; nothing but a hint where nothing was typed. */
export function suggestionsFor({ query, hits, nearest }: Found, markup: SuggestionMarkup): Suggestions {
  const words = query.trim();
  if (words === '') return { entered: escaped(t('omnibox.hint'), markup), others: [] };
  const places = hits.length > 0 ? hits.flatMap(placeOf) : nearest.map(nearestPlace);
  const named = places.find(({ content }) => isSame(content, words));
  const isNothing = hits.length === 0 && nearest.length === 0;
  return {
    entered: named
      ? described(named, markup)
      : escaped(t(isNothing ? 'search.nothing' : 'omnibox.search', [words]), markup),
    others: places
      .filter((place) => place !== named)
      .slice(0, MOST_SUGGESTIONS)
      .map((place) => ({ content: place.content, description: described(place, markup) })),
  };
}

/** The panel's address for words that were entered, whether a suggestion put them there or the reader typed them. */
export function enteredAddress({ query, hits, nearest }: Found): string {
  const words = query.trim();
  const places = hits.length > 0 ? hits.flatMap(placeOf) : nearest.map(nearestPlace);
  const named = places.find(({ content }) => isSame(content, words));
  return named ? named.address : searchAddress(words);
}

interface Place {
  readonly content: string;
  readonly about: string;
  readonly address: string;
}

/** Statements have no name to be chosen by; the search lists them. */
function placeOf(hit: SearchHit): readonly Place[] {
  if (hit.kind === 'entry') {
    const { id, name, kind, description } = hit.entry;
    const about = clip(`${kindWord(kind)} · ${typeset(description)}`, DESCRIPTION_LENGTH);
    return [{ content: name, about, address: entryAddress(id) }];
  }
  if (hit.kind === 'dispute') {
    const { id, question, type } = hit.dispute;
    return [{ content: question, about: disputeHeading(type), address: disputeAddress(id) }];
  }
  if (hit.kind !== 'event') return [];
  return [{ content: hit.event.title, about: t('omnibox.event'), address: eventAddress(hit.event.id) }];
}

const nearestPlace = ({ id, name, kind }: EntityRef): Place => ({
  content: name,
  about: t('omnibox.nearest', [kindWord(kind)]),
  address: entryAddress(id),
});

const described = ({ content, about }: Place, markup: SuggestionMarkup): string =>
  markup === 'plain'
    ? `${content} · ${about}`
    : `<match>${escaped(content, markup)}</match> <dim>${escaped(about, markup)}</dim>`;

const isSame = (name: string, words: string): boolean =>
  name.localeCompare(words, undefined, { sensitivity: 'base' }) === 0;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Characters that no XML may hold would have the browser refuse the whole list. */
const escaped = (text: string, markup: SuggestionMarkup): string =>
  markup === 'plain'
    ? text
    : text.replace(/\p{Cc}/gu, ' ').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
