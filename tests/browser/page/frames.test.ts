/** The frames of a page that are read with it. */
import { describe, expect, it } from 'vitest';
import { ARTICLE, clearPageAndAddress, FRAME_TEXT, frame, inFrame, painted, SIZE } from './article-with-frames';
import { paintedTexts, pause, setPage, startPage } from './page-harness';

clearPageAndAddress();

describe('a frame of the page', () => {
  it('is read with the article, marked in its own document and left as it was', async () => {
    setPage(frame(FRAME_TEXT) + ARTICLE);
    startPage();
    await painted(['Maduro']);
    const inside = document.querySelector('iframe')?.contentDocument;
    const before = inside?.documentElement.outerHTML;
    await expect.poll(() => inFrame()).toEqual(['FAA']);
    expect(inside?.documentElement.outerHTML).toBe(before);
  });

  it('is read when it comes later, and when another document comes into it', async () => {
    setPage(ARTICLE);
    const { page } = startPage();
    await painted(['Maduro']);
    document.body.insertAdjacentHTML('afterbegin', frame(FRAME_TEXT));
    await expect.poll(() => inFrame()).toEqual(['FAA']);
    document.querySelector('iframe')?.setAttribute('srcdoc', FRAME_TEXT.replace('FAA', 'Maduro'));
    await expect.poll(() => inFrame()).toEqual(['Maduro']);
    expect(page.readers()).toHaveLength(2);
    document.querySelector('iframe')?.remove();
    await expect.poll(() => page.readers()).toHaveLength(1);
  });

  it('is read alone where it is the article', async () => {
    setPage(frame(ARTICLE.replaceAll('"', "'")));
    startPage();
    await expect.poll(() => inFrame()).toEqual(['Maduro']);
    expect(paintedTexts()).toEqual([]);
  });

  it('is read in an open shadow tree as well, from the start or later', async () => {
    setPage(ARTICLE);
    const root = document.querySelector('article')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('the page has no article');
    root.innerHTML = `<p>Maduro spoke.</p><slot></slot>${frame(FRAME_TEXT)}`;
    const { page } = startPage();
    const inTree = (index: number) =>
      paintedTexts('sidelight-mark', root.querySelectorAll('iframe')[index]?.contentWindow as typeof window);
    await expect.poll(() => inTree(0)).toEqual(['FAA']);
    root.firstElementChild?.insertAdjacentHTML('afterend', frame(FRAME_TEXT.replace('FAA', 'Maduro')));
    await expect.poll(() => inTree(0)).toEqual(['Maduro']);
    expect(page.readers()).toHaveLength(3);
    root.querySelector('iframe')?.remove();
    await expect.poll(() => page.readers()).toHaveLength(2);
  });

  it('in an open shadow tree is read once, also where the site was switched off and on again', async () => {
    setPage(ARTICLE);
    const root = document.querySelector('article')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = `<slot></slot>${frame(FRAME_TEXT)}`;
    const { page, choose } = startPage();
    await expect.poll(() => page.readers()).toHaveLength(2);
    choose({ reads: 'on demand' });
    expect(page.readers()).toHaveLength(0);
    choose({ reads: 'articles' });
    await expect.poll(() => page.readers()).toHaveLength(2);
    await pause(400);
    expect(page.readers()).toHaveLength(2);
  });

  it.each([
    ['has hardly any text', frame('<p>The FAA warned.</p>')],
    ['is as small as a button', frame(FRAME_TEXT, 'style="width:90px;height:20px"')],
    ['is of no origin', frame(FRAME_TEXT, `${SIZE} sandbox`)],
    ['has no address', `<iframe ${SIZE}></iframe>`],
    ['is far out of view', `<div style="height:9000px"></div>${frame(FRAME_TEXT)}`],
  ])('is not read where it %s', async (_what, html) => {
    setPage(ARTICLE + html);
    const { page } = startPage();
    await painted(['Maduro']);
    await pause(400);
    expect(page.readers()).toHaveLength(1);
  });
});
