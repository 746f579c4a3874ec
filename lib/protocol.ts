/**
 * Every message between a page's content script and the background, with its client and its server. A content script
 * shares its process with a page that may be hostile, so the background reads each request through a schema and
 * answers nothing else.
 */
import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import {
  type Card,
  ClaimIdSchema,
  type EntityId,
  EntityIdSchema,
  EventIdSchema,
  type RunMentions,
  type TextRun,
} from './model';

/** Caps on what one message may carry; a page of 50,000 characters needs a fraction of them. */
const LIMITS = { runsPerMessage: 2_000, runUtf16: 200_000, entitiesPerCard: 20 } as const;

/** Where the side panel should stand when it opens. */
export const PanelTargetSchema = v.variant('view', [
  v.strictObject({ view: v.literal('entry'), entityId: EntityIdSchema, claimId: v.optional(ClaimIdSchema) }),
  v.strictObject({ view: v.literal('chronology'), eventId: v.optional(EventIdSchema) }),
]);
export type PanelTarget = v.InferOutput<typeof PanelTargetSchema>;

const RequestSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('cards'),
    entityIds: v.pipe(v.array(EntityIdSchema), v.maxLength(LIMITS.entitiesPerCard)),
  }),
  v.strictObject({ type: v.literal('open-panel'), target: PanelTargetSchema }),
]);
type Request = v.InferOutput<typeof RequestSchema>;

/** What the background does for content scripts. */
export interface RequestHandlers {
  /** The cards of these entities, in the order asked; those that the index does not hold are left out. */
  cards(entityIds: readonly EntityId[]): Promise<readonly Card[]>;
  /** Called synchronously within the message event: opening a side panel loses the reader's gesture after one await. */
  openPanel(target: PanelTarget, sender: Browser.runtime.MessageSender): void;
}

/** Background: answers requests from our own content scripts until the worker ends. */
export function serveRequests(handlers: RequestHandlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const request = v.safeParse(RequestSchema, message);
    if (sender.id !== browser.runtime.id || !request.success) return false;
    return answer(request.output, sender, handlers, respond);
  });
}

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
  handlers.cards(request.entityIds).then(
    (cards) => respond({ ok: true, cards }),
    (error: unknown) => respond({ ok: false, message: String(error) }),
  );
  return true;
}

/** Content script: the cards of these entities. Rejects when the background cannot be reached or cannot read its index. */
export async function requestCards(entityIds: readonly EntityId[]): Promise<readonly Card[]> {
  const response = (await browser.runtime.sendMessage({
    type: 'cards',
    entityIds: [...entityIds],
  } satisfies Request)) as { ok: true; cards: readonly Card[] } | { ok: false; message: string } | undefined;
  if (!response) throw new Error('The index did not answer.');
  if (!response.ok) throw new Error(response.message);
  return response.cards;
}

/** Content script: opens the side panel; call it within the reader's own click or key press. */
export function requestPanel(target: PanelTarget): void {
  void browser.runtime.sendMessage({ type: 'open-panel', target } satisfies Request);
}

const READING_PORT = 'reading';

const ReadingRequestSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('read'),
    runs: v.pipe(
      v.array(v.strictObject({ runId: v.number(), text: v.pipe(v.string(), v.maxLength(LIMITS.runUtf16)) })),
      v.maxLength(LIMITS.runsPerMessage),
    ),
  }),
  v.strictObject({ type: v.literal('forget'), runIds: v.array(v.number()) }),
]);
type ReadingRequest = v.InferOutput<typeof ReadingRequestSchema>;

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

/** One page's reading, as the background sees it. */
export interface ReadingSession {
  /** Gives the mentions of these runs and of earlier ones whose reading they change. */
  read(runs: readonly TextRun[]): Promise<readonly RunMentions[]>;
  forget(runIds: readonly number[]): Promise<void>;
}

/** Background: one session for each page that connects; requests of one page are answered in order. */
export function serveReadings(open: () => ReadingSession): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== READING_PORT || port.sender?.id !== browser.runtime.id) return;
    const session = open();
    let last: Promise<void> = Promise.resolve();
    port.onMessage.addListener((message: unknown) => {
      const request = v.safeParse(ReadingRequestSchema, message);
      if (!request.success) return;
      last = last.then(() => answerReading(port, session, request.output)).catch(() => port.disconnect());
    });
  });
}

async function answerReading(
  port: Browser.runtime.Port,
  session: ReadingSession,
  request: ReadingRequest,
): Promise<void> {
  if (request.type === 'forget') return session.forget(request.runIds);
  const runs = await session.read(request.runs);
  if (runs.length > 0) port.postMessage(runs);
}
