/**
 * Rules about words that hold on every surface, wherever it is scrolled to: no word lies on another, none is cut within,
 * and each can be brought into view whole, with nothing over it that stays in place.
 */
import type { Frame, Page } from '@playwright/test';

/**
 * One line for each word that breaks a rule; empty when the surface is sound. What an ellipsis stands for may be hidden,
 * from a whole word on, and what lies under an open menu is looked at once that is closed. The document is scrolled
 * from its top to its end for it, and back.
 */
export const lineTroubles = (surface: Page | Frame): Promise<string[]> =>
  surface.evaluate(`(() => { ${IN_DOCUMENT.join('\n')} return findLineTroubles(); })()`);

/** What of a word stands in one line. */
interface Piece {
  readonly node: Text;
  readonly startUtf16: number;
  readonly box: DOMRect;
  /** Of its line an ellipsis takes this word's last letters, or the whole word. */
  readonly loses: 'nothing' | 'letters' | 'all';
}

interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How a piece is seen at one place of the scroller; `away` is what another place may show. */
type Sight =
  | { readonly is: 'whole' | 'told' }
  | { readonly is: 'away' | 'cut' | 'hidden' | 'covered'; readonly by: Element | null };

const textOf = (element: Element): string => (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 50);

function named(element: Element): string {
  const classes = element.getAttribute('class');
  return `<${element.localName}${classes ? ` class="${classes}"` : ''}> “${textOf(element)}”`;
}

const wordAt = ({ node, startUtf16 }: Piece): string => node.data.slice(startUtf16).match(/^\S+/)?.[0] ?? '';

const isNear = ({ top, bottom, width, height }: DOMRect): boolean =>
  bottom > 0 && top < innerHeight && width > 1 && height > 1;

/** In the lines that they are broken into. A line that ends in an ellipsis has boxes as it would be, and as it is. */
function piecesOf(node: Text): Piece[] {
  const range = document.createRange();
  const words = [...node.data.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const boxes = [...range.getClientRects()];
    const asItIs = (box: DOMRect) => boxes.findLast(({ left, top }) => left === box.left && top === box.top) ?? box;
    return { startUtf16: index, boxes: [...new Set(boxes.map(asItIs))], all: boxes, asItIs };
  });
  const shortened = new Set(words.flatMap(({ all, asItIs }) => all.filter((box) => asItIs(box) !== box).map(topOf)));
  return words.flatMap(({ startUtf16, boxes, all }) =>
    boxes.map((box) => {
      const twins = all.filter(({ left, top }) => left === box.left && top === box.top);
      const isLess = twins.some(({ right }) => right > box.right + 1);
      const isGone = twins.length === 1 && shortened.has(box.top);
      return { node, startUtf16, box, loses: isLess ? 'letters' : isGone ? 'all' : 'nothing' };
    }),
  );
}

const topOf = ({ top }: DOMRect): number => top;

/** The words that stand in the window. */
function findPieces(): Piece[] {
  const seen = { visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true };
  const pieces: Piece[] = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement;
    // Cut down to a point on purpose is what is only read aloud.
    if (!parent?.checkVisibility(seen) || parent.closest('.visually-hidden')) continue;
    range.selectNodeContents(node);
    if (isNear(range.getBoundingClientRect())) pieces.push(...piecesOf(node).filter(({ box }) => isNear(box)));
  }
  return pieces;
}

/** A font's box is taller than its letters and begins a little beside them: where a word has its ink in any case. */
const inkOf = ({ box }: Piece): Edges => ({
  left: box.left + Math.min(1, box.width / 4),
  right: box.right - Math.min(1, box.width / 4),
  top: box.top + box.height / 4,
  bottom: box.bottom - box.height / 4,
});

