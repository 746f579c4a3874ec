/** The panel as its window becomes narrower and wider. */
import { expect, it } from 'vitest';
import '@/components/panel/panel.css';
import { events } from '../../fixtures/read-models';
import { stagePanel } from './stage';

it.each([245, 160, 90])(
  'the panel settles its sizes at once at %i px: no observer of sizes is left with news',
  async (widthPx) => {
    const left: string[] = [];
    const onError = (event: ErrorEvent) => {
      left.push(event.message);
      event.stopImmediatePropagation();
    };
    addEventListener('error', onError, true);
    const { container, words } = stagePanel(`#/chronology/${events.aground.id}`, { widthPx });
    await expect.poll(words).toContain('sandbank');
    for (const otherPx of [420, widthPx]) {
      container.style.width = `${otherPx}px`;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    }
    removeEventListener('error', onError, true);
    expect(left).toEqual([]);
  },
);
