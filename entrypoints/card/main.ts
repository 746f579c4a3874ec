/**
 * The card's own document. It stands in a frame on the page that the reader reads, and only the extension speaks to it.
 */
import { browser } from 'wxt/browser';
import { learnLayout } from '@/components/shared/key-words';
import { nameDocument } from '@/components/shared/words';
import {
  confirmFrame,
  markAgain,
  neverMark,
  requestCards,
  requestLookUp,
  requestNames,
  requestPanel,
} from '@/lib/protocol';
import { followStored, keysFrom } from '@/lib/settings';
import { canHoldPanelTab, keepLinksInPlace, panelAddress } from '@/lib/side-panel';
import { startCardFrame } from './frame';

const container = document.getElementById('card');
if (!container) throw new Error('The card page has no element to draw in.');

nameDocument(document, 'extension.name');
const key = location.hash.slice(1);
// Other extensions and the reader's own tools see addresses; the key has done its work.
history.replaceState(null, '', location.pathname);
void learnLayout();
if (!canHoldPanelTab({ incognito: browser.extension.inIncognitoContext })) keepLinksInPlace(document);
startCardFrame({
  container,
  key,
  confirm: confirmFrame,
  cards: requestCards,
  lookUp: requestLookUp,
  names: requestNames,
  openPanel: requestPanel,
  neverMark: (entry, isNever) => (isNever ? neverMark : markAgain)(entry),
  followKeys: (onKeys) => followStored((stored) => onKeys(keysFrom(stored)), new AbortController().signal),
  entryAddress: (entityId) => browser.runtime.getURL(panelAddress({ view: 'entry', entityId })),
});