/** Where an element's content ends to be drawn; null where it does not. */
function clipOf(element: Element): Edges | null {
  const { display, overflowX, overflowY, contain, contentVisibility, overflowClipMargin } = getComputedStyle(element);
  const isRoot = element === document.body || element === document.documentElement;
  if (isRoot || display === 'inline' || display === 'contents') return null;
  const isContained = /paint|strict|content/.test(contain) || contentVisibility === 'auto';
  const [isCutAcross, isCutDown] = [overflowX, overflowY].map((overflow) => isContained || overflow !== 'visible');
  if (!isCutAcross && !isCutDown) return null;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const isMargined = overflowX !== 'hidden' && overflowY !== 'hidden';
  const beyond = (isMargined && Number.parseFloat(overflowClipMargin.replace(/^\D+/, ''))) || 0;
  return {
    left: isCutAcross ? left - beyond : Number.NEGATIVE_INFINITY,
    right: isCutAcross ? right + beyond : Number.POSITIVE_INFINITY,
    top: isCutDown ? top - beyond : Number.NEGATIVE_INFINITY,
    bottom: isCutDown ? bottom + beyond : Number.POSITIVE_INFINITY,
  };
}

/** What cuts the content of an element, the nearest first: not what its containing block stands in too. */
function clippersOf(element: Element): { readonly clipper: Element; readonly edges: Edges }[] {
  const clippers: { clipper: Element; edges: Edges }[] = [];
  let isPassed = false;
  for (let up: Element | null = element; up; up = up.parentElement) {
    const { position } = getComputedStyle(up);
    if (isPassed && position === 'static') continue;
    const edges = clipOf(up);
    if (edges) clippers.push({ clipper: up, edges });
    isPassed = position === 'absolute';
    if (position === 'fixed' || up.matches(':popover-open')) break;
  }
  return clippers;
}

/** It says by an ellipsis that there is more. */
function hasEllipsis(element: Element): boolean {
  const { webkitLineClamp, textOverflow } = getComputedStyle(element);
  return webkitLineClamp !== 'none' || textOverflow === 'ellipsis';
}

const isInside = (ink: Edges, edges: Edges): boolean =>
  ink.left >= edges.left - 1 && ink.right <= edges.right + 1 && ink.top >= edges.top && ink.bottom <= edges.bottom;

const isOutside = (ink: Edges, edges: Edges): boolean =>
  ink.right <= edges.left + 1 || ink.left >= edges.right - 1 || ink.bottom <= edges.top || ink.top >= edges.bottom;

/** What the ancestors of a word leave of it. */
function sightInAncestors(ink: Edges, parent: Element): Sight | null {
  for (const { clipper, edges } of clippersOf(parent)) {
    if (isInside(ink, edges)) continue;
    if (hasEllipsis(clipper) && (isOutside(ink, edges) || ink.right > edges.right)) return { is: 'told' };
    if (!isOutside(ink, edges)) return { is: 'cut', by: clipper };
    return { is: /auto|scroll/.test(getComputedStyle(clipper).overflow) ? 'away' : 'hidden', by: clipper };
  }
  return null;
}

/** Nothing can be read through it. */
function isOpaque(element: Element): boolean {
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  const alpha = backgroundColor.match(/^(?:rgba|[a-z]+\(.*\/)\D*.*?([\d.]+)\)$/)?.[1];
  const isDrawn = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const isFilled = backgroundImage !== 'none' || (backgroundColor !== 'transparent' && Number(alpha ?? 1) > 0.5);
  return isDrawn && (isFilled || element.matches('img, canvas, iframe, video, input, textarea, select'));
}

/** What lies in front of a word at this point; null where nothing does. */
function coverAt(parent: Element, x: number, y: number): Element | null {
  for (const front of document.elementsFromPoint(x, y)) {
    if (front.contains(parent) || parent.contains(front)) return null;
    if (isOpaque(front)) return front;
  }
  return null;
}

function sightOf(piece: Piece): Sight {
  const parent = piece.node.parentElement as Element;
  if (piece.loses === 'all') return { is: 'told' };
  if (piece.loses === 'letters') return { is: 'cut', by: parent };
  const ink = inkOf(piece);
  const inAncestors = sightInAncestors(ink, parent);
  if (inAncestors) return inAncestors;
  if (!isInside(ink, { left: 0, top: 0, right: innerWidth, bottom: innerHeight })) return { is: 'away', by: null };
  for (const x of [ink.left, (ink.left + ink.right) / 2, ink.right]) {
    for (const y of [ink.top, ink.bottom]) {
      const cover = coverAt(parent, Math.min(x, innerWidth - 1), Math.min(y, innerHeight - 1));
      if (cover) return cover.closest(':popover-open') ? { is: 'told' } : { is: 'covered', by: cover };
    }
  }
  return { is: 'whole' };
}

