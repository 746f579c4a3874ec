/** Where the focus goes within the card. Promise: Tab that goes around its ends never leads out of it. */
const FOCUSABLE = 'a[href], button:not(:disabled), summary, input, select, textarea, [tabindex]:not([tabindex="-1"])';

/** To the card as a whole, or to its first or last control. */
export function moveFocus(card: HTMLElement, on: 'card' | 'first' | 'last'): void {
  const { first, last } = endsOf(card);
  (on === 'card' ? card : on === 'first' ? first : last).focus({ preventScroll: on === 'card' });
}

/** Goes from one end of the card to the other; false where the browser's own next step stays inside. */
export function stepAroundEnds(card: HTMLElement, isBackwards: boolean): boolean {
  const { first, last } = endsOf(card);
  const at = document.activeElement;
  const isInside = at !== null && card.contains(at) && at !== card;
  if (isInside && at !== (isBackwards ? first : last)) return false;
  (isBackwards ? last : first).focus();
  return true;
}

/** The card itself where it has no control. */
function endsOf(card: HTMLElement): { readonly first: HTMLElement; readonly last: HTMLElement } {
  const stops = [...card.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((stop) => stop.checkVisibility());
  return { first: stops[0] ?? card, last: stops.at(-1) ?? card };
}
