/** What the panel is told of a page, and where it leads; over a real reader on a real page. */
import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { followEarlierDates, PageGuide } from '@/lib/page';
import { PageReportSchema } from '@/lib/protocol/panel-messages';
import { clearPage, paintedTexts, setPage, startReader } from './page-harness';

const address = location.href;
let ending = new AbortController();
afterEach(async () => {
  ending.abort();
  ending = new AbortController();
  history.replaceState(null, '', address);
  await clearPage();
});

const FAR = '<p style="height: 3000px">Far.</p>';
const PAGE = `<h1>Maduro speaks</h1><p>First the FAA warned.</p><h2>The ship</h2>
  <p>Near <em>the</em> Gerald R. Ford and Mercury, in Air Force One Shoes.</p>${FAR}<p id="last">Then Maduro spoke.</p>${FAR}`;

async function guided(html = PAGE) {
  setPage(html);
  const { reader, ...around } = startReader();
  const guide = new PageGuide({
    document,
    reading: { readers: () => [reader], trouble: null, look: () => {} },
    settings: () => ({ reads: 'articles' }),
    earlierDates: followEarlierDates(document, ending.signal),
  });
  await expect.poll(() => guide.listing().status).toBe('read');
  const keyOf = (surface: string, number = 0) =>
    guide.listing().mentions.filter((mention) => mention.surface === surface)[number]?.key ?? '';
  return { guide, reader, keyOf, ...around };
}

describe('what the panel is told', () => {
  it('is every mention in reading order under its heading, linked, either of two, or deliberately not', async () => {
    const { guide } = await guided();
    const { sections, mentions, mentionCount } = guide.listing();
    expect(sections).toEqual(['Maduro speaks', 'The ship']);
    expect(mentions.map(({ surface, section, reading }) => [surface, section, reading.outcome])).toEqual([
      ['Maduro', 0, 'linked'],
      ['FAA', 0, 'linked'],
      ['Gerald R. Ford', 1, 'linked'],
      ['Mercury', 1, 'ambiguous'],
      ['Air Force One Shoes', 1, 'nil'],
      ['Maduro', 1, 'linked'],
    ]);
    expect(mentionCount).toBe(6);
    expect(mentions[2]).toMatchObject({ before: 'Near the ', after: ' and Mercury, in Air Force One Shoes.' });
  });

  it('is accepted by the panel', async () => {
    const { guide } = await guided();
    const report = { type: 'listing', listing: guide.listing() };
    expect(v.safeParse(PageReportSchema, structuredClone(report)).success).toBe(true);
  });

  it('holds so much as one message carries, and how many there are', async () => {
    const { guide } = await guided(`<p>${'FAA, '.repeat(2_600)}</p>`);
    const { mentions, mentionCount } = guide.listing();
    expect(mentions).toHaveLength(2_000);
    expect(mentionCount).toBe(2_600);
    expect(v.safeParse(PageReportSchema, { type: 'listing', listing: guide.listing() }).success).toBe(true);
  });

  it('is told anew when the page changes, and not while it does not', async () => {
    const { guide } = await guided();
    const before = guide.state;
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(guide.state).toBe(before);
    document.getElementById('last')?.append(' Then the FAA.');
    await expect.poll(() => guide.state).not.toBe(before);
    await expect.poll(() => guide.listing().mentions.at(-1)?.surface).toBe('FAA');
  });
});

describe('going to a place on the page', () => {
  it('brings it into view and sets it off without touching the page', async () => {
    const { guide, keyOf } = await guided();
    const before = document.body.innerHTML;
    expect(guide.jump(keyOf('Maduro', 1))).toBe(true);
    const { top } = document.getElementById('last')?.getBoundingClientRect() ?? new DOMRect();
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(innerHeight);
    expect(paintedTexts('sidelight-jump')).toEqual(['Maduro']);
    expect(document.body.innerHTML).toBe(before);
    await expect.poll(() => paintedTexts('sidelight-jump')).toEqual([]);
  });

  it('leads back to where the reader was reading, over several places', async () => {
    const { guide, keyOf } = await guided();
    scrollTo(0, 40);
    guide.jump(keyOf('Maduro', 1));
    guide.jump(keyOf('FAA'));
    expect(guide.listing().isAway).toBe(true);
    guide.back();
    expect(scrollY).toBe(40);
    expect(guide.listing().isAway).toBe(false);
  });

  it('takes where the reader went on reading for the place to come back to', async () => {
    const { guide, keyOf } = await guided();
    guide.jump(keyOf('Maduro', 1));
    scrollTo(0, 1_000);
    guide.jump(keyOf('FAA'));
    guide.back();
    expect(scrollY).toBe(1_000);
  });

  it('leads back within what scrolls inside the page', async () => {
    const { guide, keyOf } = await guided(`<div id="inner" style="height: 200px; overflow: auto">${PAGE}</div>`);
    const inner = document.getElementById('inner');
    inner?.scrollTo(0, 30);
    guide.jump(keyOf('Maduro', 1));
    expect(inner?.scrollTop).toBeGreaterThan(2_000);
    guide.back();
    expect(inner?.scrollTop).toBe(30);
  });

  it('says so where the page does not show it', async () => {
    const { guide, keyOf } = await guided();
    const key = keyOf('Maduro', 1);
    document.getElementById('last')?.style.setProperty('display', 'none');
    expect(guide.jump(key)).toBe(false);
    expect(guide.jump('0 77:0')).toBe(false);
    expect(guide.jump('nonsense')).toBe(false);
    expect(guide.listing().isAway).toBe(false);
  });
});

it('a page that is not read is told as such', () => {
  const guide = new PageGuide({
    document,
    reading: { readers: () => [], trouble: null, look: () => {} },
    settings: () => ({ reads: 'on demand' }),
    earlierDates: () => [],
  });
  expect(guide.listing()).toMatchObject({ status: 'on demand', mentions: [], mentionCount: 0 });
});

describe('the day on which the page says it was published', () => {
  const described = (day: string, headline: string) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline, datePublished: day })}</script>`;
  const becomes = (guide: PageGuide, day: string | undefined) =>
    vi.waitFor(() => {
      expect(guide.state).toContain(` ${day} `);
      expect(guide.listing().date?.day).toBe(day);
    });

  it('is told when it comes later than the text', async () => {
    const { guide } = await guided();
    expect(guide.listing().date).toBeNull();
    document.body.insertAdjacentHTML('beforeend', described('2025-11-16', 'One'));
    await becomes(guide, '2025-11-16');
  });

  it('is never that of the article which stood there before, whether that goes late or not at all', async () => {
    const { guide } = await guided(PAGE + described('2025-11-16', 'One'));
    await becomes(guide, '2025-11-16');
    history.pushState(null, '', '/the-next-one');
    document.querySelector('h1')?.append(' again');
    await becomes(guide, undefined);
    document.querySelector('script[type$="json"]')?.remove();
    document.body.insertAdjacentHTML('beforeend', described('2025-11-16', 'Two'));
    await becomes(guide, '2025-11-16');
  });

  it('stays when the page changes only the rest of its address', async () => {
    const { guide } = await guided(PAGE + described('2025-11-16', 'One'));
    history.replaceState(null, '', `${location.pathname}?page=2`);
    await becomes(guide, '2025-11-16');
  });
});
