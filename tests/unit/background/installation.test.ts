import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepInstalled } from '@/entrypoints/background/installation';
import { fail, IndexError, succeed } from '@/lib/model';
import type { Store } from '@/lib/store';
import { FakeEvent, fakeExtension } from '../../fixtures/fake-extension';

type Installs = Pick<Store, 'ensureBundled' | 'isInstalled'>;

const REFUSED = fail([{ code: 'not-json', place: 'the pack', message: 'no JSON' } as never]);
const INSTALLED = succeed({ packId: 'p', version: 'v1', changed: true, counts: {} } as never);

const FULL = Object.assign(new Error('no room'), { trouble: 'full' });

interface LocalStorage {
  get(key: string): Promise<object>;
  set(values: object): Promise<void>;
}

function mapStorage(): LocalStorage {
  const kept = new Map<string, unknown>();
  return {
    get: async (key) => ({ [key]: kept.get(key) }),
    set: async (values) => {
      for (const [key, value] of Object.entries(values)) kept.set(key, value);
    },
  };
}

function installed(store: Partial<Installs>, local: Partial<LocalStorage> = {}) {
  fakeExtension({
    runtime: { onInstalled: new FakeEvent(), onStartup: new FakeEvent(), getManifest: () => ({ version: '1' }) },
    storage: { local: { ...mapStorage(), ...local } },
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

  it.each([
    ['is refused', async () => REFUSED],
    ['finds no room on the device', () => Promise.reject(FULL)],
    ['is missing', () => Promise.reject(new IndexError('damaged'))],
  ])('gets the earlier index where that of a new version %s', async (_, ensureBundled) => {
    const { ready } = installed({ ensureBundled, isInstalled: async () => true });
    expect(await troubleOf(ready())).toBeNull();
  });

  it('gets the index where the note that it was looked through can be neither read nor written', async () => {
    const damaged = () => Promise.reject(new Error('IO error: Corruption'));
    const { ready } = installed({}, { get: damaged, set: damaged });
    expect(await troubleOf(ready())).toBeNull();
  });

  it('has it tried anew where it failed for who asked before', async () => {
    let isFull = true;
    const { ready } = installed({
      ensureBundled: async () => {
        if (isFull) throw FULL;
        return INSTALLED;
      },
    });
    expect(await troubleOf(ready())).toBe('full');
    isFull = false;
    expect(await troubleOf(ready())).toBeNull();
  });
});

describe('who looks the index through', () => {
  it('is told why it could not be brought up to date, also where an earlier one stands', async () => {
    const { check } = installed({ ensureBundled: () => Promise.reject(FULL), isInstalled: async () => true });
    expect(await troubleOf(check())).toBe('full');
  });
});
