/** The day on which a page says that it was published. What it says is somebody else's input: only a day is taken of it. */
import type { PageDate } from '../../model';
import { describedArticle } from '../document';

const META = 'meta[property="article:published_time"], meta[itemprop="datePublished"]';
const TIME = 'time[itemprop="datePublished"], article time, main time';
/** The publisher's own day, whatever day it was elsewhere at that hour. */
const DAY = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/;

/** Structured data first, then metadata, then what the text itself marks as a time; null where none gives a whole day. */
export function statedDateOf(document: Document): PageDate | null {
  const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name);
  const sayings = [
    ['structured data', describedArticle(document)?.datePublished],
    ['metadata', attribute(META, 'content')],
    ['text', attribute(TIME, 'datetime')],
  ] as const;
  for (const [statedIn, said] of sayings) {
    const day = DAY.exec(String(said))?.[1];
    if (day && !Number.isNaN(Date.parse(day))) return { day, statedIn };
  }
  return null;
}
