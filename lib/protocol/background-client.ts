/** The askers' half: what content scripts and the card's document ask of the background. */
import { browser } from 'wxt/browser';
import {
  type Card,
  type EntityId,
  IndexError,
  type LookUp,
  type NameInText,
  type RunMentions,
  type TextRun,
  type Trouble,
} from '../model';
import type { NeverMarked } from '../settings';
import type { PanelTarget, ReadingRequest, Request, Telling } from './background-messages';
import { LIMITS } from './limits';
import { type PackedMentions, unpackMentions } from './packed-mentions';
import { READING_PORT } from './ports';

/**
 * Our own documents: the cards of these entities, however many. Rejects with an `IndexError` when the background does
 * not answer or cannot read its index.
 */
export async function requestCards(entityIds: readonly EntityId[]): Promise<readonly Card[]> {
  const cards: Card[] = [];
  for (let at = 0; at < entityIds.length; at += LIMITS.entitiesPerCard) {
    const few = entityIds.slice(at, at + LIMITS.entitiesPerCard);
    cards.push(...(await ask<readonly Card[]>({ type: 'cards', entityIds: few })));
  }
  return cards;
}

/** A document of ours: what the index has for these words, which are cut to what a name can be. Rejects likewise. */
export const requestLookUp = (words: string): Promise<LookUp> =>
  ask({ type: 'look-up', words: words.slice(0, LIMITS.lookUpUtf16) });

/**
 * The card's document: the names in each of these texts, read together as one page. Names that may be two things are
 * left out. Rejects likewise.
 */
export const requestNames = (texts: readonly string[]): Promise<readonly (readonly NameInText[])[]> =>
  ask({ type: 'names', texts: [...texts] });

async function ask<Value>(request: Request): Promise<Value> {
  const response: Response<Value> | undefined = await browser.runtime.sendMessage(request).catch((cause: unknown) => {
    throw new IndexError('silent', cause);
  });
  if (!response) throw new IndexError('silent');
  if (!response.ok) throw new IndexError(response.trouble);
  return response.value;
}

type Response<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly trouble: Trouble };

/**
 * Content scripts: tells the key of a card's frame that is being made; has the background start, if it is stopped, for
 * what will be asked of it in a moment.
 */
export const announceFrame = (key: string): Promise<void> => tell({ type: 'frame', key });

/** Content scripts: so many entries does the page with its frames name now. */
export const tellEntryCount = (count: number): Promise<void> => tell({ type: 'entry-count', count });

/** It answers nothing. */
async function tell(telling: Telling): Promise<void> {
  try {
    await browser.runtime.sendMessage(telling);
  } catch {
    // Nobody answered, as agreed; or the script outlives its extension.
  }
}

/**
 * The card's document: whether our own script on the page in this tab made its frame with this key. True once for each
 * key.
 */
export const confirmFrame = (key: string): Promise<boolean> => ask({ type: 'confirm-frame', key });

/** The card's document: opens the side panel; call it within the reader's own click or key press. */
export function requestPanel(target: PanelTarget): void {
  void browser.runtime.sendMessage({ type: 'open-panel', target } satisfies Request);
}

/** The card's document: this entry's names are marked no more, there. Rejects when that could not be stored. */
export const neverMark = (entry: NeverMarked): Promise<void> => requestMarking(entry, true);

/** The card's document: takes that back. Rejects when that could not be stored. */
export const markAgain = (entry: NeverMarked): Promise<void> => requestMarking(entry, false);

async function requestMarking(entry: NeverMarked, isNever: boolean): Promise<void> {
  await ask({ type: 'never-mark', entry, isNever });
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
 * @param onLost the background cannot read its index, for this reason; or it went away (`silent`: its worker was
 * stopped, or the extension was reloaded)
 */
export function connectReading(
  onMentions: (runs: readonly RunMentions[]) => void,
  onLost: (why: Trouble) => void,
): ReadingConnection {
  const port = browser.runtime.connect({ name: READING_PORT });
  let why: Trouble = 'silent';
  port.onMessage.addListener((message: PackedMentions | Trouble) => {
    if (typeof message === 'string') why = message;
    else onMentions(unpackMentions(message));
  });
  port.onDisconnect.addListener(() => onLost(why));
  const send = (request: ReadingRequest) => port.postMessage(request);
  return {
    read: (runs) => send({ type: 'read', runIds: runs.map(({ runId }) => runId), texts: runs.map(({ text }) => text) }),
    forget: (runIds) => send({ type: 'forget', runIds: [...runIds] }),
    close: () => port.disconnect(),
  };
}
