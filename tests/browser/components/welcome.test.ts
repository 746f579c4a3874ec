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
  const draw = (more: Partial<WelcomeProps> = {}) =>
    renderWelcome(container, {
      sample: 'read',
      tryAgain: () => opened.push('again'),
      pageKeys: DEFAULT_KEYS,
      shortcuts: [],
      openPanel: async () => void opened.push('panel'),
      openPanelTab: async () => void opened.push('tab'),
      openSettings: async () => void opened.push('settings'),
      ...parts,
      ...more,
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

it('says that the index is being written, and why it could not be', () => {
  const { container, opened, draw } = stage({ sample: 'setting up' });
  const status = () => wordsOf(container.querySelector('[role=status]'));
  expect(status()).toMatch(/index is being written to this device/);
  draw({ sample: 'full' });
  expect(status()).toMatch(/no room left on this device/);
  control(container, 'Try again').click();
  expect(opened).toEqual(['again']);
  draw({ sample: 'read' });
  expect(status()).toMatch(/made-up sentence/);
});

it('what the browser refused is in view, however long the page is', async () => {
  const { container, said } = stage({ openPanel: refuse });
  container.style.paddingTop = '200vh';
  const button = control(container, 'Open the chronology');
  button.scrollIntoView({ block: 'end' });
  button.click();
  await expect.poll(said).toMatch(/did not open the panel/);
  const { bottom } = (container.querySelector('[role=alert]') as Element).getBoundingClientRect();
  expect(bottom).toBeLessThanOrEqual(innerHeight);
});
