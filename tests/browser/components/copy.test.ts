import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '@/components/panel/panel.css';
import { stagePanel, wordsOf } from './stage';

const menuIn = (container: Element) => container.querySelector<HTMLElement>('.copy-menu:popover-open');
const outcomes = (container: Element) => [...container.querySelectorAll('.copy-outcome')].map(wordsOf).join('');

async function entryPage() {
  const stage = stagePanel('#/entry/aurora');
  await expect.poll(() => stage.container.querySelector('.said .copy-button')).toBeTruthy();
  const button = stage.container.querySelector<HTMLElement>('.said .copy-button');
  if (!button) throw new Error('a statement offers itself for copying');
  return { ...stage, button };
}

/** What a place to paste into is given. */
async function clipboard(): Promise<Record<string, string>> {
  const field = document.createElement('textarea');
  document.body.append(field);
  field.focus();
  const pasted = new Promise<Record<string, string>>((resolve) => {
    const read = ({ clipboardData }: ClipboardEvent) =>
      resolve(
        Object.fromEntries((clipboardData?.types ?? []).map((type) => [type, clipboardData?.getData(type) ?? ''])),
      );
    field.addEventListener('paste', read, { once: true });
  });
  await userEvent.keyboard('{Control>}v{/Control}');
  field.remove();
  return pasted;
}

describe('copying with the citation', () => {
  it('is offered in three forms, worked by keys alone, and confirmed quietly', async () => {
    const { container, button } = await entryPage();
    button.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => menuIn(container)).toBeTruthy();
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(wordsOf(document.activeElement)).toBe('Text with citation');
    await userEvent.keyboard('{ArrowUp}');
    expect(wordsOf(document.activeElement)).toBe('Formatted reference');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await expect.poll(() => outcomes(container)).toBe('Copied with its citation');
    expect(menuIn(container)).toBeNull();
    expect(document.activeElement).toBe(button);
    expect((await clipboard())['text/plain']).toContain('[Passage at The Harbour Post](<https://harbour-post.example/');
  });

  it('puts a formatted reference on the clipboard as rich and as plain text', async () => {
    const { container, button } = await entryPage();
    button.click();
    await expect.poll(() => menuIn(container)).toBeTruthy();
    await userEvent.keyboard('{End}{Enter}');
    await expect.poll(() => outcomes(container)).toBe('Copied with its citation');
    const copied = await clipboard();
    expect(copied['text/html']).toContain('<a href="https://harbour-post.example/');
    expect(copied['text/plain']).toMatch(/^The ferry ran onto a sandbank/);
  });

  it('Escape closes the menu only, and gives the focus back', async () => {
    const { container, button } = await entryPage();
    button.click();
    await expect.poll(() => menuIn(container)).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => menuIn(container)).toBeNull();
    expect(document.activeElement).toBe(button);
    expect(outcomes(container)).toBe('');
  });

  it('stays within the view, whatever edge the button is at', async () => {
    const { container, button } = await entryPage();
    button.style.cssText = 'position: fixed; bottom: 0; right: 0';
    button.click();
    await expect.poll(() => menuIn(container)).toBeTruthy();
    const { left, right, top, bottom } = menuIn(container)?.getBoundingClientRect() ?? new DOMRect(-1);
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(innerWidth);
    expect(bottom).toBeLessThanOrEqual(innerHeight);
  });
});

describe('everything shown can be copied with its citation', () => {
  const textOf = async (container: Element, of: string) => {
    await expect.poll(() => container.querySelector(of)).toBeTruthy();
    container.querySelector<HTMLElement>(of)?.click();
    await expect.poll(() => menuIn(container)).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => outcomes(container)).toBe('Copied with its citation');
    return (await clipboard())['text/plain'];
  };

  it('an event, with all that is told of it', async () => {
    const { container } = stagePanel('#/chronology/aground');
    const copied = await textOf(container, '.event-copy .copy-button');
    expect(copied).toContain('The Aurora Borealis runs aground');
    expect(copied).toMatch(/^When: /m);
    expect(copied).toMatch(/^Drawn from: /m);
  });

  it('reports that differ, with every position', async () => {
    const { container } = stagePanel('#/entry/aurora');
    const copied = await textOf(container, '.dispute-heading .copy-button');
    const [dispute] = container.querySelectorAll('.dispute');
    const labels = [...(dispute?.querySelectorAll('.position-label') ?? [])].map(wordsOf);
    expect(labels.length).toBeGreaterThan(1);
    for (const label of labels) expect(copied).toContain(label);
    expect(copied).toMatch(/^Compared: /m);
  });
});

describe('the sign for copying', () => {
  const signOf = (button: HTMLElement) => getComputedStyle(button).opacity;

  it('takes no room from what it is about, and is 24 px large', async () => {
    const { button } = await entryPage();
    const line = button.closest<HTMLElement>('.statement-source');
    const heightPx = line?.offsetHeight;
    const { width, height } = button.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    button.parentElement?.remove();
    expect(line?.offsetHeight).toBe(heightPx);
  });

  it('shows when its statement is pointed at or it has the focus', async () => {
    const { button } = await entryPage();
    expect(signOf(button)).toBe('0');
    await userEvent.hover(button.closest('.statement') ?? button);
    await expect.poll(() => signOf(button)).toBe('1');
    await userEvent.unhover(button.closest('.statement') ?? button);
    await userEvent.tab();
    button.focus();
    await expect.poll(() => signOf(button)).toBe('1');
  });
});

describe('selected words', () => {
  const copySelection = () => document.execCommand('copy');

  it('of a statement are copied with its citation', async () => {
    const { container } = await entryPage();
    const text = container.querySelector('.said .statement-text')?.firstChild;
    if (!text) throw new Error('a statement has text');
    getSelection()?.setBaseAndExtent(text, 4, text, 9);
    copySelection();
    const copied = await clipboard();
    expect(copied['text/plain']).toMatch(/^ferry\nThe Harbour Post, 24 Nov 2025 › credits Coast Radio/);
    expect(copied['text/html']).toContain('<p>ferry<br>The Harbour Post');
  });

  it('up to the beginning of the next statement bring only their own', async () => {
    const { container } = await entryPage();
    const [first, second] = container.querySelectorAll('.said .statement-text');
    if (!first || !second) throw new Error('two statements stand');
    getSelection()?.setBaseAndExtent(first, 0, second, 0);
    copySelection();
    expect((await clipboard())['text/plain']?.match(/^Published/gm)).toHaveLength(1);
  });

  it('that are no statement are copied as they are', async () => {
    const { container } = await entryPage();
    const name = container.querySelector('h1');
    if (name) getSelection()?.selectAllChildren(name);
    copySelection();
    expect((await clipboard())['text/plain']).toBe('Aurora Borealis');
  });
});
