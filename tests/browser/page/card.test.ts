/** The card on a page: its place, its frame, and what is asked of it. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { reading, shows, TEXT } from './marked-page';
import {
  clearPage,
  click,
  drag,
  middleOf,
  movePointer,
  paintedTexts,
  pause,
  restOn,
  setPage,
  startReader,
  whereIs,
} from './page-harness';

afterEach(clearPage);

describe('the card', () => {
  it('covers no line of its mark and stays within the window', async () => {
    const { view } = await reading();
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    const [mark] = whereIs('Maduro');
    const card = view.box;
    expect(card.top).toBeGreaterThanOrEqual((mark?.bottom ?? 0) + 8);
    expect(card.right).toBeLessThanOrEqual(window.innerWidth);
    expect(card.left).toBeGreaterThanOrEqual(0);
  });

  it.each([
    ['html', 0.5],
    ['html', 1.5],
    ['html', 2],
    ['body', 0.5],
    ['body', 2],
  ] as const)('is as large as ever, and in its place, where the page zooms its %s by %f', async (name, zoom) => {
    const zoomed = document.querySelector<HTMLElement>(name) as HTMLElement;
    zoomed.style.zoom = `${zoom}`;
    try {
      const { view } = await reading();
      await restOn('Maduro');
      await shows(view, 'Entry maduro');
      const [mark] = whereIs('Maduro');
      const card = view.box;
      // The tests' window is a narrow one, where the card is a sheet along an edge.
      expect([card.left, card.width]).toEqual([0, window.innerWidth]);
      expect(view.document?.defaultView?.innerWidth).toBe(window.innerWidth);
      expect([card.top, window.innerHeight - card.bottom].map(Math.round)).toContain(0);
      expect(card.top >= (mark?.bottom ?? 0) + 8 || card.bottom <= (mark?.top ?? 0) - 8).toBe(true);
    } finally {
      zoomed.style.zoom = '';
    }
  });

  it('cannot be read by the page: the root is closed, also to a custom element of its name', async () => {
    const seen: unknown[] = [];
    if (!customElements.get('sidelight-card')) {
      customElements.define(
        'sidelight-card',
        class extends HTMLElement {
          constructor() {
            super();
            seen.push(this.attachInternals().shadowRoot);
          }
        },
      );
    }
    const { view } = await reading();
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    const host = document.querySelector('sidelight-card');
    expect(host?.shadowRoot).toBeNull();
    expect(seen).toEqual([null]);
    expect(document.documentElement.innerText).not.toContain('Entry');
  });

  it('has its text selected by the reader, in a document of its own', async () => {
    const { view } = await reading();
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    const { left, right, top } = view.boxOf('.name');
    await drag({ x: left + 1, y: top + 8 }, { x: right - 1, y: top + 8 });
    expect(view.document?.getSelection()?.toString()).toBe('Entry maduro');
    expect(document.getSelection()?.toString()).toBe('');
    expect(view.shown).toBe('Entry maduro');
  });

  it('is as high as what it says, and grows and shrinks with it up to its limit', async () => {
    const { view } = await reading();
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    const content = () => Math.round(view.boxOf('#card').height);
    expect(Math.round(view.box.height)).toBe(content());
    const before = view.box;
    view.document?.querySelector('summary')?.click();
    await expect.poll(() => view.box.height).toBeGreaterThan(before.height);
    expect(Math.round(view.box.height)).toBe(content());
    expect(view.box.bottom).toBe(before.bottom);
    const tall = view.document?.querySelector<HTMLElement>('.description');
    if (tall) tall.style.height = '3000px';
    await expect.poll(() => view.box.height).toBeGreaterThan(before.height + 50);
    expect(view.box.height).toBeLessThanOrEqual(Math.min(420, window.innerHeight * 0.6));
  });

  it("is out of reach of the page's style", async () => {
    const style = document.createElement('style');
    style.textContent =
      '* { display: none !important; opacity: 0 !important } html, body, p { display: block !important; opacity: 1 !important }';
    document.head.append(style);
    const { view } = await reading();
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    expect(view.box.height).toBeGreaterThan(10);
    const host = document.querySelector('sidelight-card') as Element;
    expect(getComputedStyle(host).opacity).toBe('1');
    style.remove();
  });

  it('stands in an open modal dialog, where it can be clicked', async () => {
    const { view, opened } = await reading(`<dialog>${TEXT}</dialog><p>The FAA</p>`);
    const dialog = document.querySelector('dialog') as HTMLDialogElement;
    dialog.showModal();
    await expect.poll(() => paintedTexts()).toContain('Maduro');
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    expect(document.querySelector('sidelight-card')?.parentElement).toBe(dialog);
    const button = view.boxOf('.close');
    await click(button.left + 5, button.top + 5);
    await shows(view, null);
    expect(dialog.open).toBe(true);
    expect(opened).toEqual([]);
    dialog.close();
  });

  it('is shown to the page by one element and nothing more', async () => {
    setPage(TEXT);
    const { view } = startReader();
    await expect.poll(() => paintedTexts().length).toBe(2);
    const records: MutationRecord[] = [];
    const toggles = vi.fn();
    const observer = new MutationObserver((found) => records.push(...found));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    document.addEventListener('beforetoggle', toggles, true);
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    await movePointer(5, 5);
    await shows(view, null);
    await pause(0);
    document.removeEventListener('beforetoggle', toggles, true);
    observer.disconnect();
    const nodes = records.flatMap((record) => [...record.addedNodes, ...record.removedNodes]);
    expect(nodes.map((node) => node.nodeName)).toEqual(['SIDELIGHT-CARD', 'SIDELIGHT-CARD']);
    expect(records.map(({ type }) => type)).toEqual(['childList', 'childList']);
    expect(toggles).not.toHaveBeenCalled();
  });
});

describe('"Never mark this"', () => {
  it('asks for the entry, here, on this site or anywhere, and takes it back in place', async () => {
    const { view, never } = await reading();
    const { x, y } = middleOf('Maduro');
    await click(x, y);
    await shows(view, 'Entry maduro');
    const page = view.document;
    const press = (name: string) =>
      [...(page?.querySelectorAll<HTMLElement>('.never button') ?? [])]
        .find(({ textContent }) => textContent === name)
        ?.click();
    press(`on ${location.host}`);
    await expect.poll(() => never).toEqual([[{ entityId: 'maduro', where: 'site', host: location.host }, true]]);
    await expect.poll(() => page?.querySelector('.never')?.textContent).toContain('is not marked any more');
    press('Undo');
    await expect.poll(() => never.at(-1)).toEqual([expect.objectContaining({ where: 'site' }), false]);
    await expect.poll(() => page?.querySelector('.never')?.textContent).toContain('anywhere');
    press('on this page');
    const address = location.href.replace(/#.*/, '');
    await expect.poll(() => never.at(-1)).toEqual([{ entityId: 'maduro', where: 'page', address }, true]);
  });
});

