/** The popup of the toolbar's button. */
import { describe, expect, it } from 'vitest';
import type { PopupSource } from '@/components/popup';
import '@/components/popup/popup.css';
import { DEFAULT_SETTINGS } from '@/lib/settings';
import { READ, stagePopup } from './settings-stage';
import { control, wordsOf } from './stage';

const isDrawn = (tree: Element) => expect.poll(() => tree.querySelector('button')).not.toBeNull();

describe('the popup', () => {
  it('switches this site with one press', async () => {
    const { container, now } = stagePopup();
    await isDrawn(container);
    const site = container.querySelector<HTMLElement>('[role=switch]');
    expect(wordsOf(site)).toContain('Read harbour-post.example');
    expect(site?.getAttribute('aria-checked')).toBe('true');
    site?.click();
    await expect.poll(() => now().sites).toEqual([{ host: 'harbour-post.example', is: 'off' }]);
    await expect.poll(() => site?.getAttribute('aria-checked')).toBe('false');
  });

  it('says when a switch could not be stored, and leaves it as it is', async () => {
    const change: PopupSource['change'] = () => Promise.reject(new Error('full'));
    const { container } = stagePopup(DEFAULT_SETTINGS, READ, { change });
    await isDrawn(container);
    const site = container.querySelector<HTMLElement>('[role=switch]');
    site?.click();
    await expect.poll(() => wordsOf(container.querySelector('[role=alert]'))).toMatch(/could not store/);
    expect(site?.getAttribute('aria-checked')).toBe('true');
  });

  it('says how many entries the page names, and looks at one that is not read', async () => {
    const read = stagePopup();
    await expect.poll(() => wordsOf(read.container)).toContain('This page names 9 entries of your index.');
    const other = stagePopup(DEFAULT_SETTINGS, { ...READ, isRead: false, entryCount: 0 });
    await expect.poll(() => wordsOf(other.container)).toContain('This page is not being read.');
    control(other.container, 'Look at this page').click();
    expect(other.pressed).toEqual(['look']);
    await expect.poll(() => wordsOf(other.container)).toContain('9 entries');
  });

  it('says why the page could not be read, and has it tried again', async () => {
    const { container, pressed } = stagePopup(DEFAULT_SETTINGS, { ...READ, entryCount: 0, trouble: 'full' });
    await expect.poll(() => wordsOf(container)).toContain('There is no room left on this device for the index.');
    control(container, 'Try again').click();
    expect(pressed).toEqual(['look']);
  });

  it('turns all marks off and on, and tells the key for it', async () => {
    const { container, now } = stagePopup();
    await expect.poll(() => wordsOf(container)).toContain('Marks on all pagesAlt+Shift+U');
    container.querySelectorAll<HTMLElement>('[role=switch]')[1]?.click();
    await expect.poll(() => now().marks).toBe('hidden');
  });

  it('leads to the panel and the settings', async () => {
    const { container, pressed } = stagePopup();
    await expect.poll(() => wordsOf(container)).toContain('Alt+Shift+S');
    control(container, 'Open the panelAlt+Shift+S').click();
    control(container, 'Settings').click();
    expect(pressed).toEqual(['panel', 'settings']);
  });

  it('stays and offers a tab where the browser does not open the panel', async () => {
    const openPanel = () => Promise.reject(new Error('no gesture'));
    const { container, pressed } = stagePopup(DEFAULT_SETTINGS, READ, { openPanel });
    await expect.poll(() => wordsOf(container)).toContain('Alt+Shift+S');
    control(container, 'Open the panelAlt+Shift+S').click();
    await expect.poll(() => wordsOf(container.querySelector('[role=alert]'))).toMatch(/did not open the panel/);
    control(container, 'Open it in a tab').click();
    expect(pressed).toEqual(['panel in a tab']);
    await expect.poll(() => container.querySelector('[role=alert]')).toBeNull();
  });

  it('says so where that tab is not opened either, and where the settings are not', async () => {
    const openPanelTab = () => Promise.reject(new Error('no window'));
    const refuse = { openPanel: openPanelTab, openPanelTab, openSettings: openPanelTab };
    const { container } = stagePopup(DEFAULT_SETTINGS, READ, refuse);
    await expect.poll(() => wordsOf(container)).toContain('Alt+Shift+S');
    const said = () => wordsOf(container.querySelector('[role=alert]'));
    control(container, 'Open the panelAlt+Shift+S').click();
    await expect.poll(said).toMatch(/did not open the panel/);
    control(container, 'Open it in a tab').click();
    await expect.poll(said).toMatch(/no tab for it either/);
    control(container, 'Settings').click();
    await expect.poll(said).toMatch(/did not open the settings/);
  });

  it('offers no tab in a window that can hold none', async () => {
    const openPanel = () => Promise.reject(new Error('no gesture'));
    const { container } = stagePopup(DEFAULT_SETTINGS, READ, { openPanel, openPanelTab: null });
    await expect.poll(() => wordsOf(container)).toContain('Alt+Shift+S');
    control(container, 'Open the panelAlt+Shift+S').click();
    await expect.poll(() => wordsOf(container.querySelector('[role=alert]'))).toMatch(/did not open the panel/);
    expect(container.querySelector('[role=alert] button')).toBeNull();
  });

  it('says so where no script of ours runs', async () => {
    const { container } = stagePopup(DEFAULT_SETTINGS, null);
    await expect.poll(() => wordsOf(container)).toContain('Sidelight cannot read this page.');
    expect(container.querySelectorAll('[role=switch]')).toHaveLength(1);
  });
});
