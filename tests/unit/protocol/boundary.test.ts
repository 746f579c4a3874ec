/** What the background and a page's script answer, and to whom; over the browser's messages, made by the tests. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunMentions, TextRun } from '@/lib/model';
import { IndexError } from '@/lib/model';
import {
  type PageScript,
  type ReadingSession,
  type RequestHandlers,
  servePanel,
  serveReadings,
  serveRequests,
  serveTellings,
} from '@/lib/protocol';
import { LIMITS } from '@/lib/protocol/limits';
import { PAGE_PORT, READING_PORT } from '@/lib/protocol/ports';
import {
  CONTENT_SCRIPT,
  fakeExtension,
  OWN_DOCUMENT,
  OWN_ORIGIN,
  type Sender,
  STRANGER,
} from '../../fixtures/fake-extension';

let extension: ReturnType<typeof fakeExtension>;
beforeEach(() => {
  extension = fakeExtension();
});

const ids = (count: number) => Array.from({ length: count }, (_, at) => `entry-${at}`);
const REQUESTS = {
  cards: { type: 'cards', entityIds: ids(2) },
  'look-up': { type: 'look-up', words: 'Maduro' },
  names: { type: 'names', texts: ['Maduro spoke.'] },
  'confirm-frame': { type: 'confirm-frame', key: 'k'.repeat(40) },
  'never-mark': { type: 'never-mark', entry: { entityId: 'maduro', where: 'anywhere' }, isNever: true },
  'open-panel': { type: 'open-panel', target: { view: 'entry', entityId: 'maduro' } },
} as const;

function served() {
  const handlers = {
    cards: vi.fn<RequestHandlers['cards']>(async () => []),
    lookUp: vi.fn<RequestHandlers['lookUp']>(async () => ({ cards: [], nearest: [] })),
    names: vi.fn<RequestHandlers['names']>(async (texts) => texts.map(() => [])),
    confirmFrame: vi.fn<RequestHandlers['confirmFrame']>(async () => true),
    openPanel: vi.fn<RequestHandlers['openPanel']>(),
    neverMark: vi.fn<RequestHandlers['neverMark']>(async () => null),
  };
  serveRequests(handlers);
  const called = () => Object.values(handlers).some((handler) => handler.mock.calls.length > 0);
  return { handlers, called };
}

describe('what the index holds and the reader chooses', () => {
  it.each(Object.entries(REQUESTS))('is asked and changed by our own documents: %s', async (type, request) => {
    const { called } = served();
    const answer = await extension.send(request, OWN_DOCUMENT);
    expect(called()).toBe(true);
    if (type !== 'open-panel') expect(answer).toMatchObject({ ok: true });
  });

  it.each(
    Object.values(REQUESTS).flatMap((request) =>
      Object.entries({ CONTENT_SCRIPT, STRANGER }).map(([who, sender]) => ({ ...request, who, sender })),
    ),
  )('is neither asked nor changed by a $who: $type', async ({ who: _, sender, ...request }) => {
    const { called } = served();
    expect(await extension.send(request, sender)).toBeUndefined();
    expect(called()).toBe(false);
  });

  it.each([
    ['nothing', null],
    ['a word', 'cards'],
    ['no such request', { type: 'settings' }],
    ['no list', { type: 'cards', entityIds: 'maduro' }],
    ['an id that is none', { type: 'cards', entityIds: ['<b>'] }],
    ['more than was agreed', { ...REQUESTS.cards, isAdmin: true }],
    ['too many entries', { type: 'cards', entityIds: ids(LIMITS.entitiesPerCard + 1) }],
    ['words too long', { type: 'look-up', words: 'x'.repeat(LIMITS.lookUpUtf16 + 1) }],
    ['too many texts', { type: 'names', texts: Array(LIMITS.textsPerCard + 1).fill('') }],
    ['a text too long', { type: 'names', texts: ['x'.repeat(LIMITS.textUtf16 + 1)] }],
    ['a place that is none', { type: 'open-panel', target: { view: 'https://evil.example' } }],
    ['an address of no page', { ...REQUESTS['never-mark'], entry: { entityId: 'a', where: 'page', address: 'x:y' } }],
  ])('is not asked by what does not fit: %s', async (_what, request) => {
    const { called } = served();
    expect(await extension.send(request, OWN_DOCUMENT)).toBeUndefined();
    expect(called()).toBe(false);
  });

  it('comes as the reason where the index cannot be read', async () => {
    const { handlers } = served();
    handlers.cards.mockRejectedValueOnce(new IndexError('full'));
    expect(await extension.send(REQUESTS.cards, OWN_DOCUMENT)).toEqual({ ok: false, trouble: 'full' });
    handlers.cards.mockRejectedValueOnce(new TypeError('a fault'));
    expect(await extension.send(REQUESTS.cards, OWN_DOCUMENT)).toEqual({ ok: false, trouble: 'unexpected' });
  });
});

describe('what a page tells', () => {
  const heard = () => {
    const entryCount = vi.fn();
    serveTellings({ entryCount, frame: () => {} });
    return entryCount;
  };

  it('is heard of our script, with its tab', async () => {
    const entryCount = heard();
    await extension.send({ type: 'entry-count', count: 5 }, CONTENT_SCRIPT);
    expect(entryCount.mock.calls).toEqual([[5, 7]]);
  });

  it.each([
    ['a stranger', { type: 'entry-count', count: 5 }, STRANGER],
    ['a document in no tab', { type: 'entry-count', count: 5 }, { ...OWN_DOCUMENT, tab: undefined }],
    ['a count that is none', { type: 'entry-count', count: -1 }, CONTENT_SCRIPT],
    ['words for a count', { type: 'entry-count', count: 'many' }, CONTENT_SCRIPT],
  ])('is not heard of %s', async (_what, telling, sender) => {
    const entryCount = heard();
    await extension.send(telling, sender);
    expect(entryCount).not.toHaveBeenCalled();
  });
});

describe('a reading', () => {
  const mentionsOf = (runs: readonly TextRun[]): RunMentions[] => runs.map(({ runId }) => ({ runId, mentions: [] }));
  const opened = (parts: Partial<ReadingSession> = {}) => {
    const session = {
      read: vi.fn<ReadingSession['read']>(async (runs) => mentionsOf(runs)),
      forget: vi.fn<ReadingSession['forget']>(async () => {}),
      end: vi.fn<ReadingSession['end']>(),
      ...parts,
    };
    const open = vi.fn(() => session);
    serveReadings(open);
    return { session, open };
  };
  const read = (count: number, text = 'Maduro') => ({
    type: 'read',
    runIds: Array.from({ length: count }, (_, runId) => runId),
    texts: Array<string>(count).fill(text),
  });

  it('is one for each port, answered on it in order', async () => {
    const { open } = opened();
    const ports = [1, 2].map(() => extension.connect(READING_PORT, CONTENT_SCRIPT));
    expect(open).toHaveBeenCalledTimes(2);
    ports[0]?.say(read(1));
    await vi.waitFor(() => expect(ports[0]?.posted).toEqual([{ surfaces: [], meant: [], rules: [], places: [0, 0] }]));
    expect(ports[1]?.posted).toEqual([]);
  });

  it.each([
    ['a stranger', READING_PORT, STRANGER],
    ['a port of another name', 'reading2', CONTENT_SCRIPT],
  ])('is not opened by %s', (_who, name, sender) => {
    const { open } = opened();
    extension.connect(name, sender);
    expect(open).not.toHaveBeenCalled();
  });

  it.each([
    ['too many runs', read(LIMITS.runsPerMessage + 1)],
    ['a run too long', read(1, 'x'.repeat(LIMITS.runUtf16 + 1))],
    ['runs without text', { type: 'read', runIds: [1] }],
    ['no such request', { type: 'write', runIds: [], texts: [] }],
    ['nothing', null],
  ])('does not read %s, and goes on', async (_what, message) => {
    const { session } = opened();
    const port = extension.connect(READING_PORT, CONTENT_SCRIPT);
    port.say(message);
    port.say(read(1));
    await vi.waitFor(() => expect(port.posted).toHaveLength(1));
    expect(session.read).toHaveBeenCalledTimes(1);
  });

  it('ends with the page', () => {
    const { session } = opened();
    extension.connect(READING_PORT, CONTENT_SCRIPT).leave();
    expect(session.end).toHaveBeenCalledOnce();
  });

  it('ends with the reason where the index cannot be read', async () => {
    const { session } = opened({ read: () => Promise.reject(new IndexError('full')) });
    const port = extension.connect(READING_PORT, CONTENT_SCRIPT);
    port.say(read(1));
    await vi.waitFor(() => expect(port.isOpen).toBe(false));
    expect(port.posted).toEqual(['full']);
    expect(session.end).toHaveBeenCalledOnce();
  });
});

describe('the script on a page', () => {
  const scripted = () => {
    const script = {
      state: '1',
      listing: vi.fn<PageScript['listing']>(() => ({ status: 'read' }) as ReturnType<PageScript['listing']>),
      jump: vi.fn<PageScript['jump']>(() => true),
      back: vi.fn(),
      read: vi.fn(),
    };
    const ending = new AbortController();
    const bring = vi.fn(async () => script);
    servePanel(bring, OWN_ORIGIN, ending.signal);
    return { script, bring, ending };
  };
  const PANEL: Sender = { ...OWN_DOCUMENT, url: `${OWN_ORIGIN}/sidepanel.html`, tab: undefined };

  it('tells the panel how the page stands, and does what it asks', async () => {
    const { script, ending } = scripted();
    const port = extension.connect(PAGE_PORT, PANEL);
    await vi.waitFor(() => expect(port.posted).toEqual([{ type: 'listing', listing: { status: 'read' } }]));
    port.say({ type: 'jump', key: '0 1:2' });
    expect(port.posted.at(-1)).toEqual({ type: 'jumped', key: '0 1:2', isShown: true });
    port.say({ type: 'back' });
    port.say({ type: 'read' });
    expect([script.back, script.read].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    ending.abort();
    expect(port.isOpen).toBe(false);
  });

  it('does what the panel asked before the script was there, once, after it told how the page stands', async () => {
    const { script, ending } = scripted();
    const port = extension.connect(PAGE_PORT, PANEL);
    port.say({ type: 'jump', key: '0 1:2' });
    port.say({ type: 'back' });
    expect(port.posted).toEqual([]);
    await vi.waitFor(() => expect(script.back).toHaveBeenCalledOnce());
    expect(port.posted).toEqual([
      { type: 'listing', listing: { status: 'read' } },
      { type: 'jumped', key: '0 1:2', isShown: true },
    ]);
    ending.abort();
  });

  it('tells the panel that there is no script where none can be brought', async () => {
    const { bring, ending } = scripted();
    bring.mockRejectedValue(new Error('Extension context invalidated.'));
    const port = extension.connect(PAGE_PORT, PANEL);
    await vi.waitFor(() => expect(port.isOpen).toBe(false));
    expect(port.posted).toEqual([]);
    ending.abort();
  });

  it('tells nothing to a panel that went before the script was there', async () => {
    const { script, ending } = scripted();
    const port = extension.connect(PAGE_PORT, PANEL);
    port.leave();
    await Promise.resolve();
    await Promise.resolve();
    expect(script.listing).not.toHaveBeenCalled();
    ending.abort();
  });

  it.each([
    ['a stranger', PAGE_PORT, { ...PANEL, id: STRANGER.id }],
    ['another script on a page', PAGE_PORT, CONTENT_SCRIPT],
    ['an address that only begins alike', PAGE_PORT, { ...PANEL, url: `${OWN_ORIGIN}.evil.example/` }],
    ['a port of another name', READING_PORT, PANEL],
  ])('tells nothing to %s', (_who, name, sender) => {
    const { script, bring, ending } = scripted();
    const port = extension.connect(name, sender);
    expect(port.posted).toEqual([]);
    expect(port.onMessage.size).toBe(0);
    expect(bring).not.toHaveBeenCalled();
    expect(script.listing).not.toHaveBeenCalled();
    ending.abort();
  });

  it('tells nothing once it has ended', () => {
    const { ending } = scripted();
    ending.abort();
    expect(extension.connect(PAGE_PORT, PANEL).posted).toEqual([]);
  });
});