describe('a frame that takes long to be ready', () => {
  const notice = (view: { surface: HTMLElement | null }) => view.surface?.querySelector('p')?.textContent ?? null;

  it('is spoken for by a notice, which goes as soon as it is ready: the card stands in its place', async () => {
    const { promise: ready, resolve: beReady } = Promise.withResolvers<void>();
    const { view } = await reading(TEXT, { ready });
    const { x, y } = middleOf('Maduro');
    await click(x, y);
    await expect.poll(() => notice(view)).toContain('does not let Sidelight draw its card');
    const frame = view.document?.defaultView?.frameElement;
    beReady();
    await vi.waitFor(() => expect(notice(view)).toBeNull(), { timeout: 10_000, interval: 5 });
    expect(view.shown).toBe('Entry maduro');
    expect(view.document?.defaultView?.frameElement).toBe(frame);
    expect(view.box.height).toBeGreaterThan(60);
  }, 12_000);

  it('is not given up for a long task of the page', async () => {
    const { promise: ready, resolve: beReady } = Promise.withResolvers<void>();
    const { view } = await reading(TEXT, { ready });
    const { x, y } = middleOf('Maduro');
    await click(x, y);
    await vi.waitFor(() => expect(view.document).not.toBeNull(), { timeout: 10_000, interval: 5 });
    const notices = new Set<string | null>();
    for (const until = performance.now() + 2_500; performance.now() < until; );
    beReady();
    for (let times = 0; times < 30; times += 1) {
      notices.add(notice(view));
      await pause(20);
    }
    expect([...notices]).toEqual([null]);
    await shows(view, 'Entry maduro');
  }, 12_000);
});
