/** A reader on a page: what it marks, its connection, its end. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clearPage, entityId, paintedTexts, pause, setPage, startReader, whereIs } from './page-harness';

afterEach(clearPage);

const painted = (expected: readonly string[]) => expect.poll(() => paintedTexts().sort()).toEqual([...expected].sort());

/** How many marks are registered for painting. */
const registered = () => CSS.highlights.get('sidelight-mark')?.size ?? 0;

/** Longer than changes are gathered for, and a frame. */
const settle = () => pause(400);

describe('marks', () => {
  it('are painted without any change to the page', async () => {
    setPage(
      '<h1>Ships</h1><p>The <b>Gerald</b> R. Ford and <a href="#">Maduro</a>. Maduro spoke; Air Force One Shoes.</p>',
    );
    const before = document.documentElement.outerHTML;
    const mutations: MutationRecord[] = [];
    const observer = new MutationObserver((records) => mutations.push(...records));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const { surfaces } = startReader();
    await painted(['Gerald R. Ford', 'Maduro']);
    expect(surfaces()).toEqual(['Gerald R. Ford', 'Maduro']);
    expect(mutations).toEqual([]);
    expect(document.documentElement.outerHTML).toBe(before);
    observer.disconnect();
  });

  it('stand on the first mention of a section, outside links', async () => {
    setPage('<p>Maduro, Maduro.</p><h2>Later</h2><p><a href="#">Maduro</a> and Maduro and Maduro.</p>');
    const { reader, surfaces } = startReader();
    await painted(['Maduro', 'Maduro']);
    reader.update({ marking: 'page' });
    await painted(['Maduro']);
    reader.update({ marking: 'all' });
    await painted(['Maduro', 'Maduro', 'Maduro', 'Maduro']);
    reader.update({ marking: 'none' });
    await painted([]);
    expect(surfaces()).toEqual([]);
  });

  it('are drawn in the chosen style, at once when it changes, and in one style only', async () => {
    setPage('<p>Maduro spoke.</p>');
    const { reader } = startReader({ settings: { underline: 'dashed' } });
    await expect.poll(() => paintedTexts('sidelight-mark-dashed')).toEqual(['Maduro']);
    expect(paintedTexts()).toEqual([]);
    reader.update({ underline: 'dotted' });
    expect(paintedTexts()).toEqual(['Maduro']);
    expect(CSS.highlights.has('sidelight-mark-dashed')).toBe(false);
  });

  it('do not stand on what the reader never wants marked, from the moment it is said', async () => {
    setPage('<p>Maduro spoke. The FAA warned. Mercury shone.</p>');
    const { reader, surfaces } = startReader();
    await painted(['Maduro', 'FAA', 'Mercury']);
    expect(reader.entries().size).toBe(4);
    reader.update({ neverMarked: new Set([entityId('maduro'), entityId('planet')]) });
    // One of two entries that a name may stand for is still wanted.
    await painted(['FAA', 'Mercury']);
    expect(surfaces()).toEqual(['FAA', 'Mercury']);
    expect(reader.entries()).toEqual(new Set(['faa', 'element']));
    reader.update({ neverMarked: new Set() });
    await painted(['Maduro', 'FAA', 'Mercury']);
  });

  it('are at most 300 at a time, those near the view', async () => {
    setPage('<p>Maduro spoke. Then FAA spoke.</p>'.repeat(2_000));
    const { reader } = startReader({ settings: { marking: 'all' } });
    await expect.poll(() => reader.marks()).toHaveLength(4_000);
    expect(registered()).toBeGreaterThan(10);
    expect(registered()).toBeLessThanOrEqual(300);
    window.scrollTo(0, 20_000);
    await vi.waitFor(() => {
      const inView = [...(CSS.highlights.get('sidelight-mark') ?? [])].some((range) => {
        const top = range.startContainer.parentElement?.getBoundingClientRect().top ?? -1;
        return top > 0 && top < window.innerHeight;
      });
      expect(inView).toBe(true);
    });
    expect(registered()).toBeLessThanOrEqual(300);
  });

  it('are at most 300 in one block that holds thousands', async () => {
    setPage(`<p>${'Maduro spoke.<br>'.repeat(2_000)}</p>`);
    const { reader } = startReader({ settings: { marking: 'all' } });
    await expect.poll(() => reader.marks()).toHaveLength(2_000);
    await expect.poll(() => registered()).toBe(300);
    window.scrollTo(0, document.body.scrollHeight / 2);
    await vi.waitFor(() => {
      const tops = [...(CSS.highlights.get('sidelight-mark') ?? [])].map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.getBoundingClientRect().top;
      });
      expect(tops.filter((top) => top > 0 && top < window.innerHeight).length).toBeGreaterThan(5);
    });
    expect(registered()).toBe(300);
  });

  it('come back when the page removes them, at the next scroll or move of the pointer', async () => {
    setPage('<p>Maduro spoke.</p><div style="height:4000px"></div>');
    startReader();
    await painted(['Maduro']);
    CSS.highlights.delete('sidelight-mark');
    window.scrollBy(0, 5);
    await painted(['Maduro']);
    CSS.highlights.get('sidelight-mark')?.clear();
    window.scrollBy(0, 5);
    await painted(['Maduro']);
  });

  it("leave the page's own highlights alone", async () => {
    setPage('<p>Maduro spoke.</p>');
    const own = new Highlight();
    CSS.highlights.set('page-search', own);
    const { abort } = startReader();
    await painted(['Maduro']);
    abort();
    expect(CSS.highlights.get('page-search')).toBe(own);
    expect(CSS.highlights.has('sidelight-mark')).toBe(false);
    CSS.highlights.delete('page-search');
  });
});

