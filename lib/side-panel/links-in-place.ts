/**
 * Links between documents of ours in a private window. Chrome lets such a window hold our documents beside and on its
 * pages, but no tab with one: what is pressed so as to open in a tab or window of its own would lead to a page that says
 * it is blocked.
 */

/** For a document that stands in a private window of Chrome: such a link leads where a plain press of it does. */
export function keepLinksInPlace(document: Document): void {
  const keep = (event: MouseEvent) => {
    const link = (event.target as Partial<Element> | null)?.closest?.<HTMLAnchorElement>('a[href]');
    if (!link || !opensElsewhere(event) || new URL(link.href).origin !== location.origin) return;
    event.preventDefault();
    event.stopPropagation();
    link.click();
  };
  for (const type of ['click', 'auxclick'] as const) document.addEventListener(type, keep, { capture: true });
}

const opensElsewhere = ({ type, button, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean =>
  type === 'auxclick' ? button === 1 : ctrlKey || metaKey || shiftKey;
