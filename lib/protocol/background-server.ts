/**
 * The background's half. It answers only requests that fit the schemas: those for a page's reading to our content
 * scripts, those for what the index holds to documents of our own origin alone, whose processes no page shares.
 */
import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import {
  type Card,
  type EntityId,
  type LookUp,
  type NameInText,
  type RunMentions,
  type TextRun,
  troubleOf,
} from '../model';
import type { NeverMarked } from '../settings';
import {
  type PanelTarget,
  type ReadingRequest,
  ReadingRequestSchema,
  type Request,
  RequestSchema,
  TellingSchema,
} from './background-messages';
import { packMentions } from './packed-mentions';
import { READING_PORT } from './ports';

/** What the background does for the card's document. */
export interface RequestHandlers {
  /** The cards of these entities, in the order asked; those that the index does not hold are left out. */
  cards(entityIds: readonly EntityId[]): Promise<readonly Card[]>;
  lookUp(words: string): Promise<LookUp>;
  /** For each text the names in it that lead to one entry, in order. */
  names(texts: readonly string[]): Promise<readonly (readonly NameInText[])[]>;
  /** Whether a script of ours on this tab's page made a card's frame with this key; true once for each key. */
  confirmFrame(key: string, tabId: number): Promise<boolean>;
  /** Called synchronously within the message event: opening a side panel loses the reader's gesture after one await. */
  openPanel(target: PanelTarget, sender: Browser.runtime.MessageSender): void;
  /** Stores that this entry is not to be marked, or is to be marked again. */
  neverMark(entry: NeverMarked, isNever: boolean): Promise<unknown>;
}

/** Background: answers requests from documents of our own until the worker ends. */
export function serveRequests(handlers: RequestHandlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const request = v.safeParse(RequestSchema, message);
    if (!isOwnDocument(sender) || !request.success) return false;
    return answer(request.output, sender, handlers, respond);
  });
}

/** A content script of ours has our id too, but the origin of its page. */
const isOwnDocument = ({ id, origin }: Browser.runtime.MessageSender): boolean =>
  id === browser.runtime.id && origin !== undefined && browser.runtime.getURL('/') === `${origin}/`;

function answer(
  request: Request,
  sender: Browser.runtime.MessageSender,
  handlers: RequestHandlers,
  respond: (response: unknown) => void,
): boolean {
  if (request.type === 'open-panel') {
    handlers.openPanel(request.target, sender);
    return false;
  }
  lookIn(handlers, request, sender).then(
    (value) => respond({ ok: true, value }),
    (error: unknown) => respond({ ok: false, trouble: troubleOf(error) }),
  );
  return true;
}

function lookIn(
  handlers: RequestHandlers,
  request: Exclude<Request, { type: 'open-panel' }>,
  { tab }: Browser.runtime.MessageSender,
): Promise<unknown> {
  switch (request.type) {
    case 'confirm-frame':
      return tab?.id === undefined ? Promise.resolve(false) : handlers.confirmFrame(request.key, tab.id);
    case 'cards':
      return handlers.cards(request.entityIds);
    case 'look-up':
      return handlers.lookUp(request.words);
    case 'names':
      return handlers.names(request.texts);
    case 'never-mark':
      return handlers.neverMark(request.entry, request.isNever).then(() => null);
  }
}

/** What the background hears of the page in a tab. */
export interface TellingHandlers {
  /** So many entries does the page with its frames name now. */
  entryCount(count: number, tabId: number): void;
  /** A card's frame with this key is being made. */
  frame(key: string, tabId: number): void;
}

/** Background: hears what our script on each page tells, until the worker ends. */
export function serveTellings(handlers: TellingHandlers): void {
  browser.runtime.onMessage.addListener((message: unknown, { id, tab }) => {
    const telling = v.safeParse(TellingSchema, message);
    if (id !== browser.runtime.id || tab?.id === undefined || !telling.success) return;
    if (telling.output.type === 'entry-count') handlers.entryCount(telling.output.count, tab.id);
    else handlers.frame(telling.output.key, tab.id);
  });
}

/** One page's reading, as the background sees it. */
export interface ReadingSession {
  /** Gives the mentions of these runs and of earlier ones whose reading they change. */
  read(runs: readonly TextRun[]): Promise<readonly RunMentions[]>;
  forget(runIds: readonly number[]): Promise<void>;
  /** The page is gone, or is not read any more. */
  end(): void;
}

/**
 * Background: one session for each page that connects; requests of one page are answered in order.
 */
export function serveReadings(open: () => ReadingSession): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== READING_PORT || port.sender?.id !== browser.runtime.id) return;
    const session = open();
    port.onDisconnect.addListener(() => session.end());
    let last: Promise<void> = Promise.resolve();
    port.onMessage.addListener((message: unknown) => {
      const request = v.safeParse(ReadingRequestSchema, message);
      if (!request.success) return;
      last = last
        .then(() => answerReading(port, session, request.output))
        .catch((error: unknown) => {
          // The one who disconnects is not told of it.
          session.end();
          tellWhy(port, error);
          port.disconnect();
        });
    });
  });
}

/** The page may be gone meanwhile. */
function tellWhy(port: Browser.runtime.Port, error: unknown): void {
  try {
    port.postMessage(troubleOf(error));
  } catch {}
}

async function answerReading(
  port: Browser.runtime.Port,
  session: ReadingSession,
  request: ReadingRequest,
): Promise<void> {
  if (request.type === 'forget') return session.forget(request.runIds);
  const { runIds, texts } = request;
  const runs = await session.read(runIds.map((runId, at) => ({ runId, text: texts[at] ?? '' })));
  if (runs.length > 0) port.postMessage(packMentions(runs));
}
