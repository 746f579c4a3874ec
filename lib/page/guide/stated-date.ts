/**
 * The day on which a page says that it was published. What it says is somebody else's input: only a day is taken of it.
 */
import type { PageDate } from '../../model';
import { describedArticle, watchAddress } from '../document';

const META = 'meta[property="article:published_time"], meta[itemprop="datePublished"]';
const TIME = 'time[itemprop="datePublished"], article time, main time';
/** The publisher's own day, whatever day it was elsewhere at that hour. */
const DAY = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/;

interface Saying {
  readonly statedIn: PageDate['statedIn'];
  readonly date: unknown;
  /** All of what says it, to tell it from another that gives the same day. */
  readonly words: string;
}

/**
 * Structured data first, then metadata, then what the text itself marks as a time; null where none gives a whole day.
 * @param earlier what stood there for another article, from `followEarlierDates`: it does not count
 */
export function statedDateOf(document: Document, earlier: readonly string[] = []): PageDate | null {
  for (const { statedIn, date, words } of sayingsIn(document)) {
    const day = earlier.includes(words) ? undefined : DAY.exec(String(date))?.[1];
    if (day && !Number.isNaN(Date.parse(day))) return { day, statedIn };
  }
  return null;
}

/**
 * Keeps what said the day of the article that stood here under another address, until the signal is aborted: pages may
 * leave it, or take it away late.
 */
export function followEarlierDates(document: Document, signal: AbortSignal): () => readonly string[] {
  let earlier: readonly string[] = [];
  let { pathname } = location;
  watchAddress(document, signal, () => {
    // The rest of an address is changed by pages that stay what they are.
    if (location.pathname !== pathname) earlier = sayingsIn(document).map(({ words }) => words);
    pathname = location.pathname;
  });
  return () => earlier;
}

function sayingsIn(document: Document): readonly Saying[] {
  const article = describedArticle(document);
  const attribute = (statedIn: Saying['statedIn'], selector: string, name: string): Saying => {
    const date = document.querySelector(selector)?.getAttribute(name);
    return { statedIn, date, words: `${name} ${date}` };
  };
  return [
    { statedIn: 'structured data', date: article?.datePublished, words: JSON.stringify(article) },
    attribute('metadata', META, 'content'),
    attribute('text', TIME, 'datetime'),
  ];
}
