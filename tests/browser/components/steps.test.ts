import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '@/components/panel/panel.css';
import type { EntityId } from '@/lib/model';
import { entries } from '../../fixtures/read-models';
import { withoutPageStorage } from '../../fixtures/without-page-storage';
import { control, source, stagePanel, wordsOf } from './stage';

const button = (container: Element, name: string) => control(container, name) as HTMLButtonElement;
const many = Array.from({ length: 80 }, (_, index) =>
  entries.slice(0, 1).map((entry) => ({ ...entry, id: `ship-${index}` as EntityId, name: `Ship ${index}` })),
).flat();

describe('back and forward', () => {
  it('are buttons of the panel, disabled at the ends', async () => {
    const { container, words } = stagePanel('#/chronology');
    expect([button(container, 'Back').disabled, button(container, 'Forward').disabled]).toEqual([true, true]);
    control(container, 'Articles').click();
    await expect.poll(words).toContain('The Harbour Post');
    expect([button(container, 'Back').disabled, button(container, 'Forward').disabled]).toEqual([false, true]);
    button(container, 'Back').click();
    await expect.poll(() => location.hash).toBe('#/chronology');
    await expect.poll(() => button(container, 'Forward').disabled).toBe(false);
    expect(button(container, 'Back').disabled).toBe(true);
    button(container, 'Forward').click();
    await expect.poll(() => location.hash).toBe('#/articles');
  });

  it('work by Alt with an arrow', async () => {
    const { container, words } = stagePanel('#/chronology');
    control(container, 'Entries').click();
    await expect.poll(words).toContain('Maja Lindqvist');
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await expect.poll(() => location.hash).toBe('#/chronology');
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await expect.poll(() => location.hash).toBe('#/library');
  });

  it('work where the browser keeps pages from their storage', async () => {
    withoutPageStorage();
    const { container, words } = stagePanel('#/chronology');
    control(container, 'Entries').click();
    await expect.poll(words).toContain('Maja Lindqvist');
    button(container, 'Back').click();
    await expect.poll(() => location.hash).toBe('#/chronology');
    await expect.poll(() => button(container, 'Forward').disabled).toBe(false);
  });

  it('forget what was ahead once another way is taken', async () => {
    const { container } = stagePanel('#/chronology');
    control(container, 'Entries').click();
    await expect.poll(() => button(container, 'Back').disabled).toBe(false);
    button(container, 'Back').click();
    await expect.poll(() => button(container, 'Forward').disabled).toBe(false);
    control(container, 'Search').click();
    await expect.poll(() => button(container, 'Forward').disabled).toBe(true);
  });

  it('lead to the very line, with the focus on what was followed', async () => {
    const { container } = stagePanel('#/library', { from: source({ entries: async () => many }) });
    await expect.poll(() => container.querySelectorAll('.row').length).toBe(80);
    const link = control(container, 'Ship 60');
    link.scrollIntoView({ block: 'center' });
    const { top } = link.getBoundingClientRect();
    link.focus();
    link.click();
    await expect.poll(() => location.hash).toBe('#/entry/ship-60');
    await expect.poll(() => scrollY).toBe(0);
    button(container, 'Back').click();
    await expect.poll(() => wordsOf(document.activeElement)).toBe('Ship 60');
    await expect.poll(() => Math.abs((document.activeElement?.getBoundingClientRect().top ?? 0) - top)).toBeLessThan(2);
  });

  it('give a new place its top, also where an older one stood at that step', async () => {
    const { container } = stagePanel('#/library', { from: source({ entries: async () => many }) });
    await expect.poll(() => container.querySelectorAll('.row').length).toBe(80);
    scrollTo(0, 900);
    control(container, 'Articles').click();
    await expect.poll(() => scrollY).toBe(0);
    button(container, 'Back').click();
    await expect.poll(() => scrollY).toBe(900);
    control(container, 'Search').click();
    await expect.poll(() => scrollY).toBe(0);
  });
});

describe('the header', () => {
  it.each([320, 360, 480])('fits in %d px', async (widthPx) => {
    const { container } = stagePanel('#/chronology', { widthPx });
    const strip = container.querySelector<HTMLElement>('.tabs') as HTMLElement;
    await expect.poll(() => strip.scrollWidth <= strip.clientWidth).toBe(true);
    const edge = container.getBoundingClientRect();
    for (const part of container.querySelectorAll('header a, header button')) {
      const { left, right, height } = part.getBoundingClientRect();
      expect(left).toBeGreaterThanOrEqual(edge.left);
      expect(right).toBeLessThanOrEqual(edge.right);
      expect(height).toBeGreaterThanOrEqual(24);
    }
  });
});
