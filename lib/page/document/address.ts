/** Pages that change their address without being loaded anew. */

/** Where the browser does not tell of it. */
const LOOK_EVERY_MS = 1_000;

/** Calls `onChange` after each move to another address within the document, until the signal is aborted. */
export function watchAddress(document: Document, signal: AbortSignal, onChange: () => void): void {
  const view = document.defaultView;
  if (!view) return;
  let address = addressOf(view.location);
  const look = () => {
    const now = addressOf(view.location);
    if (document.hidden || now === address) return;
    address = now;
    onChange();
  };
  document.addEventListener('visibilitychange', look, { signal });
  // Seen from a content script's world these events come whoever moved, with nothing of the page replaced.
  if (view.navigation) {
    view.navigation.addEventListener('currententrychange', look, { signal });
    return;
  }
  const timer = setInterval(look, LOOK_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** A fragment is a place on the same page, unless it is written like a path. */
const addressOf = ({ href, hash }: Location): string =>
  /^#[/!]/.test(hash) ? href : href.slice(0, -hash.length || undefined);