/** Words that are read at once and share a place. */
function overlapsAmong(pieces: readonly Piece[]): string[] {
  const inks = pieces.map((piece) => ({ piece, ink: inkOf(piece) })).sort((a, b) => a.ink.top - b.ink.top);
  return inks.flatMap(({ piece, ink }, index) => {
    const overlaps: string[] = [];
    for (const other of inks.slice(index + 1)) {
      if (other.ink.top >= ink.bottom - 1) break;
      if (other.ink.left >= ink.right - 1 || ink.left >= other.ink.right - 1) continue;
      const parents = [piece, other.piece].map(({ node }) => named(node.parentElement as Element));
      overlaps.push(
        `“${wordAt(piece)}” and “${wordAt(other.piece)}” lie on each other: ${[...new Set(parents)].join(', ')}`,
      );
    }
    return overlaps;
  });
}

/** The document is at another place, and what comes into view there is drawn. */
async function scrollToPlace(topPx: number): Promise<void> {
  scrollTo({ top: topPx, behavior: 'instant' });
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
}

const keyOf = ({ node, startUtf16, box }: Piece, ids: Map<Text, number>): string => {
  if (!ids.has(node)) ids.set(node, ids.size);
  return `${ids.get(node)}:${startUtf16}:${Math.round(box.left)}`;
};

/** From the top to the end in half windows, and once more to where those words would stand that were not whole. */
async function lookThrough(look: () => void, missed: () => number[]): Promise<void> {
  const before = scrollY;
  for (let topPx = 0; ; topPx += innerHeight / 2) {
    await scrollToPlace(topPx);
    look();
    if (topPx + innerHeight >= document.documentElement.scrollHeight) break;
  }
  for (const share of [0.25, 0.5, 0.75]) {
    for (const atPx of missed()) {
      await scrollToPlace(atPx - innerHeight * share);
      look();
    }
  }
  await scrollToPlace(before);
}

async function findLineTroubles(): Promise<string[]> {
  const ids = new Map<Text, number>();
  const sights = new Map<string, { piece: Piece; sight: Sight; atPx: number }>();
  const overlaps: string[] = [];
  // What no pointer meets may lie over words too.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { pointer-events: auto !important }');
  document.adoptedStyleSheets.push(sheet);
  const look = () => {
    const whole: Piece[] = [];
    for (const piece of findPieces()) {
      const sight = sightOf(piece);
      const key = keyOf(piece, ids);
      if (sight.is === 'whole') whole.push(piece);
      if (sights.get(key)?.sight.is !== 'whole') sights.set(key, { piece, sight, atPx: scrollY + piece.box.top });
    }
    overlaps.push(...overlapsAmong(whole));
  };
  const missed = () => [...sights.values()].filter(({ piece, sight }) => 'by' in sight && piece.node.isConnected);
  const places = () => [...new Set(missed().map(({ atPx }) => Math.round(atPx / 10) * 10))].slice(0, 40);
  await lookThrough(look, places);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  const words = missed().map(({ piece, sight }) => {
    const by = 'by' in sight && sight.by ? ` by ${named(sight.by)}` : '';
    return `“${wordAt(piece)}” is never whole, ${sight.is}${by}: ${named(piece.node.parentElement as Element)}`;
  });
  return [...new Set([...overlaps, ...words])];
}

const IN_DOCUMENT = [
  textOf,
  named,
  wordAt,
  isNear,
  topOf,
  piecesOf,
  findPieces,
  inkOf,
  clipOf,
  clippersOf,
  hasEllipsis,
  isInside,
  isOutside,
  sightInAncestors,
  isOpaque,
  coverAt,
  sightOf,
  overlapsAmong,
  scrollToPlace,
  keyOf,
  lookThrough,
  findLineTroubles,
].map((part) => `const ${part.name} = ${part};`);
