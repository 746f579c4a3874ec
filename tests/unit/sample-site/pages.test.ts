import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const PAGES = ['plain', 'rich', 'hydrated', 'unrelated', 'plain-page'] as const;
const read = (name: string) =>
  readFileSync(new URL(`../../../scripts/sample-site/pages/${name}`, import.meta.url), 'utf8');
const page = (name: (typeof PAGES)[number]) => read(`${name}.html`);

/** What a reader sees: no tags (a block's end becomes a space), no data, no soft hyphens, plain spaces. */
const textOf = (html: string): string =>
  html
    .replace(/<head>.*?<\/head>|<script.*?<\/script>/gs, '')
    .replace(/<\/?(?:b|i|em|strong|a|abbr|span|cite|dfn)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&shy;|\u00ad/g, '')
    .replace(/&nbsp;|\s+/g, ' ')
    .replace(/&amp;/g, '&');

const between = (html: string, start: string, end: string): string => {
  const from = html.indexOf(start) + start.length;
  return html.slice(from, html.indexOf(end, from));
};
const dataOf = (html: string, opening: string) => JSON.parse(between(html, opening, '</script>'));

const STORY_TERMS = ['Cartel of the Suns', 'Gerald R. Ford', 'FAA warning'];

describe('every sample page', () => {
  it.each(PAGES)('%s says what it is, in which language, and that it is a sample', (name) => {
    const html = page(name);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
    expect(textOf(between(html, '<footer', '</html>'))).toMatch(/sample page of Sidelight/);
  });

  it.each(PAGES)('%s names nothing that lies outside the site', (name) => {
    const addresses = [...page(name).matchAll(/ (?:href|src|action)="([^"]+)"/g)].map(([, address]) => address);
    for (const address of addresses) expect(address).toMatch(/^(#[a-z]+|[a-z-]+\.(html|css|js|svg))$/);
    expect(read(`${name}.css`)).not.toMatch(/url\(|@import|@font-face/);
  });

  it.each(PAGES)('%s gives every id once', (name) => {
    const ids = [...page(name).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe('the plain article', () => {
  const html = page('plain');
  const article = between(html, '<article>', '</article>');

  it('is a news article of 900 to 1,200 words, in sections', () => {
    expect(dataOf(html, '<script type="application/ld+json">')['@type']).toBe('NewsArticle');
    const wordCount = textOf(article).trim().split(' ').length;
    expect(wordCount).toBeGreaterThanOrEqual(900);
    expect(wordCount).toBeLessThanOrEqual(1_200);
    expect(article.match(/<h2>/g)?.length).toBeGreaterThanOrEqual(4);
  });

  it('has the names of a first look before its second section ends', () => {
    const beginning = textOf(article.slice(0, article.indexOf('<h2>A warning')));
    for (const term of [...STORY_TERMS, 'Nicolás Maduro', 'Maduro,', 'Pete Hegseth', 'Tren de Aragua']) {
      expect(beginning).toContain(term);
    }
  });

  it('credits the reports it retells', () => {
    const text = textOf(article);
    for (const source of [
      'Reuters',
      'Parapolitika',
      'Kudu Pinter',
      'Lingua-News',
      'the Pakistan News Network',
      'CNN',
    ]) {
      expect(text.toLowerCase()).toContain(source.toLowerCase());
    }
  });
});

describe('the rich page', () => {
  const html = page('rich');

  it('holds every kind of block and inline markup that text can hide in', () => {
    for (const tag of 'figure figcaption table caption ol ul dl blockquote aside nav footer textarea pre code abbr details svg form'.split(
      ' ',
    )) {
      expect(html, tag).toMatch(new RegExp(`<${tag}[ >]`));
    }
    expect(html).toContain('contenteditable="true"');
    expect(html).toMatch(/<p hidden>[^<]*Cartel of the Suns/);
  });

  it('splits names over inline elements, soft hyphens and no-break spaces', () => {
    expect(html).toContain('<b>Gerald</b> R. <em>Ford</em>');
    expect(html).toMatch(/<a [^>]*>Nicolás<\/a> Maduro/);
    expect(html).toMatch(/<abbr [^>]*>FAA<\/abbr> warning/);
    expect(html).toContain('Tren de Ara&shy;gua');
    expect(html).toContain('Pete&nbsp;Hegseth');
  });

  it('has the names of the story in its text', () => {
    const text = textOf(between(html, '<article>', '</article>'));
    for (const term of [...STORY_TERMS, 'Nicolás Maduro', 'Tren de Aragua', 'Pete Hegsett'])
      expect(text).toContain(term);
  });
});

describe('the hydrated page', () => {
  const html = page('hydrated');
  const [first, ...others] = dataOf(html, '<script type="application/json" id="story-data">');

  it('is sent with the first part of its embedded story, letter for letter', () => {
    const sent = [...between(html, '<div class="part">', '</div>').matchAll(/<p>(.*?)<\/p>/g)].map(([, text]) => text);
    expect(sent).toEqual(first.opening);
    expect(others.length).toBeGreaterThan(0);
  });

  it('has the names of the story before anything is clicked', () => {
    for (const term of STORY_TERMS) expect(first.opening.join(' ')).toContain(term);
  });
});

describe('the pages that should stay unmarked', () => {
  it('unrelated: an article about namesakes only', () => {
    const html = page('unrelated');
    const text = textOf(between(html, '<article>', '</article>'));
    expect(dataOf(html, '<script type="application/ld+json">')['@type']).toBe('NewsArticle');
    for (const namesake of [
      'President Gerald R. Ford',
      'Gerald R. Ford Presidential Library',
      'Ford Motor Company',
      'George Washington',
      'Washington State',
      'X-ray',
      'Amnesty International',
      'GOL',
      'Thanksgiving recipes',
      'Rodriguez the baseball player',
      'a train to Aragua',
    ]) {
      expect(text).toContain(namesake);
    }
    expect(text).not.toMatch(/Venezuela|Caracas|Trump|Maduro\b|Hegseth|Caribbean|Cartel|Tren de Aragua/);
  });

  it('plain-page: no article, and a term of the story all the same', () => {
    const html = page('plain-page');
    expect(html).not.toMatch(/<article|ld\+json|content="article"/);
    expect(textOf(html)).toContain('Cartel of the Suns');
    expect(textOf(html).trim().split(' ').length).toBeLessThan(100);
  });
});
