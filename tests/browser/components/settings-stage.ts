/** The settings' page and the popup over settings that live in memory. */
import * as v from 'valibot';
import { onTestFinished } from 'vitest';
import { type PageView, type PopupSource, renderPopup } from '@/components/popup';
import { type OptionsSource, renderOptions, type SettingsDoor } from '@/components/settings';
import { type EntityId, EntityIdSchema } from '@/lib/model';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/settings';

export const entityId = (slug: string): EntityId => v.parse(EntityIdSchema, slug);

/** Every kind of thing that settings can hold. */
export const FULL: Settings = {
  ...DEFAULT_SETTINGS,
  sites: [
    { host: 'harbour-post.example', is: 'off' },
    { host: 'a-very-long-name-of-a-site-without-any-room-to-break.example', is: 'off' },
  ],
  neverMarked: [
    { entityId: entityId('aurora'), where: 'anywhere' },
    { entityId: entityId('lindqvist'), where: 'site', host: 'harbour-post.example' },
    {
      entityId: entityId('gone'),
      where: 'page',
      address: 'https://harbour-post.example/2025/11/the-ferry-that-came-an-hour-later-than-was-expected',
    },
  ],
};

/** Settings in memory, with all that a door promises. */
export function memory(first: Settings = DEFAULT_SETTINGS) {
  let settings = first;
  const watchers = new Set<(settings: Settings) => void>();
  const door: SettingsDoor = {
    read: async () => settings,
    change: async (update) => {
      const before = settings;
      settings = update(settings);
      for (const tell of watchers) tell(settings);
      return { before, after: settings };
    },
    observe: (onChange) => {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
  };
  return { door, now: () => settings };
}

function box(widthPx: number): HTMLElement {
  const container = document.createElement('div');
  container.style.width = `${widthPx}px`;
  document.body.append(container);
  return container;
}

export function stageOptions(
  first?: Settings,
  { widthPx = 760, ...parts }: Partial<OptionsSource> & { widthPx?: number } = {},
) {
  const { door, now } = memory(first);
  const opened: string[] = [];
  const source: OptionsSource = {
    ...door,
    shortcuts: async () => [
      { does: 'Turn all marks off or on', keys: 'Alt+Shift+U' },
      { does: 'Open or close the chronology', keys: '' },
    ],
    openShortcuts: async () => void opened.push('shortcuts'),
    names: async () => new Map([[entityId('aurora'), 'MV Aurora']]),
    ...parts,
  };
  const container = box(widthPx);
  const { unmount } = renderOptions(container, source);
  onTestFinished(() => {
    unmount();
    container.remove();
  });
  return { container, door, now, opened };
}

export const READ: PageView = { host: 'harbour-post.example', isRead: true, entryCount: 9, trouble: null };

export function stagePopup(first?: Settings, page: PageView | null = READ, parts: Partial<PopupSource> = {}) {
  const { door, now } = memory(first);
  const pressed: string[] = [];
  const source: PopupSource = {
    ...door,
    page: async () => page,
    look: async () => {
      pressed.push('look');
      return READ;
    },
    openPanel: async () => void pressed.push('panel'),
    openPanelTab: async () => void pressed.push('panel in a tab'),
    openSettings: async () => void pressed.push('settings'),
    keys: async () => ({ marks: 'Alt+Shift+U', panel: 'Alt+Shift+S' }),
    ...parts,
  };
  const container = box(320);
  const { unmount } = renderPopup(container, source);
  onTestFinished(() => {
    unmount();
    container.remove();
  });
  return { container, door, now, pressed };
}
