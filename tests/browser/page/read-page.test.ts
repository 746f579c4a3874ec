/** Which pages are read, and how choices are followed. */
import { describe, expect, it, vi } from 'vitest';
import { ARTICLE, clearPageAndAddress, FRAME_TEXT, frame, inFrame, painted } from './article-with-frames';
import { entityId, paintedTexts, pause, setPage, startPage } from './page-harness';

clearPageAndAddress();

const FRONT_PAGE = '<main><p>Maduro</p><p>FAA</p></main>';

describe('a page is read', () => {
  it('when it is an article', async () => {
    setPage(ARTICLE);
    startPage();
    await painted(['Maduro']);
  });

  it('when its text comes a moment later', async () => {
    setPage('<main></main>');
    startPage();
    await pause(200);
    setPage(ARTICLE);
    await painted(['Maduro']);
  });

  it('when it becomes an article under another address, without being loaded', async () => {
    setPage(FRONT_PAGE);
    const { background } = startPage();
    await pause(4_500);
    expect(background.connections).toBe(0);
    history.pushState(null, '', '/an-article');
    await pause(300);
    setPage(ARTICLE);
    await painted(['Maduro']);
  }, 15_000);

  it('no more when it becomes something else under another address', async () => {
    setPage(ARTICLE);
    const { background, page } = startPage();
    await painted(['Maduro']);
    history.pushState(null, '', '/front-page');
    setPage(FRONT_PAGE);
    await expect.poll(() => page.readers()).toHaveLength(0);
    expect(paintedTexts()).toEqual([]);
    background.read.length = 0;
    document.querySelector('main')?.append('Maduro');
    await pause(400);
    expect(background.read).toEqual([]);
  }, 10_000);

  it('on, when another article takes its place, and by the same reader', async () => {
    setPage(ARTICLE);
    const { background } = startPage();
    await painted(['Maduro']);
    history.pushState(null, '', '/another-article');
    setPage('<p>Loading</p>');
    await pause(500);
    setPage(ARTICLE.replace('Maduro', 'FAA'));
    await painted(['FAA']);
    await pause(4_500);
    await painted(['FAA']);
    expect(background.connections).toBe(1);
  }, 15_000);
});

describe('what the reader chose is followed at once', () => {
  it('a site that is switched off is left as it was, one that is switched on is read', async () => {
    setPage(ARTICLE + frame(FRAME_TEXT));
    const { choose, page, background } = startPage();
    await painted(['Maduro']);
    await expect.poll(() => page.readers()).toHaveLength(2);
    choose({ reads: 'on demand' });
    expect(paintedTexts()).toEqual([]);
    expect(page.readers()).toHaveLength(0);
    background.read.length = 0;
    document.querySelector('article')?.append('FAA');
    await pause(300);
    expect(background.read).toEqual([]);
    choose({ reads: 'articles' });
    await painted(['Maduro', 'FAA']);
    await expect.poll(() => page.readers()).toHaveLength(2);
  });

  it('everywhere: also what is no article', async () => {
    setPage(FRONT_PAGE);
    const { choose } = startPage();
    await pause(200);
    expect(paintedTexts()).toEqual([]);
    choose({ reads: 'everywhere' });
    await painted(['Maduro', 'FAA']);
    choose({ reads: 'articles' });
    expect(paintedTexts()).toEqual([]);
  });

  it('on demand: only what is asked for, and only that', async () => {
    setPage(ARTICLE);
    const { page, background } = startPage({ settings: { reads: 'on demand' } });
    await pause(200);
    expect(background.connections).toBe(0);
    page.look();
    await painted(['Maduro']);
    expect([page.isOpen, [...page.entries()]]).toEqual([true, ['maduro']]);
    history.pushState(null, '', '/the-next-one');
    await painted([]);
    expect(page.isOpen).toBe(false);
  });

  it('a page that is no article is read when it is asked for, and left when it becomes another', async () => {
    setPage(FRONT_PAGE);
    const { page } = startPage();
    page.look();
    await painted(['Maduro', 'FAA']);
    history.pushState(null, '', '/the-next-one');
    await painted([]);
  }, 10_000);

  it('marks change in the page and in its frames', async () => {
    setPage(ARTICLE + frame(FRAME_TEXT));
    const { choose } = startPage();
    await expect.poll(() => inFrame()).toEqual(['FAA']);
    choose({ marking: 'none' });
    await painted([]);
    await expect.poll(() => inFrame()).toEqual([]);
    choose({ marking: 'section' });
    await painted(['Maduro']);
  });
});

describe('a page is not read', () => {
  it('when it is no article: no connection, no observer, no paint', async () => {
    setPage(FRONT_PAGE);
    const observe = vi.spyOn(MutationObserver.prototype, 'observe');
    const { background } = startPage();
    await pause(500);
    expect(background.connections).toBe(0);
    expect(observe).not.toHaveBeenCalled();
    expect(CSS.highlights.has('sidelight-mark')).toBe(false);
    observe.mockRestore();
  });

  it('while it is hidden; it is when it is seen', async () => {
    setPage(ARTICLE);
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const { background } = startPage();
    await pause(500);
    expect(background.connections).toBe(0);
    hidden.mockRestore();
    document.dispatchEvent(new Event('visibilitychange'));
    await painted(['Maduro']);
  });
});

describe('the count of entries that a page names', () => {
  const told = (counts: readonly number[], count: number) => expect.poll(() => counts.at(-1)).toBe(count);

  it('is one for the page and its frames, each entry counted once', async () => {
    setPage(ARTICLE + frame(FRAME_TEXT.replace('The', 'Maduro and the')));
    const { page, counts } = startPage();
    await told(counts, 2);
    expect(page.entries().size).toBe(2);
    document.querySelector('iframe')?.remove();
    await told(counts, 1);
  });

  it('is without what is never to be marked', async () => {
    setPage(ARTICLE + FRAME_TEXT);
    const { counts, choose } = startPage();
    await told(counts, 2);
    choose({ neverMarked: new Set([entityId('faa')]) });
    await told(counts, 1);
  });

  it('is none once the page is left or not read any more, whether the background still runs or not', async () => {
    setPage(ARTICLE);
    const { background, counts, choose } = startPage();
    await told(counts, 1);
    background.stop();
    choose({ reads: 'on demand' });
    await told(counts, 0);
    choose({ reads: 'articles' });
    await told(counts, 1);
    history.pushState(null, '', '/front-page');
    setPage(FRONT_PAGE);
    await told(counts, 0);
  }, 20_000);

  it('is told again when the browser brings the page back, because it forgot the last one', async () => {
    setPage(ARTICLE);
    const { counts } = startPage();
    await told(counts, 1);
    counts.length = 0;
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await told(counts, 1);
  });
});

it('where the index cannot be read, the page is given up after a few tries, with the reason; it can be tried again', async () => {
  setPage(ARTICLE);
  const { page, background, counts } = startPage();
  background.trouble = 'full';
  await expect.poll(() => page.trouble).toBe('full');
  expect(page.readers()[0]?.isReading).toBe(false);
  const { connections } = background;
  await pause(1_500);
  expect(background.connections).toBe(connections);
  background.trouble = null;
  page.look();
  await painted(['Maduro']);
  expect(page.trouble).toBeNull();
  await expect.poll(() => counts).toEqual([1]);
}, 20_000);
