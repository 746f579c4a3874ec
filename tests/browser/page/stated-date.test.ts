import { describe, expect, it } from 'vitest';
import { statedDateOf } from '@/lib/page/guide/stated-date';

const dateOf = (html: string) => statedDateOf(new DOMParser().parseFromString(html, 'text/html'));
const json = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe("the page's own date", () => {
  it.each([
    [
      'its structured data',
      json({ '@type': 'NewsArticle', datePublished: '2025-11-16T23:30:00-05:00' }),
      'structured data',
    ],
    [
      'a graph',
      json({ '@graph': [{ '@type': 'WebSite' }, { '@type': 'Article', datePublished: '2025-11-16' }] }),
      'structured data',
    ],
    ['its metadata', '<meta property="article:published_time" content="2025-11-16T04:00:00Z">', 'metadata'],
    ['its microdata', '<meta itemprop="datePublished" content="2025-11-16">', 'metadata'],
    ['a time in its text', '<article><time datetime="2025-11-16">Sunday</time></article>', 'text'],
  ])('is taken from %s, with where it stands', (_where, html, statedIn) => {
    expect(dateOf(html)).toEqual({ day: '2025-11-16', statedIn });
  });

  it('is the one of the most explicit place where there are several', () => {
    const html = `${json({ '@type': 'NewsArticle', datePublished: '2025-11-16' })}<article><time datetime="2025-11-20"></time></article>`;
    expect(dateOf(html)?.day).toBe('2025-11-16');
  });

  it.each([
    ['none', '<p>16 November 2025</p>'],
    ['a month alone', '<meta property="article:published_time" content="2025-11">'],
    ['a day that there is not', '<meta property="article:published_time" content="2025-13-40">'],
    ['something else', json({ '@type': 'NewsArticle', datePublished: { '@value': 1 } })],
    [
      'the date of what it lists',
      json({
        '@type': 'WebPage',
        mainEntity: { '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle', datePublished: '2025-11-16' }] },
      }),
    ],
  ])('is not known where the page gives %s', (_what, html) => {
    expect(dateOf(html)).toBeNull();
  });
});
