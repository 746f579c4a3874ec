/**
 * News pages, made up to have the characters and text nodes of real ones. Promise: the same in every run for the same
 * index; the text nodes that can be seen, and their characters, are those planned within two in a hundred.
 */
import type { Entity } from '@/lib/model';
import { type Cast, castFor, type Fragment, writeHeadline, writeProse } from './prose';
import { createRandom, type Random } from './random';

export interface PagePlan {
  readonly name: string;
  /** Of all text that can be seen, white space between elements included. */
  readonly characters: number;
  readonly textNodes: number;
  /** What kind of page it stands for. */
  readonly kind: 'news' | 'long' | 'huge';
}

export interface GeneratedPage extends PagePlan {
  readonly html: string;
}

/** The name of the page that has the measures of the median of saved news pages. */
export const MEDIAN_PAGE = 'median';
export const HUGE_PAGE = 'huge';

export const PAGE_PLANS: readonly PagePlan[] = [
  { name: MEDIAN_PAGE, kind: 'news', characters: 40_600, textNodes: 1_453 },
  { name: 'short', kind: 'news', characters: 9_800, textNodes: 390 },
  { name: 'small', kind: 'news', characters: 21_000, textNodes: 720 },
  { name: 'wordy', kind: 'news', characters: 52_000, textNodes: 940 },
  { name: 'many-links', kind: 'news', characters: 61_000, textNodes: 2_700 },
  { name: 'comments', kind: 'news', characters: 118_000, textNodes: 3_300 },
  { name: 'long', kind: 'long', characters: 340_000, textNodes: 11_500 },
  { name: HUGE_PAGE, kind: 'huge', characters: 5_100_000, textNodes: 113_000 },
];

/**
 * As `MEDIAN_PAGE`, 'comments' and `HUGE_PAGE`, but naming only what the smallest index holds: a larger one finds hardly more
 * there.
 */
export const STEADY_PAGE = 'steady';
export const STEADY_TEXT_PAGE = 'steady-comments';
export const HUGE_STEADY_PAGE = 'huge-steady';

export const STEADY_PLANS: readonly PagePlan[] = [
  { name: STEADY_PAGE, kind: 'news', characters: 40_600, textNodes: 1_453 },
  { name: STEADY_TEXT_PAGE, kind: 'news', characters: 118_000, textNodes: 3_300 },
  { name: HUGE_STEADY_PAGE, kind: 'huge', characters: 5_100_000, textNodes: 113_000 },
];

const STYLE =
  'body{margin:0;font:16px/1.5 serif;color:#222}main{max-width:680px;margin:0 auto}nav ul,footer ul{display:flex;' +
  'flex-wrap:wrap;gap:8px;list-style:none}aside{max-width:680px;margin:2em auto;font-size:14px}h2{font-size:22px}';

const PARAGRAPH_CHARACTERS = [180, 620] as const;
const PARAGRAPHS_PER_HEADING = 7;
const ITEMS_PER_LIST = 12;

/** @param ranked whom the page names, most prominent first; the page's names are drawn by rank */
export function createPage(plan: PagePlan, ranked: readonly Entity[]): GeneratedPage {
  const random = createRandom(plan.characters * 31 + plan.textNodes);
  return { ...plan, html: new PageWriter(random, castFor(random, ranked)).write(plan) };
}

/** Parts of the page that are written at the same time and stand one behind the other. */
type Part = 'nav' | 'article' | 'aside' | 'footer';

class PageWriter {
  readonly #parts: Record<Part, string[]> = { nav: [], article: [], aside: [], footer: [] };
  readonly #random: Random;
  readonly #cast: Cast;
  #characters = 0;
  #textNodes = 0;
  /** The part that was written to last, while its last piece is text: more text there makes no further node. */
  #textIn: Part | null = null;
  #paragraphs = 0;
  #lists = 0;

  constructor(random: Random, cast: Cast) {
    this.#random = random;
    this.#cast = cast;
  }

