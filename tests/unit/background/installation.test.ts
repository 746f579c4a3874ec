import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepInstalled } from '@/entrypoints/background/installation';
import { fail, type IndexError, succeed } from '@/lib/model';
import type { Store } from '@/lib/store';
import { FakeEvent, fakeExtension } from '../../fixtures/fake-extension';

type Installs = Pick<Store, 'ensureBundled' | 'isInstalled'>;

const REFUSED = fail([{ code: 'not-json', place: 'the pack', message: 'no JSON' } as never]);
const INSTALLED = succeed({ packId: 'p', version: 'v1', changed: true, counts: {} } as never);

function installed(store: Partial<Installs>) {
  const local = new Map<string, unknown>();
  fakeExtension({
    runtime: { onInstalled: new FakeEvent(), onStartup: new FakeEvent(), getManifest: () => ({ version: '1' }) },
    storage: {
      local: {
        get: async (key: string) => ({ [key]: local.get(key) }),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) local.set(key, value);
        },
      },
    },
  });
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.stubGlobal('fetch', async () => new Response('{}'));
  const parts: Installs = {
    ensureBundled: (read) => read().then(() => INSTALLED),
    isInstalled: async () => false,
    ...store,
  };
  return keepInstalled(parts as Store, () => {});
}

const troubleOf = (ready: Promise<void>) =>
  ready.then(
    () => null,
    ({ trouble }: IndexError) => trouble,
  );

afterEach(() => void vi.unstubAllGlobals());

describe('who waits for the index', () => {
  it('is told that what ships with the extension is damaged where it is refused and none stands', async () => {
    const { ready } = installed({ ensureBundled: async () => REFUSED });
    expect(await troubleOf(ready())).toBe('damaged');
  });

  it('is told so where it is missing', async () => {
    const installation = installed({});
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await troubleOf(installation.check())).toBe('damaged');
  });

  it('gets the earlier index where that of a new version is refused', async () => {
    const { ready } = installed({ ensureBundled: async () => REFUSED, isInstalled: async () => true });
    expect(await troubleOf(ready())).toBeNull();
  });

  it('has it tried anew where it failed for who asked before', async () => {
    let isFull = true;
    const { ready } = installed({
      ensureBundled: async () => {
        if (isFull) throw Object.assign(new Error(), { trouble: 'full' });
        return INSTALLED;
      },
    });
    expect(await troubleOf(ready())).toBe('full');
    isFull = false;
    expect(await troubleOf(ready())).toBeNull();
  });
});
