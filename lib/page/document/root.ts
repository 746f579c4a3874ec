/** Documents that are written anew. */

/**
 * Calls `onAnother` when another root element stands in the document, until the signal is aborted: `document.open()`
 * takes away with the old one whatever listens in the document or its window, which nothing else tells of.
 */
export function watchRoot(document: Document, signal: AbortSignal, onAnother: () => void): void {
  const root = document.documentElement;
  const observer = new MutationObserver(() => {
    const now = document.documentElement as Element | null;
    if (now && now !== root) onAnother();
  });
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
