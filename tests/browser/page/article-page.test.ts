import { describe, expect, it } from 'vitest';
import { isArticlePage } from '@/lib/page/document/article-page';

const page = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const json = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const paragraph = `<p>${'The ships left the harbour before the morning. '.repeat(8)}</p>`;

describe('a page is an article', () => {
  it.each([
    ['NewsArticle', { '@type': 'NewsArticle' }],
    ['another kind of article', { '@type': 'OpinionNewsArticle' }],
    ['a live report', { '@type': 'LiveBlogPosting' }],
    ['a list of types', { '@type': ['WebPage', 'Article'] }],
    ['a type by its address', { '@type': 'https://schema.org/NewsArticle' }],
    ['one node of a graph', { '@graph': [{ '@type': 'Organization' }, { '@type': 'NewsArticle' }] }],
    ['one of several descriptions', [{ '@type': 'BreadcrumbList' }, { '@type': 'NewsArticle' }]],
    ['the main thing of a page', { '@type': 'WebPage', mainEntity: { '@type': 'Report' } }],
  ])('that says so as %s', (_what, description) => {
    expect(isArticlePage(page(json(description)))).toBe(true);
  });

  it('that says so in another description than a broken one', () => {
    expect(
      isArticlePage(page(`<script type="application/ld+json">{"@type":</script>${json({ '@type': 'Article' })}`)),
    ).toBe(true);
  });

  it('that says so by og:type', () => {
    expect(isArticlePage(page('<meta property="og:type" content="article">'))).toBe(true);
  });

  it('that says so in its markup', () => {
    expect(isArticlePage(page('<div itemscope itemtype="https://schema.org/NewsArticle"></div>'))).toBe(true);
  });

  it.each([
    ['an article', `<article>${paragraph.repeat(3)}</article>`],
    ['the main part', `<main><h1>Ships</h1>${paragraph.repeat(3)}</main>`],
    ['the body', paragraph.repeat(3)],
  ])('that has enough to read in %s', (_where, html) => {
    expect(isArticlePage(page(html))).toBe(true);
  });
});

describe('a page is no article', () => {
  it.each([
    ['an empty one', ''],
    ['one that says it is a website', '<meta property="og:type" content="website">'],
    [
      'a front page that lists articles',
      json({ '@type': 'WebPage', mainEntity: { '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle' }] } }),
    ],
    ['a front page of teasers', `<main>${`<article>${paragraph}</article>`.repeat(9)}</main>`],
    ['one of linked paragraphs', `<main>${`<a href="#">${paragraph}</a>`.repeat(9)}</main>`],
    ['one of short lines', `<main>${'<p>Sign in to go on.</p>'.repeat(90)}</main>`],
    ['one with a long notice', `<main>${paragraph}</main>`],
    ['one whose description is broken', '<script type="application/ld+json">[{{</script>'],
    ['one whose description is no object', json(null) + json('NewsArticle') + json(7)],
    ['one whose description goes too deep', json([[[[[[{ '@type': 'NewsArticle' }]]]]]])],
  ])('%s', (_what, html) => {
    expect(isArticlePage(page(html))).toBe(false);
  });
});
