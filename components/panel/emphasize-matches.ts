/** Sets off the words that were looked for, through the document's highlight registry: what is drawn stays as it is. */
import { useLayoutEffect } from 'preact/hooks';
import { bareText } from './bare-text';

const HIGHLIGHT = 'sidelight-found';
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Fewer letters would set off half of what is shown. */
const SHORTEST = 2;
/** More is more than a reader looks over. */
const MOST = 1_000;

/** Follows every drawing of the element while it is mounted. */
export function useEmphasis(within: { readonly current: Element | null }, query: string): void {
  useLayoutEffect(() => {
    const element = within.current;
    if (!element || !CSS.highlights) return undefined;
    const words = [...bareText(query).matchAll(WORD)].map(([word]) => word).filter(({ length }) => length >= SHORTEST);
    const paint = () => CSS.highlights.set(HIGHLIGHT, new Highlight(...placesOf(element, words)));
    paint();
    const observer = new MutationObserver(paint);
    observer.observe(element, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      CSS.highlights.delete(HIGHLIGHT);
    };
  }, [within, query]);
}

/** Words that begin as one of these does, whatever their case and accents. */
function placesOf(element: Element, asked: readonly string[]): readonly StaticRange[] {
  const places: StaticRange[] = [];
  if (asked.length === 0) return places;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && places.length < MOST; node = walker.nextNode()) {
    for (const { 0: word, index } of (node as Text).data.matchAll(WORD)) {
      const found = bareText(word);
      if (!asked.some((one) => found.startsWith(one))) continue;
      const [startContainer, endContainer] = [node, node];
      places.push(
        new StaticRange({ startContainer, startOffset: index, endContainer, endOffset: index + word.length }),
      );
    }
  }
  return places;
}
