import { describe, expect, it, vi } from 'vitest';
import { fixtureJson, fixturePack } from '../../fixtures/pack';
import { openFresh, tamper } from './open-fresh';

const NOTHING = { eventIds: [], claimIds: [], toldOf: [] };

/** The fixture as it was before these events and claims came to it. */
function without({ events = [], claims = [] }: { events?: readonly string[]; claims?: readonly string[] }): string {
  return JSON.stringify({
    ...fixturePack,
    events: fixturePack.events
      .filter(({ id }) => !events.includes(id))
      .map((event) => ({ ...event, claimIds: event.claimIds.filter((id) => !claims.includes(id)) })),
    claims: fixturePack.claims.filter(({ id }) => !claims.includes(id)),
    disputes: [],
  });
}

const [newEvent] = fixturePack.events.map(({ id }) => id);
const newClaim = fixturePack.events.find(({ claimIds }) => claimIds.length > 1)?.claimIds[0];
if (!newEvent || !newClaim) throw new Error('the fixture has events, and one that rests on several claims');

describe('new since you last read', () => {
  it('is nothing at first, and nothing of what came before the first look', async () => {
    const { store } = openFresh();
    await store.install(without({ events: [newEvent] }));
    expect(await store.lastRead.news()).toMatchObject(NOTHING);
    await store.install(fixtureJson);
    expect(await store.lastRead.news()).toMatchObject(NOTHING);
  });

  it('is what comes with a change of the index after the reader looked, event by event and claim by claim', async () => {
    const { store } = openFresh();
    await store.install(without({ events: [newEvent], claims: [newClaim] }));
    await store.lastRead.look();
    await store.install(fixtureJson);
    expect(await store.lastRead.news()).toEqual({
      since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      eventIds: [newEvent],
      claimIds: [newClaim],
      toldOf: fixturePack.events
        .filter(({ claimIds }) => claimIds.some((id) => id === newClaim))
        .map(({ id }) => ({ eventId: id, statementCount: 1 })),
    });
  });

  it('stays new until it is marked as read, though the reader looks again, closes the panel, or more comes', async () => {
    const { store, again } = openFresh();
    await store.install(without({ events: [newEvent], claims: [newClaim] }));
    await store.lastRead.look();
    await store.install(without({ events: [newEvent] }));
    const { since } = await store.lastRead.news();
    await store.lastRead.look();
    await store.install(fixtureJson);
    const other = again();
    await other.lastRead.look();
    expect(await other.lastRead.news()).toMatchObject({ since, eventIds: [newEvent], claimIds: [newClaim] });
    await other.lastRead.markRead();
    expect(await store.lastRead.news()).toMatchObject(NOTHING);
  });

  it('can be made new again', async () => {
    const { store } = openFresh();
    await store.install(without({ events: [newEvent] }));
    await store.lastRead.look();
    await store.install(fixtureJson);
    const before = await store.lastRead.markRead();
    await store.lastRead.markUnread(before);
    expect(await store.lastRead.news()).toEqual(before);
  });

  it('goes with what the index no longer holds', async () => {
    const { store } = openFresh();
    await store.install(without({ events: [newEvent] }));
    await store.lastRead.look();
    await store.install(fixtureJson);
    await store.install(without({ events: [newEvent] }));
    expect(await store.lastRead.news()).toMatchObject(NOTHING);
  });

  it('takes nothing for new that an interrupted install only put back', async () => {
    const { store, name } = openFresh();
    await store.install(fixtureJson);
    await store.lastRead.look();
    await tamper(name, ['events', 'state'], ([events, state]) => {
      events?.clear();
      state?.clear();
    });
    await store.ensureBundled(async () => fixtureJson);
    expect(await store.lastRead.news()).toMatchObject(NOTHING);
  });

  it('is told to every place that is open', async () => {
    const { store, again } = openFresh();
    await store.install(without({ events: [newEvent] }));
    await store.lastRead.look();
    const other = again();
    const told = vi.fn();
    const stop = other.lastRead.observe(told);
    await other.lastRead.news();
    await store.install(fixtureJson);
    await expect.poll(() => told.mock.calls.length).toBe(1);
    await store.lastRead.markRead();
    await expect.poll(() => told.mock.calls.length).toBe(2);
    stop();
  });
});
