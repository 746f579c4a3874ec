import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import '@/components/settings/settings.css';
import '@/components/popup/popup.css';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/settings';
import { FULL, memory, READ, stageOptions, stagePopup } from './settings-stage';
import { control, wordsOf } from './stage';

const emulate = (name: string, value: string) =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name, value }] });

const radio = (tree: Element, name: string, value: string) =>
  tree.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`);

const sampleMarks = (tree: Element) =>
  [...tree.querySelectorAll('.sample .sample-mark')].map((mark) => mark.textContent);

const isDrawn = (tree: Element) => expect.poll(() => tree.querySelector('button')).not.toBeNull();

const withoutFile = (parts: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...parts });

describe('the settings’ page', () => {
  it('shows what is chosen, and follows what is chosen elsewhere', async () => {
    const { container, door } = stageOptions(withoutFile({ theme: 'dark' }));
    await expect.poll(() => radio(container, 'theme', 'dark')?.checked).toBe(true);
    await door.change((now) => ({ ...now, theme: 'light', opening: 700 }));
    await expect.poll(() => radio(container, 'theme', 'light')?.checked).toBe(true);
    expect(radio(container, 'opening', '700')?.checked).toBe(true);
  });

  it('offers 200, 400 and 700 ms, only with Alt, only on click', async () => {
    const { container, now } = stageOptions();
    await isDrawn(container);
    const values = [...container.querySelectorAll<HTMLInputElement>('input[name=opening]')].map(({ value }) => value);
    expect(values).toEqual(['200', '400', '700', 'rest with Alt', 'click']);
    radio(container, 'opening', '200')?.click();
    await expect.poll(now).toMatchObject({ opening: 200 });
  });

  it('shows the sample as the marks would stand', async () => {
    const { container, door } = stageOptions();
    await isDrawn(container);
    const ship = 'Aurora Borealis';
    const harbour = 'Port Ellery';
    expect(sampleMarks(container)).toEqual([ship, harbour, harbour, ship]);
    await door.change((now) => ({ ...now, marking: 'page', underline: 'solid' }));
    await expect.poll(() => sampleMarks(container)).toEqual([ship, harbour]);
    expect(container.querySelector('.sample .sample-mark')?.className).toBe('sample-mark solid');
    await door.change((now) => ({ ...now, marking: 'all' }));
    await expect.poll(() => sampleMarks(container)).toHaveLength(5);
    await door.change((now) => ({ ...now, marks: 'hidden' }));
    await expect.poll(() => sampleMarks(container)).toEqual([]);
  });

  it('draws the same underlines as stand on pages', async () => {
    const { container } = stageOptions();
    await isDrawn(container);
    const styles = [...container.querySelectorAll('.underline-sample')].map(
      (sample) => getComputedStyle(sample).textDecorationStyle,
    );
    expect(styles).toEqual(['dotted', 'dashed', 'solid', 'dotted']);
  });

  it('says where a choice has no effect', async () => {
    const { container } = stageOptions(withoutFile({ marking: 'all' }));
    await isDrawn(container);
    const density = radio(container, 'marksPerThousandWords', '12')?.closest('fieldset');
    expect(density?.disabled).toBe(true);
    expect(wordsOf(density)).toContain('Has no effect');
  });

  it('lists sites and names, each with a way back, which can itself be undone', async () => {
    const { container, now } = stageOptions(FULL);
    await expect.poll(() => wordsOf(container)).toContain('MV Aurora');
    // What the index no longer holds is shown by its id, so that it can be taken back all the same.
    expect(wordsOf(container)).toContain('gone');
    control(container, 'Mark again MV Aurora').click();
    await expect.poll(() => now().neverMarked).toHaveLength(2);
    await expect.poll(() => wordsOf(container.querySelector('[role=status]'))).toBe('MV Aurora is marked again.');
    control(container, 'Undo').click();
    await expect.poll(() => now().neverMarked).toEqual(FULL.neverMarked);
    control(container, 'Forget harbour-post.example').click();
    await expect.poll(() => now().sites).toHaveLength(1);
    control(container, 'Undo').click();
    await expect.poll(() => now().sites).toEqual(FULL.sites);
  });

  it('says what became of a site that goes off the list when it is switched, with undo, and keeps the focus there', async () => {
    const { container, now } = stageOptions(FULL);
    await isDrawn(container);
    const [first, second] = FULL.sites.map(({ host }) => host);
    const said = () => wordsOf(container.querySelector('[role=status]'));
    const press = (name: string) => {
      control(container, name).focus();
      control(container, name).click();
    };
    press(`Turn on ${first}`);
    await expect.poll(said).toBe(`${first} is read again without being asked.`);
    await expect.poll(() => wordsOf(document.activeElement)).toBe(`Turn on ${second}`);
    control(container, 'Undo').click();
    await expect.poll(() => now().sites).toEqual(FULL.sites);
    press(`Turn on ${first}`);
    await expect.poll(() => now().sites).toHaveLength(1);
    press(`Turn on ${second}`);
    await expect.poll(() => now().sites).toHaveLength(0);
    await expect.poll(() => wordsOf(document.activeElement)).toMatch(/^None yet/);
  });

  it('has words where nothing was chosen yet', async () => {
    const { container } = stageOptions();
    await isDrawn(container);
    expect(wordsOf(container).match(/None yet/g)).toHaveLength(2);
  });

  it('shows the keys as the browser has them, and leads to its page', async () => {
    const { container, opened } = stageOptions();
    await expect.poll(() => wordsOf(container.querySelector('.keys'))).toContain('Alt+Shift+U');
    expect(wordsOf(container.querySelector('.keys'))).toContain('Open or close the chronologyno key');
    control(container, 'Change keys in the browser').click();
    expect(opened).toEqual(['shortcuts']);
  });

  it('resets everything at once, with undo', async () => {
    const { container, now } = stageOptions(FULL);
    await isDrawn(container);
    control(container, 'Reset all settings').click();
    await expect.poll(now).toEqual(DEFAULT_SETTINGS);
    control(container, 'Undo').click();
    await expect.poll(now).toEqual(FULL);
    await expect.poll(() => wordsOf(container.querySelector('[role=status]'))).toBe('Everything is as it was before.');
  });

  it('says when a choice could not be stored, and shows what is so', async () => {
    const { door } = memory();
    const change: typeof door.change = () => Promise.reject(new Error('full'));
    const { container } = stageOptions(DEFAULT_SETTINGS, { change });
    await isDrawn(container);
    radio(container, 'theme', 'dark')?.click();
    await expect.poll(() => wordsOf(container.querySelector('[role=status]'))).toMatch(/could not store/);
    expect(radio(container, 'theme', 'dark')?.checked).toBe(false);
    expect(radio(container, 'theme', 'system')?.checked).toBe(true);
  });

  it('says when settings cannot be read', async () => {
    const { container } = stageOptions(DEFAULT_SETTINGS, { read: () => Promise.reject(new Error('gone')) });
    await expect.poll(() => wordsOf(container.querySelector('[role=alert]'))).toMatch(/could not be read/);
  });

  it('fits 320 px: nothing is wider than the page', async () => {
    const { container } = stageOptions(FULL, { widthPx: 320 });
    await isDrawn(container);
    const wider = [...container.querySelectorAll('main, main *')].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 2 && right > container.getBoundingClientRect().right + 0.5;
    });
    expect(wider.map((element) => element.outerHTML)).toEqual([]);
  });
});

/** Rules about a whole page that a part of one cannot keep. */
const OF_PAGES = { region: { enabled: false }, 'landmark-one-main': { enabled: false } };

describe.each([
  ['prefers-color-scheme', 'light'],
  ['prefers-color-scheme', 'dark'],
  ['forced-colors', 'active'],
])('%s: %s', (name, value) => {
  beforeAll(() => emulate(name, value));
  afterAll(() => cdp().send('Emulation.setEmulatedMedia', { features: [] }));

  const troubles = async (element: Element) => {
    const { violations, incomplete } = await axe.run(element, { rules: OF_PAGES });
    const contrast = incomplete.filter((result) => result.id === 'color-contrast');
    // A line that holds underlined words is what axe cannot judge; its colours are those of all text here.
    return [...violations, ...contrast]
      .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
      .filter((trouble) => !/^color-contrast: <p>.*sample-mark/.test(trouble));
  };

  it.each([400, 320])('axe finds nothing on the settings’ page of %d px', async (widthPx) => {
    const { container } = stageOptions(FULL, { widthPx });
    await expect.poll(() => wordsOf(container)).toContain('MV Aurora');
    expect(await troubles(container)).toEqual([]);
  });

  it('axe finds nothing on the popup, nor on what it says of a panel that did not open', async () => {
    const { container } = stagePopup(DEFAULT_SETTINGS, READ, { openPanel: () => Promise.reject(new Error('no')) });
    await isDrawn(container);
    expect(await troubles(container)).toEqual([]);
    container.querySelector<HTMLElement>('.popup-links button')?.click();
    await expect.poll(() => container.querySelector('[role=alert]')).not.toBeNull();
    expect(await troubles(container)).toEqual([]);
  });
});

it('the chosen theme goes before that of the system', async () => {
  await emulate('prefers-color-scheme', 'light');
  const { container } = stageOptions();
  await isDrawn(container);
  const paper = () => getComputedStyle(container.querySelector('.sidelight') as Element).backgroundColor;
  expect(paper()).toBe('rgb(251, 248, 241)');
  document.documentElement.dataset.theme = 'dark';
  expect(paper()).toBe('rgb(21, 23, 28)');
  await emulate('prefers-color-scheme', 'dark');
  document.documentElement.dataset.theme = 'light';
  expect(paper()).toBe('rgb(251, 248, 241)');
  document.documentElement.dataset.theme = 'system';
  expect(paper()).toBe('rgb(21, 23, 28)');
  delete document.documentElement.dataset.theme;
  await cdp().send('Emulation.setEmulatedMedia', { features: [] });
});
