/**
 * The page's registry of highlights, which is the page's own too: only what was registered here is taken out again.
 */
type View = Window & typeof globalThis;

/** Takes the highlight out, where it is still the one under this name. */
export function unregister({ CSS }: View, name: string, highlight: Highlight): void {
  if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
}

/**
 * Sets off one place of the page.
 * @param priority above that of other highlights where they meet; marks have 0
 * @returns what ends it
 */
export function setOff(view: View, name: string, place: StaticRangeInit, priority: number): () => void {
  const highlight = new view.Highlight(new view.StaticRange(place));
  highlight.priority = priority;
  view.CSS.highlights.set(name, highlight);
  return () => unregister(view, name, highlight);
}
