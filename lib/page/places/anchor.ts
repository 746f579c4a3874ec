/** What a card belongs to on the page: a mark, or words that the reader selected. */
import { ADDRESS_UTF16, LOOK_UP_UTF16 } from '../../model';
import type { CardShowOrder } from '../../protocol';
import type { ReaderWords } from '../reader-words';
import { boundariesOf, type MentionKey, markedMention, mentionKey, type PlacedMention, type RunList } from '../reading';

export interface Anchor {
  /** The nearest element with a block's box; for selected words the one that they begin in. */
  readonly block: Element;
  /** Where it stands now; null where the page does not hold it now. */
  place(): StaticRangeInit | null;
  /** True where it will not come back. */
  isGone(): boolean;
  /** Has a card show what it is about. */
  order(showing: number): CardShowOrder;
}

/** Null where nothing is marked under this key any more. */
export function markAnchor(runs: RunList, key: MentionKey, words: ReaderWords): Anchor | null {
  const placed = runs.find(key);
  const marked = placed && markedMention(placed.mention);
  if (!placed || !marked) return null;
  const { surface, rule, entityIds } = marked;
  // A block that was read again has the words in its new run.
  const now = (): PlacedMention => runs.find(mentionKey(placed)) ?? placed;
  return {
    get block() {
      return now().run.block;
    },
    place: () => boundariesOf(now().run, now().mention),
    isGone: () => !now().run.block.isConnected && !runs.mayStand(now().run),
    order: (showing) => ({
      type: 'show',
      showing,
      surface,
      label: words.card(surface),
      rule,
      entityIds: [...entityIds],
      address: location.href.length > ADDRESS_UTF16 ? location.origin : location.href,
    }),
  };
}

/** Null where no words are selected. */
export function selectionAnchor(document: Document, { card }: ReaderWords): Anchor | null {
  const selection = document.getSelection();
  const words = `${selection ?? ''}`.replace(/\s+/g, ' ').trim().slice(0, LOOK_UP_UTF16);
  if (!words || !selection) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const place = { startContainer, startOffset, endContainer, endOffset };
  const isGone = () => !startContainer.isConnected || !endContainer.isConnected;
  return {
    block: (startContainer.nodeType === Node.TEXT_NODE ? startContainer.parentNode : startContainer) as Element,
    place: () => (isGone() ? null : place),
    isGone,
    order: (showing) => ({ type: 'look-up', showing, words, label: card(words) }),
  };
}
