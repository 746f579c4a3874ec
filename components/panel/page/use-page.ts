/** The page beside the panel: what the panel is given of it, and what it may ask. */
import { createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { Dating, PageDate } from '../../../lib/model';
import { t } from '../../shared/words';
import { NO_PAGE, type PageBeside, type PageState } from './page-state';

const PageContext = createContext<PageBeside>(NO_PAGE);

export const PageProvider = PageContext.Provider;
export const usePage = (): PageBeside => useContext(PageContext);

/** The page's state, as it changes. */
export function usePageState(): PageState {
  const page = usePage();
  const [state, setState] = useState(page.state);
  useEffect(() => page.observe(setState), [page]);
  return state;
}

/** The date that the page beside the panel gives of itself; null while it gives none. */
export interface PageDating {
  readonly dating: Dating;
  /** Of the page. */
  readonly title: string;
  /** Where the page says so, in words. */
  readonly basis: string;
}

/** The same object while the page says the same. */
export function usePageDating(): PageDating | null {
  const state = usePageState();
  const { date = null, title = '' } = state.status === 'listed' ? state.listing : {};
  const { day, statedIn } = date ?? {};
  return useMemo(() => {
    if (!day || !statedIn) return null;
    const basis = t(STATED_IN[statedIn]);
    return { dating: statedDay(day), title: title || t('page.thisPage'), basis };
  }, [day, statedIn, title]);
}

export const STATED_IN = {
  'structured data': 'page.statedInStructuredData',
  metadata: 'page.statedInMetadata',
  text: 'page.statedInText',
} as const satisfies Record<PageDate['statedIn'], string>;

const statedDay = (day: string): Dating => ({
  basis: 'stated',
  edtf: day,
  earliest: day,
  latest: day,
  granularity: 'day',
  year: 'stated',
  from: { phrase: day },
});