describe('open shadow trees', () => {
  const host = () => document.querySelector('x-box') as HTMLElement;
  /** A component that shows its light children between two paragraphs of its own. */
  function attach(html: string): ShadowRoot {
    const root = host().attachShadow({ mode: 'open' });
    root.innerHTML = html;
    return root;
  }

  it('are read as they are rendered: in order, with what is slotted in its place', async () => {
    setPage('<p>One</p><x-box><p slot="b">Three</p>four <b slot="none">never</b>five</x-box><p>Six</p>');
    attach('<div>Two</div><slot name="b"></slot><div><slot></slot></div>');
    const { background } = startReader();
    await expect.poll(() => background.texts).toEqual(['One', 'Two', 'Three', 'four five', 'Six']);
  });

  it('have their mentions marked, and their changes read', async () => {
    setPage('<p>The FAA warned.</p><x-box></x-box>');
    const root = attach('<section><p>Maduro spoke.</p></section>');
    const { surfaces } = startReader();
    await painted(['FAA', 'Maduro']);
    root.querySelector('section')?.insertAdjacentHTML('afterbegin', '<p>The Gerald R. Ford sails.</p>');
    await painted(['FAA', 'Gerald R. Ford', 'Maduro']);
    expect(surfaces()).toEqual(['FAA', 'Gerald R. Ford', 'Maduro']);
  });

  it('are read when the component is defined later', async () => {
    setPage('<p>The FAA warned.</p><y-late></y-late>');
    startReader();
    await painted(['FAA']);
    customElements.define(
      'y-late',
      class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: 'open' }).innerHTML = '<p>Maduro spoke.</p>';
        }
      },
    );
    document.body.dispatchEvent(new Event('scrollend'));
    await painted(['FAA', 'Maduro']);
  });

  it('that are closed are not looked into', async () => {
    setPage('<p>The FAA warned.</p><x-box></x-box>');
    host().attachShadow({ mode: 'closed' }).innerHTML = '<p>Maduro spoke.</p>';
    const { background } = startReader();
    await painted(['FAA']);
    expect(background.texts).toEqual(['The FAA warned.']);
  });

  it('in navigation, or without being shown, are left out', async () => {
    setPage('<nav><x-box></x-box></nav><p>The FAA warned.</p>');
    const root = attach('<p>Maduro spoke.</p>');
    const { background } = startReader();
    await painted(['FAA']);
    root.append('Maduro');
    await settle();
    expect(background.texts).toEqual(['The FAA warned.']);
  });
});

describe('the connection', () => {
  it('is opened anew at the next need, and told everything again; marks stay meanwhile', async () => {
    setPage('<main><p>Maduro spoke.</p></main>');
    const { background } = startReader();
    await painted(['Maduro']);
    background.stop();
    await settle();
    expect(background.connections).toBe(1);
    await painted(['Maduro']);
    background.read.length = 0;
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>The FAA warned.</p>');
    await painted(['Maduro', 'FAA']);
    expect(background.connections).toBe(2);
    expect(background.texts.sort()).toEqual(['Maduro spoke.', 'The FAA warned.']);
  });

  it('that is lost before it answers is tried again', async () => {
    setPage('<p>Maduro spoke.</p>');
    const { background } = startReader();
    background.isSilent = true;
    await expect.poll(() => background.read).toHaveLength(1);
    background.stop();
    background.isSilent = false;
    await painted(['Maduro']);
    expect(background.connections).toBe(2);
  });

  it('is opened anew when the index changed', async () => {
    setPage('<p>Maduro spoke of Petro.</p>');
    const index = { Maduro: ['maduro'] } as Record<string, readonly string[]>;
    const { reader } = startReader({ index });
    await painted(['Maduro']);
    index.Petro = ['petro'];
    reader.readAgain();
    await painted(['Maduro', 'Petro']);
  });

  it('waits for the first index, and is not opened anew when that comes', async () => {
    setPage('<p>Maduro spoke of Petro.</p>');
    const { background, reader } = startReader();
    background.isSilent = true;
    await expect.poll(() => background.read).toHaveLength(1);
    reader.readAgain(true);
    await settle();
    expect(background.connections).toBe(1);
    expect(background.read).toHaveLength(1);
  });

  it('that was given up before there was an index is opened anew when the first one comes', async () => {
    setPage('<p>Maduro spoke.</p>');
    const { background, reader } = startReader();
    background.isSilent = true;
    await expect.poll(() => background.read).toHaveLength(1);
    background.stop();
    background.isSilent = false;
    reader.readAgain(true);
    await painted(['Maduro']);
  });

  it('may answer about a text that has changed since: the answer is dropped', async () => {
    setPage('<p>Maduro spoke.</p>');
    const { reader } = startReader();
    const text = document.querySelector('p')?.firstChild as Text;
    await expect.poll(() => reader.marks()).toHaveLength(1);
    text.data = 'spoke Maduro, and the FAA';
    await painted(['Maduro', 'FAA']);
    expect(whereIs('Maduro')).toHaveLength(1);
  });
});

describe('an aborted reader', () => {
  it('leaves nothing: no paint, no observer, no connection', async () => {
    setPage('<main><p>Maduro spoke.</p></main>');
    const { background, abort } = startReader();
    await painted(['Maduro']);
    abort();
    expect(CSS.highlights.has('sidelight-mark')).toBe(false);
    background.read.length = 0;
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>The FAA warned.</p>');
    await settle();
    expect(background.read).toEqual([]);
    expect(CSS.highlights.has('sidelight-mark')).toBe(false);
  });
});
