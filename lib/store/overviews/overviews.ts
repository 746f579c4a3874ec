/**
 * Answers about the whole index, made when it changes and kept beside it, so that none of them waits for all of its
 * records to be read. Promise: each is what would be made of the records as they stand.
 */
import type { ArticleSummary, Chronology, ChronologyOpening, EntrySummary } from '../../model';
import { type PackedSearch, packSearch } from '../search';
import { assembleArticles, assembleChronology, assembleEntries, type Views } from '../views';
import { openingOf } from './opening';
import { type PackedChronology, packChronology } from './packed-chronology';

/** What is kept; the number is that of the format, so that another version of the program makes its own. */
interface Overviews {
  readonly 'chronology 1': PackedChronology;
  readonly 'opening 1': ChronologyOpening;
  readonly 'entries 1': readonly EntrySummary[];
  readonly 'articles 1': readonly ArticleSummary[];
  readonly 'search 3': PackedSearch;
}
export type OverviewName = keyof Overviews;
export type Overview<Name extends OverviewName> = Overviews[Name];

export interface OverviewRow<Name extends OverviewName = OverviewName> {
  readonly id: Name;
  readonly value: Overview<Name>;
}

const kept = new WeakMap<Views, Chronology>();

function chronologyOf(views: Views): Chronology {
  const chronology = kept.get(views) ?? assembleChronology(views);
  kept.set(views, chronology);
  return chronology;
}

/** Linear in the records, but for sorting. */
const MADE: { readonly [Name in OverviewName]: (views: Views) => Overview<Name> } = {
  'chronology 1': (views) => packChronology(chronologyOf(views)),
  'opening 1': (views) => openingOf(chronologyOf(views)),
  'entries 1': ({ records }) => assembleEntries(records),
  'articles 1': assembleArticles,
  'search 3': packSearch,
};

export const OVERVIEW_NAMES = Object.keys(MADE) as readonly OverviewName[];

export const makeOverview = <Name extends OverviewName>(name: Name, views: Views): Overview<Name> => MADE[name](views);

export const makeOverviewRows = (views: Views): readonly OverviewRow[] =>
  OVERVIEW_NAMES.map((id) => ({ id, value: makeOverview(id, views) }));
