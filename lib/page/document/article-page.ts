/**
 * Whether a page is an article. Read from what the page says of itself first, from its text last. What it says is
 * somebody else's input: anything that is not understood counts as not said. Nothing is written, nothing throws.
 */

/** schema.org's articles: NewsArticle, OpinionNewsArticle, ScholarlyArticle, ..., and what is published like one. */
const ARTICLE_TYPE = /(?:^|[/:#])(?:\w*Article|LiveBlogPosting|BlogPosting|Report)$/;
const ARTICLE_KIND = /^\s*(?:article(?:\s*$|:)|news)/i;
/** Structured data beyond this is no article's description. */
const JSON_LIMIT_UTF16 = 500_000;
const DEPTH_LIMIT = 4;

/**
 * Enough running text to be an article without saying so. A paragraph of 80 characters is longer than a headline or a
 * teaser's first line; ten of these lines are about what the shortest agency reports have.
 */
const PARAGRAPH_UTF16 = 80;
const PARAGRAPHS = 3;
const TEXT_UTF16 = 800;
const LOOKED_AT = 200;

/** Enough text to be read within an article: a frame with less is a button, a counter, an advertisement. */
const FRAME_TEXT_UTF16 = 200;
const TEXT_BLOCKS = 'p, li, td, dd, blockquote, figcaption, h1, h2, h3';

/** True for pages on which the reader runs by itself. Costs a few look-ups, and at most 200 paragraphs' lengths. */
export function isArticlePage(document: Document): boolean {
  return (
    // What mostly stands in the page's head, and is found there, spares a search of all the rest.
    saysArticle(document, 'meta[property="og:type" i]', 'content', ARTICLE_KIND) ||
    describedArticle(document) !== null ||
    saysArticle(document, '[itemscope][itemtype*="Article"]', 'itemtype', ARTICLE_TYPE) ||
    readsLikeArticle(document)
  );
}

const saysArticle = (document: Document, selector: string, attribute: string, kinds: RegExp): boolean =>
  kinds.test(document.querySelector(selector)?.getAttribute(attribute) ?? '');

type Description = Readonly<Record<string, unknown>>;

/** What the page's structured data says of the article that the page is; null where it says of none. */
export function describedArticle(document: Document): Description | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const text = script.textContent ?? '';
    const article = text.length <= JSON_LIMIT_UTF16 ? articleIn(parsed(text), DEPTH_LIMIT) : null;
    if (article) return article;
  }
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The page itself, not what it lists: a front page lists articles and is none. */
function articleIn(value: unknown, depthLeft: number): Description | null {
  if (typeof value !== 'object' || value === null || depthLeft === 0) return null;
  const node = value as Description;
  const types = [node['@type']].flat();
  if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return node;
  for (const inner of Array.isArray(value) ? value : [node['@graph'], node.mainEntity]) {
    const article = articleIn(inner, depthLeft - 1);
    if (article) return article;
  }
  return null;
}

function readsLikeArticle(document: Document): boolean {
  const articles = document.querySelectorAll('article');
  const only = articles.length === 1 ? articles[0] : null;
  const within = only ?? document.querySelector('main, [role="main"]') ?? document.body;
  // Several articles on one page are a list of them, unless the page says otherwise.
  const elsewhere = only ? 'a, nav, footer, form' : 'a, nav, footer, form, article, li';
  const counts = (text: string, paragraph: Element) =>
    text.length >= PARAGRAPH_UTF16 && !paragraph.closest(elsewhere) ? text.length : 0;
  return holdsText(within?.querySelectorAll('p') ?? [], TEXT_UTF16, PARAGRAPHS, counts);
}

/** True for a frame's document that has something to read. Costs at most 200 blocks' lengths. */
export const hasText = (document: Document): boolean =>
  holdsText(document.querySelectorAll(TEXT_BLOCKS), FRAME_TEXT_UTF16, 1, ({ length }) => length);

/** Whether enough of the first blocks count, and for enough characters. */
function holdsText(
  blocks: Iterable<Element>,
  textUtf16: number,
  count: number,
  counts: (text: string, block: Element) => number,
): boolean {
  let foundUtf16 = 0;
  let found = 0;
  for (const block of [...blocks].slice(0, LOOKED_AT)) {
    const blockUtf16 = counts(block.textContent?.trim() ?? '', block);
    foundUtf16 += blockUtf16;
    if (blockUtf16 > 0) found += 1;
    if (foundUtf16 >= textUtf16 && found >= count) return true;
  }
  return false;
}
