/**
 * The limit that reading a page is measured against: going through all text that could be seen, and looking at each
 * character once. It does nothing else.
 */
export interface Walked {
  readonly textNodes: number;
  readonly characters: number;
  /** Of all characters, so that no engine leaves out the looking. */
  readonly sum: number;
}

const NEVER_SEEN: readonly string[] = ['script', 'style', 'noscript', 'template'];

/** By its tag alone; nothing is asked of style, which no reader that leaves out hidden text can do without. */
const mayBeSeen = (element: Element): boolean => !NEVER_SEEN.includes(element.localName);

/** @param isSeen asked once for each parent of text */
export function walk(document: Document, isSeen: (parent: Element) => boolean = mayBeSeen): Walked {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let textNodes = 0;
  let characters = 0;
  let sum = 0;
  let parent: Element | null = null;
  let isRead = false;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement !== parent) {
      parent = node.parentElement;
      isRead = parent !== null && isSeen(parent);
    }
    if (!isRead) continue;
    const { data } = node;
    const { length } = data;
    for (let at = 0; at < length; at++) sum = (sum + data.charCodeAt(at)) | 0;
    textNodes++;
    characters += length;
  }
  return { textNodes, characters, sum };
}

/** The same for what is seen as far as style tells; slower by asking. */
export const walkSeen = (document: Document): Walked => walk(document, (parent) => parent.checkVisibility());
