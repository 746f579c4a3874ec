/**
 * Where the reader stood in a view, so that going back leads to the very line: what had the focus and how high it
 * stood, or how far the view was scrolled. Views draw their content a moment after they open, so it is sought for a
 * while.
 */

interface FocusMark {
  /** What the element is to a reader. */
  readonly key: string;
  /** Which of those with the same key. */
  readonly number: number;
  readonly topPx: number;
}

export interface Stood {
  readonly scrollYPx: number;
  readonly focus: FocusMark | null;
}

/** The content comes within this, or the reader has long begun something else. */
const SEEK_MS = 3_000;
/** The view may still grow above the line for a few frames. */
const SETTLE_MS = 300;
const FOCUSABLE = ['a[href]', 'button', 'summary', 'input', 'select'] as const;
/** Whatever the reader does ends the seeking. */
const READER_ACTS = ['wheel', 'keydown', 'pointerdown', 'touchstart'] as const;

/** Where the reader stands in the view now. */
export function standIn(view: HTMLElement): Stood {
  const at = document.activeElement;
  const isInside = at instanceof HTMLElement && at !== view && view.contains(at);
  return { scrollYPx: scrollY, focus: isInside ? markOf(view, at) : null };
}

/** Brings the reader back there. @returns stops it */
export function standAgain(view: HTMLElement, stood: Stood): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  for (const act of READER_ACTS) {
    addEventListener(act, () => ending.abort(), { signal, capture: true, passive: true });
  }
  const startMs = performance.now();
  let foundMs: number | null = null;
  const seek = () => {
    const nowMs = performance.now();
    if (signal.aborted) return;
    if (settle(view, stood)) foundMs ??= nowMs;
    const isOver = foundMs === null ? nowMs - startMs > SEEK_MS : nowMs - foundMs > SETTLE_MS;
    if (isOver) ending.abort();
    else requestAnimationFrame(seek);
  };
  seek();
  return () => ending.abort();
}

/** True where the reader stands as before. */
function settle(view: HTMLElement, { scrollYPx, focus }: Stood): boolean {
  const element = focus && elementOf(view, focus);
  if (!focus || !element) {
    scrollTo(0, scrollYPx);
    return focus === null && Math.abs(scrollY - scrollYPx) < 1;
  }
  if (document.activeElement !== element) element.focus({ preventScroll: true });
  const offPx = element.getBoundingClientRect().top - focus.topPx;
  if (Math.abs(offPx) >= 1) scrollBy(0, offPx);
  return true;
}

const keyOf = (element: Element): string =>
  `${element.localName} ${element.getAttribute('href') ?? element.getAttribute('aria-label') ?? element.textContent}`;

/** Of the same sort alone: a long list holds a thousand links, and what has no name is read for its words. */
function alike(view: HTMLElement, key: string): HTMLElement[] {
  const sort = FOCUSABLE.find((selector) => key.startsWith(`${selector.split('[', 1)} `));
  if (sort === undefined) return [];
  return [...view.querySelectorAll<HTMLElement>(sort)].filter((element) => keyOf(element) === key);
}

function markOf(view: HTMLElement, element: HTMLElement): FocusMark {
  const key = keyOf(element);
  return { key, number: alike(view, key).indexOf(element), topPx: element.getBoundingClientRect().top };
}

const elementOf = (view: HTMLElement, { key, number }: FocusMark): HTMLElement | null =>
  alike(view, key)[number] ?? null;
