import { afterEach, expect, it, vi } from 'vitest';
import { serveCommands } from '@/entrypoints/background/commands';
import { offerLookUpInMenu } from '@/entrypoints/background/context-menu';
import { openPanelAt } from '@/entrypoints/background/panel';
import { FakeEvent, fakeExtension, OWN_DOCUMENT, OWN_ORIGIN } from '../../fixtures/fake-extension';
import { fakeButton } from './fake-button';

const TAB = { id: 7, windowId: 1, incognito: false };
const ENTRY = { view: 'entry', entityId: 'pete-hegseth' } as never;

interface Refusing {
  readonly open?: () => Promise<void>;
  readonly leave?: () => Promise<void>;
  readonly create?: () => Promise<void>;
}

/** A browser that refuses what is asked of it, unless something else is given. */
function refusing({ open = refuse, leave = async () => {}, create = async () => {} }: Refusing = {}) {
  const onCommand = new FakeEvent();
  const onClicked = new FakeEvent();
  const left = new Map<string, unknown>();
  const tabs: unknown[] = [];
  const button = fakeButton();
  fakeExtension({
    runtime: { onInstalled: new FakeEvent(), onStartup: new FakeEvent(), sendMessage: async () => {} },
    commands: { onCommand },
    contextMenus: { onClicked },
    action: button.action,
    sidePanel: { open },
    storage: {
      session: {
        get: async () => ({}),
        set: async (values: object) => {
          await leave();
          for (const [key, value] of Object.entries(values)) left.set(key, value);
        },
        remove: async (key: string) => void left.delete(key),
      },
    },
    tabs: {
      create: async (tab: unknown) => {
        await create();
        tabs.push(tab);
      },
    },
  });
  serveCommands();
  offerLookUpInMenu();
  return {
    button,
    tabs,
    left,
    lookUp: (tab: object = TAB) => onClicked.fire({ menuItemId: 'look-up', selectionText: 'hegseth' }, tab),
    pressKey: (tab: object | null = TAB) => onCommand.fire('toggle-panel', tab ?? undefined),
  };
}

const refuse = () => Promise.reject(new Error('may only be called in response to a user gesture'));

afterEach(() => {
  vi.useRealTimers();
});

it('"Look up" in the menu leads to a tab where the browser opens no panel, and the button says why', async () => {
  const { button, tabs, left, lookUp } = refusing();
  lookUp();
  await vi.waitFor(() => expect(button.of(7).text).toBe('!'));
  expect(button.of(7).title).toMatch(/panel could not be opened.*new tab/);
  expect(tabs).toEqual([{ windowId: 1, url: `${OWN_ORIGIN}/sidepanel.html#/search?q=hegseth` }]);
  expect([...left.keys()].filter((key) => key.startsWith('panel-target'))).toEqual([]);
});

it('the same where the browser has no side panels at all', async () => {
  const { tabs, lookUp } = refusing({
    open: () => {
      throw new TypeError('browser.sidePanel is undefined');
    },
  });
  lookUp();
  await vi.waitFor(() => expect(tabs).toHaveLength(1));
});

it('the same for a link in a card', async () => {
  const { button, tabs } = refusing();
  openPanelAt(ENTRY, { ...OWN_DOCUMENT, tab: TAB } as never);
  await vi.waitFor(() => expect(button.of(7).text).toBe('!'));
  expect(tabs).toEqual([{ windowId: 1, url: `${OWN_ORIGIN}/sidepanel.html#/entry/pete-hegseth` }]);
});

it('where the panel opens and cannot be told what is wanted, a tab shows that', async () => {
  const { tabs, lookUp } = refusing({ open: async () => {}, leave: () => Promise.reject(new Error('full')) });
  lookUp();
  await vi.waitFor(() => expect(tabs).toHaveLength(1));
});

it('of a private window nothing comes into an ordinary one: the button says how the panel opens', async () => {
  const { button, tabs, lookUp } = refusing();
  lookUp({ ...TAB, incognito: true });
  await vi.waitFor(() => expect(button.of(7).text).toBe('!'));
  expect(button.of(7).title).toMatch(/Press this button/);
  expect(tabs).toEqual([]);
});

it('where no tab can be opened either, the button says so', async () => {
  const { button, lookUp } = refusing({ create: refuse });
  lookUp();
  await vi.waitFor(() => expect(button.of(7).text).toBe('!'));
  expect(button.of(7).title).toMatch(/Press this button/);
});

it('the panel’s key leads to a tab where the browser opens no panel', async () => {
  const { button, tabs, pressKey } = refusing();
  pressKey();
  await vi.waitFor(() => expect(button.of(7).text).toBe('!'));
  expect(tabs).toEqual([{ windowId: 1, url: `${OWN_ORIGIN}/sidepanel.html` }]);
});

it('the panel’s key pressed where there is no tab is answered on the button of every tab', async () => {
  const { button, pressKey } = refusing();
  pressKey(null);
  await vi.waitFor(() => expect(button.of(undefined).text).toBe('!'));
});

it('where the panel opens, nothing else does', async () => {
  const { button, tabs, left, lookUp, pressKey } = refusing({ open: async () => {} });
  lookUp();
  pressKey();
  await vi.waitFor(() => expect([...left.values()]).toEqual([{ view: 'search', query: 'hegseth' }]));
  expect(tabs).toEqual([]);
  expect(button.of(7).text).toBe('3');
});
