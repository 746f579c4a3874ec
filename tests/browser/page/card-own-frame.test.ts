/** How the card's own document comes by its port: from whom it takes one, and when. */
import { afterEach, describe, expect, it } from 'vitest';
import { startCardFrame } from '@/entrypoints/card/frame';
import { pause } from './page-harness';

const KEY = '0123456789'.repeat(4);
const containers: HTMLElement[] = [];

function started(isConfirmed: boolean | 'never answered' = true) {
  const container = document.createElement('div');
  document.body.append(container);
  containers.push(container);
  startCardFrame({
    container,
    key: KEY,
    confirm: async () => {
      if (isConfirmed === 'never answered') throw new Error('silent');
      return isConfirmed;
    },
    cards: async () => [],
    lookUp: async () => ({ cards: [], nearest: [] }),
    names: async () => [],
    openPanel: () => {},
    entryAddress: () => '',
    neverMark: async () => {},
    followKeys: () => {},
  });
}

/** What is reported on a port that is handed over so; with how many ports, from whom. */
async function heardOn(data: unknown, { source = window.parent as Window, ports = 1 } = {}): Promise<unknown[]> {
  const heard: unknown[] = [];
  const channels = Array.from({ length: ports }, () => new MessageChannel());
  for (const { port1 } of channels) port1.onmessage = ({ data: report }) => heard.push(report.type);
  dispatchEvent(new MessageEvent('message', { data, source, ports: channels.map(({ port2 }) => port2) }));
  await pause(100);
  return heard;
}

afterEach(async () => {
  // Whatever still waits for a port takes this one.
  await heardOn({ key: KEY });
  for (const container of containers.splice(0)) container.remove();
});

describe('the document of a card', () => {
  it('takes the port of whoever stands around it and knows its key, once', async () => {
    started();
    expect(await heardOn({ key: KEY })).toContain('ready');
    expect(await heardOn({ key: KEY })).toEqual([]);
  });

  it.each([
    ['another key', { key: KEY.replace('0', '1') }, {}],
    ['no key', {}, {}],
    ['more than a key', { key: KEY, more: true }, {}],
    ['no port', { key: KEY }, { ports: 0 }],
    ['two ports', { key: KEY }, { ports: 2 }],
    ['a window that is not around it', { key: KEY }, { source: window }],
  ])('takes none with %s, and waits on', async (_what, data, from) => {
    started();
    expect(await heardOn(data, from)).toEqual([]);
    expect(await heardOn({ key: KEY })).toContain('ready');
  });

  it.each([false, 'never answered'] as const)(
    'serves none where its key is not confirmed (%s)',
    async (isConfirmed) => {
      started(isConfirmed);
      expect(await heardOn({ key: KEY })).toEqual([]);
    },
  );
});