  /** Paragraphs have many characters to a text node, lists have few: whichever is wanting comes next. */
  write({ name, characters, textNodes }: PagePlan): string {
    this.#writeHeadline();
    while (this.#characters < characters && this.#textNodes < textNodes) {
      const left = (characters - this.#characters) / (textNodes - this.#textNodes);
      if (left > characters / textNodes) this.#writeParagraph(characters - this.#characters);
      else this.#writeList(textNodes - this.#textNodes);
    }
    return this.#assemble(name);
  }

  #writeHeadline(): void {
    this.#markup('article', '<h1>');
    this.#inline('article', writeHeadline(this.#random, this.#cast, 9));
    this.#markup('article', '</h1>');
  }

  #writeParagraph(charactersLeft: number): void {
    if (this.#paragraphs++ % PARAGRAPHS_PER_HEADING === 3) this.#writeHeading();
    const [fewest, most] = PARAGRAPH_CHARACTERS;
    this.#gap('article');
    this.#markup('article', '<p>');
    const length = Math.min(fewest + this.#random.below(most - fewest), charactersLeft);
    this.#inline('article', writeProse(this.#random, this.#cast, length));
    this.#markup('article', '</p>');
  }

  #writeHeading(): void {
    const headline = writeHeadline(this.#random, this.#cast, 5);
    const isInCapitals = this.#random.chance(0.15);
    this.#gap('article');
    this.#markup('article', '<h2>');
    this.#inline('article', isInCapitals ? headline.map(inCapitals) : headline);
    this.#markup('article', '</h2>');
  }

  #writeList(nodesLeft: number): void {
    const part = (['aside', 'nav', 'aside', 'footer'] as const)[this.#lists++ % 4] ?? 'aside';
    const words = part === 'aside' ? 8 : 2;
    this.#gap(part);
    this.#markup(part, '<ul>');
    for (let item = 0; item < Math.min(ITEMS_PER_LIST, Math.ceil(nodesLeft / 2)); item++) {
      this.#gap(part);
      this.#markup(part, '<li><a href="#">');
      this.#inline(part, writeHeadline(this.#random, this.#cast, 1 + this.#random.below(words)).filter(isPlain));
      this.#markup(part, '</a></li>');
    }
    this.#markup(part, '</ul>');
  }

  /** White space between two elements, as pages are indented. */
  #gap(part: Part): void {
    this.#text(part, '\n    ');
  }

  #markup(part: Part, markup: string): void {
    this.#parts[part].push(markup);
    this.#textIn = null;
  }

  #inline(part: Part, fragments: readonly Fragment[]): void {
    for (const fragment of fragments) {
      if (typeof fragment === 'string') {
        this.#text(part, fragment);
        continue;
      }
      this.#markup(part, fragment.tag === 'a' ? '<a href="#">' : `<${fragment.tag}>`);
      this.#text(part, fragment.text);
      this.#markup(part, `</${fragment.tag}>`);
    }
  }

  #text(part: Part, text: string): void {
    if (text === '') return;
    if (this.#textIn !== part) this.#textNodes++;
    this.#textIn = part;
    this.#characters += text.length;
    this.#parts[part].push(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  }

  #assemble(name: string): string {
    const { nav, article, aside, footer } = this.#parts;
    return [
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title>`,
      `<meta property="og:type" content="article"><style>${STYLE}</style>`,
      `<script type="application/json">${JSON.stringify({ page: name, hidden: 'Not to be read' })}</script></head>`,
      `<body><nav>${nav.join('')}</nav><main><article>${article.join('')}</article></main>`,
      `<div hidden><p>Nobody sees this.</p></div><aside>${aside.join('')}</aside><footer>${footer.join('')}</footer>`,
      '</body></html>',
    ].join('');
  }
}

const isPlain = (fragment: Fragment): boolean => typeof fragment === 'string';

const inCapitals = (fragment: Fragment): Fragment =>
  typeof fragment === 'string' ? fragment.toUpperCase() : { ...fragment, text: fragment.text.toUpperCase() };
