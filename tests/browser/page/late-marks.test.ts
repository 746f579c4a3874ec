/**
 * A pointer that came to a name and rests there: whatever the page, its other parts and the index do meanwhile, its
 * card comes without another move.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reading, shows, TEXT } from './marked-page';
import {
  clearPage,
  click,
  middleOf,
  movePointer,
  paintedTexts,
  pause,
  restOn,
  setPage,
  startReader,
  wheel,
} from './page-harness';

const LATER = '<p id="later" style="font: 20px/1.6 serif; margin: 40px">Later the Cartel of the Suns was named.</p>';
const NAME = 'Cartel of the Suns';

beforeEach(() => movePointer(1, 1));
afterEach(clearPage);

/** A page whose second paragraph is not answered before it is let. */
async function readingInParts(html = LATER) {
  const around = await reading(TEXT);
  const { promise, resolve: answer } = Promise.withResolvers<void>();
  around.background.mayAnswer = promise;
  document.body.insertAdjacentHTML('beforeend', html);
  await vi.waitFor(() => expect(around.background.texts.join()).toContain(NAME));
  return { ...around, answer };
}

/** A page of which nothing is answered before it is let. */
function readingLate(html = LATER) {
  setPage(html);
  const around = startReader();
  const { promise, resolve: answer } = Promise.withResolvers<void>();
  around.background.mayAnswer = promise;
  return { ...around, answer };
}

const standsMarked = () => vi.waitFor(() => expect(paintedTexts()).toContain(NAME));

describe('a name that is marked after the pointer came to rest on it has its card', () => {
  it('where other names were marked before', async () => {
    const { view, answer } = await readingInParts();
    await restOn(NAME);
    await pause(500);
    expect(view.shown).toBeNull();
    answer();
    await shows(view, 'Entry cartel');
  });

  it('where it is the first of the page', async () => {
    const { view, answer } = readingLate();
    await restOn(NAME);
    await pause(100);
    answer();
    await shows(view, 'Entry cartel');
  });

  it('where the reader has marks shown then', async () => {
    const { view, reader } = await readingInParts().then((around) => {
      around.reader.update({ marking: 'none' });
      around.answer();
      return around;
    });
    await vi.waitFor(() => expect(paintedTexts()).toEqual([]));
    await restOn(NAME);
    await pause(500);
    reader.update({ marking: 'section' });
    await shows(view, 'Entry cartel');
  });

  it('where the page rendered it anew meanwhile', async () => {
    const { view, answer } = await readingInParts();
    await restOn(NAME);
    (document.getElementById('later') as Element).outerHTML = LATER;
    answer();
    await shows(view, 'Entry cartel');
  });

  it('but not where the reader pressed there since', async () => {
    const { view, answer } = await readingInParts();
    const { x, y } = middleOf(NAME);
    await click(x, y);
    answer();
    await standsMarked();
    await pause(600);
    expect(view.shown).toBeNull();
  });

  it.each([
    ['where other names were marked before', readingInParts],
    ['where it is the first of the page', readingLate],
  ])('but not where scrolling brought it under the pointer, %s', async (_, read) => {
    const { view, answer } = await read(`<div style="height: 300px"></div>${LATER}<div style="height: 4000px"></div>`);
    const { x, y } = middleOf(NAME);
    await movePointer(x, y - 120);
    await wheel(120);
    await vi.waitFor(() => expect(Math.abs(middleOf(NAME).y - (y - 120))).toBeLessThan(6));
    answer();
    await standsMarked();
    await pause(600);
    expect(view.shown).toBeNull();
  });

  it.each([
    ['where other names were marked before', readingInParts],
    ['where it is the first of the page', readingLate],
  ])('but not where the page moved it under the pointer, %s', async (_, read) => {
    const { view, answer } = await read();
    const { x, y } = middleOf(NAME);
    await movePointer(x, y + 100);
    document.getElementById('later')?.insertAdjacentHTML('beforebegin', '<div style="height: 100px"></div>');
    answer();
    await standsMarked();
    await pause(600);
    expect(view.shown).toBeNull();
  });

  it('but not again where the reader closed it', async () => {
    const { view, reader } = await reading(LATER);
    await restOn(NAME);
    await shows(view, 'Entry cartel');
    view.document?.querySelector<HTMLElement>('[aria-label="Close"]')?.click();
    await shows(view, null);
    reader.update({ marking: 'none' });
    await vi.waitFor(() => expect(paintedTexts()).toEqual([]));
    reader.update({ marking: 'section' });
    await standsMarked();
    await pause(600);
    expect(view.shown).toBeNull();
  });
});

describe('a rest that began is not lost', () => {
  it('where the page rewrites the end of the paragraph', async () => {
    const { view } = await reading(`${TEXT}${LATER}`);
    await restOn(NAME);
    await pause(150);
    const later = document.getElementById('later') as Element;
    later.textContent += ' Nobody had heard of it before.';
    await shows(view, 'Entry cartel');
  });

  it('where it rewrites the paragraph, and the index answers late', async () => {
    const { view, background } = await reading(`${TEXT}${LATER}`);
    await restOn(NAME);
    const { promise, resolve: answer } = Promise.withResolvers<void>();
    background.mayAnswer = promise;
    (document.getElementById('later') as Element).textContent += ' Nobody had heard of it before.';
    await pause(600);
    expect(view.shown).toBeNull();
    answer();
    await shows(view, 'Entry cartel');
  });

  it('where the whole text is rendered anew', async () => {
    const { view } = await reading(`${TEXT}${LATER}`);
    await restOn(NAME);
    await pause(150);
    setPage(`${TEXT}${LATER}`);
    await shows(view, 'Entry cartel');
  });

  it('where other parts of the page scroll by themselves all the time', async () => {
    const strip = '<div id="strip" style="width: 200px; overflow: auto"><p style="width: 9000px">Ships</p></div>';
    const { view } = await reading(`${LATER}${strip}`);
    const element = document.getElementById('strip') as Element;
    const turning = setInterval(() => element.scrollBy(3, 0), 30);
    await restOn(NAME);
    await shows(view, 'Entry cartel').finally(() => clearInterval(turning));
  });

  it('where the page takes away the element in which the card is drawn unseen', async () => {
    const { view } = await reading(LATER);
    await restOn(NAME);
    await vi.waitFor(() => expect(document.querySelector('sidelight-card')).not.toBeNull());
    document.querySelector('sidelight-card')?.remove();
    await shows(view, 'Entry cartel');
  });
});
