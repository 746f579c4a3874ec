import { beforeAll, describe, expect, it } from 'vitest';
import type { Entity } from '@/lib/model';
import { createEntities } from '@/tests/bench/generate/entities';
import { createPage, type GeneratedPage, MEDIAN_PAGE, PAGE_PLANS } from '@/tests/bench/generate/pages';

/** What stands between tags, without what cannot be seen. */
const seenTexts = ({ html }: GeneratedPage): string[] =>
  html
    .replace(/^.*?<body>/s, '')
    .replace(/<div hidden>.*?<\/div>/s, '')
    .split(/<[^>]*>/)
    .filter((text) => text !== '')
    .map((text) => text.replaceAll('&lt;', '<').replaceAll('&amp;', '&'));

const near = (value: number, wanted: number) => Math.abs(value / wanted - 1) < 0.02;

describe('made-up pages', () => {
  let ranked: readonly Entity[] = [];
  let pages: readonly GeneratedPage[] = [];
  beforeAll(() => {
    ranked = createEntities(1_500);
    pages = PAGE_PLANS.filter(({ kind }) => kind !== 'huge').map((plan) => createPage(plan, ranked));
  });

  it('have the characters and text nodes that were measured on real ones', () => {
    const measured = pages.map((page) => {
      const texts = seenTexts(page);
      const characters = texts.join('').length;
      return {
        name: page.name,
        fits: near(characters, page.characters) && near(texts.length, page.textNodes),
        characters,
        textNodes: texts.length,
      };
    });
    expect(measured.filter(({ fits }) => !fits)).toEqual([]);
  });

  it('are the same in every run', () => {
    const [plan, page] = [PAGE_PLANS[0], pages[0]];
    expect(plan && createPage(plan, ranked)).toEqual(page);
  });

  it('name what is in the index as often as news does', () => {
    const forms = new Set(ranked.flatMap(({ surfaceForms }) => surfaceForms.map(({ text }) => text)));
    for (const page of pages.filter(({ name }) => name === MEDIAN_PAGE)) {
      const text = seenTexts(page).join('');
      const words = text.split(/\s+/).length;
      const named = [...forms].reduce((sum, form) => sum + text.split(form).length - 1, 0);
      expect(named / words).toBeGreaterThan(0.03);
      expect(named / words).toBeLessThan(0.2);
    }
  });

  it('hold names that are split over elements, possessive, in capitals, without accents, divided by a line end', () => {
    const html = pages.map((page) => page.html).join('');
    expect(html).toMatch(/<strong>\p{Lu}\p{Ll}+<\/strong> \p{Lu}/u);
    expect(html).toMatch(/\p{L}’s/u);
    expect(html).toMatch(/\u00a0\p{Lu}/u);
    expect(html).toMatch(/\p{L}\u00ad\p{L}/u);
    expect(html).toMatch(/\p{L}-\n\p{L}/u);
    expect(html).toMatch(/\p{Script=Cyrillic}/u);
  });
});
