/** The askers' half: what content scripts and the card's document ask of the background. */
import { browser } from 'wxt/browser';
import type { Card, EntityId, RunMentions, TextRun } from '../model';
import type { NeverMarked } from '../settings';
import type { PanelTarget, ReadingRequest, Request } from './messages';
import { READING_PORT } from './port-name';

/** The card's document: the cards of these entities. Rejects when the background cannot be reached or cannot read its index. */
export async function requestCards(entityIds: readonly EntityId[]): Promise<readonly Card[]> {
  const response = (await browser.runtime.sendMessage({
    type: 'cards',
    entityIds: [...entityIds],
  } satisfies Request)) as { ok: true; cards: readonly Card[] } | { ok: false; message: string } | undefined;
  if (!response) throw new Error('The index did not answer.');
  if (!response.ok) throw new Error(response.message);
  return response.cards;
}

/** The card's document: opens the side panel; call it within the reader's own click or key press. */
export function requestPanel(target: PanelTarget): void {
  void browser.runtime.sendMessage({ type: 'open-panel', target } satisfies Request);
}

/** The card's document: this entry's names are marked no more, there. Rejects when that could not be stored. */
export const neverMark = (entry: NeverMarked): Promise<void> => requestMarking(entry, true);

/** The card's document: takes that back. Rejects when that could not be stored. */
export const markAgain = (entry: NeverMarked): Promise<void> => requestMarking(entry, false);

async function requestMarking(entry: NeverMarked, isNever: boolean): Promise<void> {
  const request = { type: 'never-mark', entry, isNever } satisfies Request;
  const response = (await browser.runtime.sendMessage(request)) as { ok: boolean; message?: string } | undefined;
  if (!response?.ok) throw new Error(response?.message ?? 'The settings could not be changed.');
}

/** One page's reading, as the page sees it. What was read before the connection was lost is not known to a new one. */
export interface ReadingConnection {
  /** Sends runs to be read; a run id sent again replaces the earlier run. */
  read(runs: readonly TextRun[]): void;
  /** The runs no longer stand on the page. */
  forget(runIds: readonly number[]): void;
  close(): void;
}

/**
 * Content script: opens a reading.
 * @param onMentions what stands in the runs; may come again for earlier runs when the page says more
 * @param onLost the background went away (its worker was stopped, or the extension was reloaded)
 */
export function connectReading(
  onMentions: (runs: readonly RunMentions[]) => void,
  onLost: () => void,
): ReadingConnection {
  const port = browser.runtime.connect({ name: READING_PORT });
  port.onMessage.addListener((message: unknown) => onMentions(message as readonly RunMentions[]));
  port.onDisconnect.addListener(onLost);
  const send = (request: ReadingRequest) => port.postMessage(request);
  return {
    read: (runs) => send({ type: 'read', runs: [...runs] }),
    forget: (runIds) => send({ type: 'forget', runIds: [...runIds] }),
    close: () => port.disconnect(),
  };
}
