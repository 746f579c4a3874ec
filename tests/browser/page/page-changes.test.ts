/** Marks follow a page that changes. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clearPage, paintedTexts, pause, setPage, startReader } from './page-harness';

afterEach(clearPage);

const painted = (expected: readonly string[]) => expect.poll(() => paintedTexts().sort()).toEqual([...expected].sort());

/** Longer than changes are gathered for, and a frame. */
const settle = () => pause(400);

describe('a page that changes', () => {
  it('is read where text is added, and nowhere else', async () => {
    setPage('<main><p>Maduro spoke.</p><p>Nothing here.</p></main>');
    const { background } = startReader();
    await painted(['Maduro']);
    background.read.length = 0;
    const paragraph = document.createElement('p');
    paragraph.textContent = 'The FAA warned.';
    document.querySelector('main')?.append(paragraph);
    await painted(['Maduro', 'FAA']);
    expect(background.texts).toEqual(['The FAA warned.']);
  });

  it('is read again where a text changes, under the same run', async () => {
    setPage('<p>Maduro spoke.</p>');
    const { background } = startReader();
    await painted(['Maduro']);
    const text = document.querySelector('p')?.firstChild as Text;
    text.data = 'The FAA warned.';
    await painted(['FAA']);
    expect(new Set(background.read.map(({ runId }) => runId)).size).toBe(1);
    expect(background.forgotten).toEqual([]);
  });

  it('keeps its marks when a framework replaces every node by an equal one', async () => {
    setPage('<main><p>Maduro <b>spoke</b>.</p><p>The FAA warned.</p></main>');
    const { reader } = startReader();
    await painted(['Maduro', 'FAA']);
    const main = document.querySelector('main') as HTMLElement;
    main.replaceWith(main.cloneNode(true));
    await settle();
    await painted(['Maduro', 'FAA']);
    expect(reader.marks()).toHaveLength(2);
  });

  it('keeps its marks when the text nodes of a block are replaced by equal ones, without asking again', async () => {
    setPage('<p>Maduro spoke.</p>');
    const { background } = startReader();
    await painted(['Maduro']);
    background.read.length = 0;
    document.querySelector('p')?.replaceChildren('Maduro ', 'spoke.');
    await settle();
    await painted(['Maduro']);
    expect(background.read).toEqual([]);
  });

  it('has its runs forgotten when they are removed', async () => {
    setPage('<p>Maduro spoke.</p><p>The FAA warned.</p>');
    const { background } = startReader();
    await painted(['Maduro', 'FAA']);
    document.querySelector('p')?.remove();
    await expect.poll(() => background.forgotten).toHaveLength(1);
    await painted(['FAA']);
  });

  it('has its reading order kept: the first mention moves with its paragraph', async () => {
    setPage('<main><p>Maduro one.</p><p>Maduro two.</p></main>');
    const { surfaces } = startReader();
    await painted(['Maduro']);
    const main = document.querySelector('main') as HTMLElement;
    main.prepend('The FAA and Maduro stand in front. ');
    await painted(['FAA', 'Maduro']);
    expect(surfaces()).toEqual(['FAA', 'Maduro']);
    const first = [...(CSS.highlights.get('sidelight-mark') ?? [])].map((range) => range.startContainer.parentElement);
    expect(first).toEqual([main, main]);
  });

  it('is read where a hidden part is shown', async () => {
    setPage(
      '<div id="more" style="display:none"><p>Maduro spoke.</p></div><details><summary>More</summary><p>The FAA warned.</p></details>',
    );
    const { background } = startReader();
    await settle();
    expect(background.texts).toEqual(['More']);
    document.getElementById('more')?.removeAttribute('style');
    document.querySelector('details')?.setAttribute('open', '');
    await painted(['Maduro', 'FAA']);
  });

  it('is read where a text that was only invisible can be seen, after the next click, animation or scroll', async () => {
    setPage('<style>.off{visibility:hidden}</style><div class="off"><p>Maduro spoke.</p></div><p>The FAA warned.</p>');
    startReader();
    await painted(['FAA']);
    document.querySelector('.off')?.classList.remove('off');
    document.body.dispatchEvent(new Event('transitionend', { bubbles: true }));
    await painted(['Maduro', 'FAA']);
  });

  it('is read where a text that was clipped away gets room', async () => {
    setPage('<p id="notice" style="position:fixed;width:1px;height:1px;overflow:hidden">Maduro</p><p>The FAA</p>');
    startReader();
    await painted(['FAA']);
    document.getElementById('notice')?.removeAttribute('style');
    document.body.dispatchEvent(new Event('click', { bubbles: true }));
    await painted(['Maduro', 'FAA']);
  });

  it('is read beside the flow as well, without being asked for its layout', async () => {
    setPage('<aside style="position:absolute;top:200px">Maduro spoke.</aside><p>The FAA warned.</p>');
    const boxes = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    const { reader } = startReader();
    await expect.poll(() => reader.marks()).toHaveLength(2);
    expect(boxes).not.toHaveBeenCalled();
    boxes.mockRestore();
  });

  it('has its words asked for once, however often it renders them anew', async () => {
    setPage(`<main>${'<p>Maduro spoke. Then the FAA warned.</p>'.repeat(40)}</main>`);
    const { background, reader } = startReader();
    await expect.poll(() => reader.marks()).toHaveLength(2);
    background.read.length = 0;
    for (let round = 0; round < 5; round += 1) {
      const main = document.querySelector('main') as HTMLElement;
      main.replaceWith(main.cloneNode(true));
      await pause(200);
    }
    await painted(['Maduro', 'FAA']);
    expect(background.read).toEqual([]);
    expect(background.forgotten).toEqual([]);
  });

  it('is read whole where thousands of nodes come at once, and one by one', async () => {
    setPage('<main></main>');
    const { background } = startReader();
    await settle();
    const paragraphs = Array.from({ length: 6_000 }, (_, index) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = `Maduro spoke ${index}.`;
      return paragraph;
    });
    document.querySelector('main')?.append(...paragraphs.slice(0, 3_000));
    await expect.poll(() => new Set(background.texts).size).toBe(3_000);
    for (const paragraph of paragraphs.slice(3_000)) document.querySelector('main')?.append(paragraph);
    await expect.poll(() => new Set(background.texts).size).toBe(6_000);
    expect(background.read).toHaveLength(6_000);
  }, 15_000);

  it('is not read where its text is clipped away for screen readers', async () => {
    setPage('<p style="position:absolute;width:1px;height:1px;overflow:hidden">Maduro</p><p>The FAA warned.</p>');
    startReader();
    await painted(['FAA']);
  });

  it('is read to its end, what is in view first', async () => {
    // More than one slice reads.
    const filler = '<p>Nothing to see in this paragraph.</p>'.repeat(3_000);
    setPage(`${filler}<p id="here">Maduro spoke.</p>${filler}<p>The FAA warned.</p>`);
    document.getElementById('here')?.scrollIntoView();
    const { background } = startReader();
    await expect.poll(() => background.read).toHaveLength(6_002);
    expect(background.texts.indexOf('Maduro spoke.')).toBeLessThan(100);
    expect(background.texts).toContain('The FAA warned.');
  }, 15_000);
});
