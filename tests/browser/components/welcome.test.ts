/** The welcome page where the browser does not do what is asked of it. */
import { expect, it, onTestFinished } from 'vitest';
import { renderWelcome, type WelcomeProps } from '@/components/welcome';
import '@/components/welcome/welcome.css';
import { DEFAULT_KEYS } from '@/lib/settings';
import { control, wordsOf } from './stage';

const refuse = () => Promise.reject(new Error('the browser refuses'));

function stage(parts: Partial<WelcomeProps> = {}) {
  const opened: string[] = [];
  const container = document.createElement('div');
  document.body.append(container);
  onTestFinished(() => container.remove());
  const draw = () =>
    renderWelcome(container, {
      pageKeys: DEFAULT_KEYS,
      shortcuts: [],
      openPanel: async () => void opened.push('panel'),
      openPanelTab: async () => void opened.push('tab'),
      openSettings: async () => void opened.push('settings'),
      ...parts,
    });
  draw();
  return { container, opened, draw, said: () => wordsOf(container.querySelector('[role=alert]')) };
}

it('leads to the chronology and to the settings', () => {
  const { container, opened } = stage();
  control(container, 'Open the chronology').click();
  control(container, 'Settings').click();
  expect(opened).toEqual(['panel', 'settings']);
});

it('offers a tab where the browser does not open the panel, also after the page was drawn again', async () => {
  const { container, opened, draw, said } = stage({ openPanel: refuse });
  control(container, 'Open the chronology').click();
  await expect.poll(said).toMatch(/did not open the panel/);
  draw();
  expect(said()).toMatch(/did not open the panel/);
  control(container, 'Open it in a tab').click();
  expect(opened).toEqual(['tab']);
  await expect.poll(() => container.querySelector('[role=alert]')).toBeNull();
});

it('says so where that tab or the settings do not open', async () => {
  const { container, said } = stage({ openPanel: refuse, openPanelTab: refuse, openSettings: refuse });
  control(container, 'Open the chronology').click();
  await expect.poll(said).toMatch(/did not open the panel/);
  control(container, 'Open it in a tab').click();
  await expect.poll(said).toMatch(/no tab for it either/);
  control(container, 'Settings').click();
  await expect.poll(said).toMatch(/did not open the settings/);
});
