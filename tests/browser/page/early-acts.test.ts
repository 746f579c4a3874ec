/** What the reader does before that which answers it was brought: nothing of it is lost, nothing is done twice. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { MakeActs } from '@/lib/page';
import { reading, shows, TEXT } from './marked-page';
import {
  clearPage,
  click,
  makeActs,
  middleOf,
  movePointer,
  paintedTexts,
  pause,
  restOn,
  setPage,
  startReader,
} from './page-harness';

afterEach(clearPage);

/** A page whose acts come when they are let come. */
async function readingAlone(html = TEXT) {
  const { promise, resolve: come, reject: fail } = Promise.withResolvers<MakeActs>();
  const bringActs = vi.fn(() => promise);
  const around = await reading(html, { bringActs });
  const pressed = vi.fn();
  const onKey = ({ key }: KeyboardEvent) => void pressed(key);
  document.body.addEventListener('keydown', onKey);
  return { ...around, bringActs, pressed, come: () => come(makeActs), fail };
}

const go = (key: string) => userEvent.keyboard(`{Alt>}${key}{/Alt}`);

describe('what answers the reader', () => {
  it('is not brought while the reader does nothing there', async () => {
    const { bringActs } = await readingAlone();
    await pause(200);
    expect(bringActs).not.toHaveBeenCalled();
  });

  it('is not brought to a page that names nothing', async () => {
    const bringActs = vi.fn(async () => makeActs);
    setPage('<p>Nothing of this is known.</p>');
    const { background } = startReader({ bringActs });
    await expect.poll(() => background.read).not.toHaveLength(0);
    await click(100, 12);
    await go('.');
    expect(bringActs).not.toHaveBeenCalled();
  });

  it('is brought once, by the first move of the pointer', async () => {
    const { bringActs, come } = await readingAlone();
    await movePointer(30, 30);
    await movePointer(40, 30);
    await go('.');
    come();
    await movePointer(50, 30);
    expect(bringActs).toHaveBeenCalledOnce();
  });
});

describe('what came before it is answered when it comes', () => {
  it('a click on a mark', async () => {
    const { view, come } = await readingAlone();
    const { x, y } = middleOf('Maduro');
    await click(x, y);
    await pause(100);
    expect(view.shown).toBeNull();
    come();
    await shows(view, 'Entry maduro');
  });

  it("a click on the page's own link opens nothing", async () => {
    const { view, come } = await readingAlone(`${TEXT}<p>See <a href="#there">what the FAA said</a>.</p>`);
    const { x, y } = middleOf('FAA');
    await click(x, y);
    come();
    await pause(300);
    expect(view.shown).toBeNull();
  });

  it('a rest on a mark', async () => {
    const { view, come } = await readingAlone();
    await restOn('Maduro');
    await pause(200);
    come();
    await shows(view, 'Entry maduro');
  });

  it('each press of a key, in order, and the page gets none of them', async () => {
    const { view, come, pressed } = await readingAlone();
    await go('.');
    await go('.');
    await go('{Enter}');
    expect(paintedTexts('sidelight-current')).toEqual([]);
    come();
    await shows(view, 'Entry maduro');
    expect(paintedTexts('sidelight-current')).toEqual(['Maduro']);
    expect(pressed.mock.calls.flat().filter((key) => key !== 'Alt')).toEqual([]);
  });

  it('words that were selected', async () => {
    const { view, come } = await readingAlone(`${TEXT}<p id="words">The carrier sailed.</p>`);
    document.getSelection()?.selectAllChildren(document.getElementById('words') as Element);
    await go('{Enter}');
    come();
    await expect.poll(() => view.document?.getElementById('card')?.textContent).toContain('The carrier sailed.');
  });

  it('Alt, held where the pointer lies on a name that is not marked', async () => {
    const { view, come } = await readingAlone(`${TEXT}<p>Again Maduro spoke.</p>`);
    const { x, y } = middleOf('Maduro', 1);
    await movePointer(x, y);
    await userEvent.keyboard('{Alt>}');
    come();
    await shows(view, 'Entry maduro');
    await userEvent.keyboard('{/Alt}');
  });
});

describe('the page keeps its keys', () => {
  it('that would do nothing here', async () => {
    const { pressed, bringActs } = await readingAlone();
    await go('{Enter}');
    await go('p');
    await userEvent.keyboard('{Escape}');
    expect(pressed.mock.calls.flat().filter((key) => key !== 'Alt')).toEqual(['Enter', 'p', 'Escape']);
    expect(bringActs).not.toHaveBeenCalled();
  });

  it('while the reader types', async () => {
    const { pressed } = await readingAlone(`${TEXT}<input>`);
    document.querySelector('input')?.focus();
    await go('.');
    expect(pressed).toHaveBeenCalledWith('.');
  });

  it('where nothing can be brought any more', async () => {
    const { pressed, view, fail, bringActs } = await readingAlone();
    await movePointer(30, 30);
    fail(new Error('Extension context invalidated.'));
    await pause(0);
    await go('.');
    expect(pressed).toHaveBeenCalledWith('.');
    const { x, y } = middleOf('Maduro');
    await click(x, y);
    await pause(200);
    expect(view.shown).toBeNull();
    expect(bringActs).toHaveBeenCalledOnce();
  });
});

it('marks that the page took away stand again when the pointer moves, whatever has been brought', async () => {
  await readingAlone();
  CSS.highlights.delete('sidelight-mark');
  await movePointer(30, 30);
  expect(paintedTexts()).toContain('Maduro');
});

it('a reader that has ended takes nothing that comes late', async () => {
  const { view, come, abort } = await readingAlone();
  const { x, y } = middleOf('Maduro');
  await click(x, y);
  abort();
  come();
  await pause(200);
  expect(view.shown).toBeNull();
});
