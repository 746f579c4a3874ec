import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
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
  wheel,
  whereIs,
} from './page-harness';

afterEach(clearPage);

const hosts = () => document.querySelectorAll('sidelight-card').length;

describe('a card opens', () => {
  it('after the pointer rested on a mark, and not before', async () => {
    const { view } = await reading();
    await restOn('Maduro');
    await pause(200);
    expect(view.shown).toBeNull();
    await shows(view, 'Entry maduro');
    expect(hosts()).toBe(1);
  });

  it('at once on a click, and the page gets its click too', async () => {
    const { view } = await reading();
    const clicked = vi.fn();
    document.querySelector('p')?.addEventListener('click', clicked);
    const { x, y } = middleOf('Maduro');
    await click(x, y);
    await vi.waitFor(() => expect(view.shown).toBe('Entry maduro'), { timeout: 250 });
    expect(clicked).toHaveBeenCalledOnce();
    expect(clicked.mock.lastCall?.[0].defaultPrevented).toBe(false);
  });

  it('with both entries where two fit', async () => {
    const { view } = await reading('<p>Mercury rises.</p>');
    await restOn('Mercury');
    await shows(view, 'Entry planet or Entry element');
  });

  it('only over the glyphs, in each line of a wrapped mark', async () => {
    const { view } = await reading(
      '<p style="width: 210px; margin: 60px; font: 20px/2.4 monospace">It was the Gerald R. Ford that sailed.</p>',
    );
    const lines = whereIs('Gerald R. Ford');
    expect(lines.length).toBeGreaterThan(1);
    const [first, second] = lines as [DOMRect, DOMRect];
    await movePointer(first.right + 8, first.top + 5);
    await movePointer(first.right + 9, first.top + 5);
    await pause(600);
    expect(view.shown).toBeNull();
    await movePointer(second.left + 4, second.top + 5);
    await shows(view, 'Entry ford');
  });

  it('on a link only with Alt held', async () => {
    const { view } = await reading('<p>The FAA warned <a href="#here">Maduro</a> there.</p>');
    await restOn('Maduro');
    await pause(600);
    expect(view.shown).toBeNull();
    const { x, y } = middleOf('Maduro');
    await movePointer(x + 1, y, 1);
    await movePointer(x, y, 1);
    await shows(view, 'Entry maduro');
  });

  it('with Alt pressed while the pointer rests on the name already', async () => {
    const { view } = await reading('<p>The FAA warned <a href="#here">Maduro</a> there.</p>');
    await restOn('Maduro');
    await pause(500);
    expect(view.shown).toBeNull();
    await userEvent.keyboard('{Alt>}');
    await shows(view, 'Entry maduro');
    await userEvent.keyboard('{/Alt}');
  });

  it('not with Alt pressed for a shortcut while the pointer rests on a name', async () => {
    const { view } = await reading('<p>The FAA warned <a href="#here">Maduro</a> there.</p>');
    await restOn('Maduro');
    await userEvent.keyboard('{Alt>}x{/Alt}');
    await pause(600);
    expect(view.shown).toBeNull();
  });

  it('by resting only with Alt held, where that was chosen', async () => {
    const { view } = await reading(TEXT, { settings: { opening: 'rest with Alt', openDelayMs: 200 } });
    await restOn('Maduro');
    await pause(500);
    expect(view.shown).toBeNull();
    const { x, y } = middleOf('Maduro');
    await movePointer(x + 1, y, 1);
    await movePointer(x, y, 1);
    await shows(view, 'Entry maduro');
  });

  it('only on a click, where that was chosen', async () => {
    const { view } = await reading(TEXT, { settings: { opening: 'click' } });
    await restOn('Maduro');
    await pause(600);
    expect(view.shown).toBeNull();
    const { x, y } = middleOf('Maduro');
    await click(x, y);
    await shows(view, 'Entry maduro');
  });

  it('in an open shadow tree', async () => {
    setPage('<x-card-box></x-card-box>');
    const root = document.querySelector('x-card-box')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    root.innerHTML = TEXT;
    const { view } = startReader();
    await vi.waitFor(() => expect(paintedTexts()).toContain('Maduro'));
    const [range] = [...(CSS.highlights.get('sidelight-mark') ?? [])].slice(-1);
    const live = document.createRange();
    live.setStart(range?.startContainer as Node, range?.startOffset ?? 0);
    live.setEnd(range?.endContainer as Node, range?.endOffset ?? 0);
    const { left, top, width, height } = live.getBoundingClientRect();
    await movePointer(left + width / 2 - 2, top + height / 2);
    await movePointer(left + width / 2, top + height / 2);
    await shows(view, 'Entry maduro');
  });

  it('with a message where the index cannot be reached', async () => {
    const { view } = await reading(TEXT, { failsWith: 'silent' });
    await restOn('Maduro');
    await shows(view, 'failed');
  });

  it('saying that it loads where the answer takes long', async () => {
    const { view } = await reading(TEXT, { answerAfterMs: 400 });
    await restOn('Maduro');
    await shows(view, 'loading');
    await shows(view, 'Entry maduro');
  });
});

describe('a card does not open', () => {
  it('when a script makes up the events', async () => {
    const { view } = await reading();
    const { x: clientX, y: clientY } = middleOf('Maduro');
    for (const type of ['pointermove', 'pointerdown', 'click']) {
      document
        .querySelector('p')
        ?.dispatchEvent(new PointerEvent(type, { clientX, clientY, bubbles: true, pointerType: 'mouse' }));
    }
    await pause(600);
    expect(view.shown).toBeNull();
  });

  it('while a text is selected, and the selection stays', async () => {
    const { view } = await reading();
    await drag(middleOf('Gerald R. Ford'), middleOf('Maduro'));
    expect(document.getSelection()?.type).toBe('Range');
    await restOn('Maduro');
    await pause(600);
    expect(view.shown).toBeNull();
    expect(document.getSelection()?.type).toBe('Range');
  });

  it('while the reader types into the page', async () => {
    const { view } = await reading(`<input>${TEXT}`);
    document.querySelector('input')?.focus();
    await restOn('Maduro');
    await pause(600);
    expect(view.shown).toBeNull();
  });

  it('under something of the page that covers the mark', async () => {
    const { view } = await reading(`${TEXT}<div style="position:fixed;inset:0"></div>`);
    await restOn('Maduro');
    await pause(600);
    expect(view.shown).toBeNull();
  });
});

describe('a card closes', () => {
  it('when the pointer has left, and the page is byte for byte what it was', async () => {
    setPage(TEXT);
    const before = document.documentElement.outerHTML;
    const { view } = startReader();
    await vi.waitFor(() => expect(paintedTexts().length).toBe(2));
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    await movePointer(5, 5);
    await shows(view, null);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('not when the pointer leaves and comes back within the grace', async () => {
    const { view } = await reading();
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    for (let round = 0; round < 3; round += 1) {
      await movePointer(5, 5);
      await pause(100);
      await restOn('Maduro');
      await pause(400);
      expect(view.shown).toBe('Entry maduro');
    }
  });

  it('and opens again when the pointer comes back after the grace', async () => {
    const { view } = await reading();
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    await movePointer(5, 5);
    await shows(view, null);
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
  });

  it('not while the pointer is in it', async () => {
    const { view } = await reading();
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    const { left, top } = view.box;
    await movePointer(left + 20, top + 10);
    await pause(500);
    expect(view.shown).toBe('Entry maduro');
  });

  it('on Escape from anywhere, and only it: a dialog of the page stays open', async () => {
    const { view } = await reading(`<dialog>${TEXT}</dialog><p>The FAA</p>`);
    document.querySelector('dialog')?.showModal();
    await vi.waitFor(() => expect(paintedTexts()).toContain('Maduro'));
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    await userEvent.keyboard('{Escape}');
    await shows(view, null);
    expect(document.querySelector('dialog')?.open).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(document.querySelector('dialog')?.open).toBe(false);
  });

  it('stays quiet after Escape until the pointer has left the mark', async () => {
    const { view } = await reading();
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    await userEvent.keyboard('{Escape}');
    await shows(view, null);
    await restOn('Maduro');
    await pause(600);
    expect(view.shown).toBeNull();
  });

  it('when the mark is scrolled out of view, not before', async () => {
    const { view } = await reading(`${TEXT}<div style="height:4000px"></div>`);
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    await wheel(20);
    await pause(200);
    expect(view.shown).toBe('Entry maduro');
    await wheel(2_000);
    await shows(view, null);
  });

  it('when the mark is scrolled out of the box that holds it', async () => {
    const { view } = await reading(
      `<div id="box" style="height:150px;overflow:auto">${TEXT}<div style="height:2000px"></div></div>`,
    );
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    document.getElementById('box')?.scrollTo(0, 30);
    await pause(200);
    expect(view.shown).toBe('Entry maduro');
    document.getElementById('box')?.scrollTo(0, 600);
    await shows(view, null);
  });

  it('not when the page renders the same text anew', async () => {
    const { view } = await reading(`<main>${TEXT}</main>`);
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    const main = document.querySelector('main') as HTMLElement;
    main.replaceWith(main.cloneNode(true));
    await pause(600);
    expect(view.shown).toBe('Entry maduro');
  });

  it('not when the page renders so much anew that reading it again takes many slices', async () => {
    const filler = '<p>Nothing is <b>named</b> in this <i>one</i>.</p>'.repeat(6_000);
    const { view } = await reading(`<main>${TEXT}${filler}</main>`);
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    const main = document.querySelector('main') as HTMLElement;
    const again = main.cloneNode(true) as HTMLElement;
    // What stands above is read first.
    again.insertAdjacentHTML('afterbegin', `<div style="height:0;overflow:hidden">${filler}</div>`);
    main.replaceWith(again);
    for (let times = 0; times < 20; times += 1) {
      await pause(50);
      expect(view.shown).toBe('Entry maduro');
    }
  });

  it('when the page takes its mark away', async () => {
    const { view } = await reading();
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    document.querySelector('p')?.remove();
    await shows(view, null);
    expect(hosts()).toBe(0);
  });

  it('when the reader presses elsewhere', async () => {
    const { view } = await reading();
    const { x, y } = middleOf('Maduro');
    await click(x, y);
    await shows(view, 'Entry maduro');
    await click(3, 3);
    expect(view.shown).toBeNull();
  });

  it('when the extension ends', async () => {
    const { view, abort } = await reading();
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    abort();
    expect(view.shown).toBeNull();
    expect(hosts()).toBe(0);
  });
});

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
    await vi.waitFor(() => expect(view.box.height).toBeGreaterThan(before.height));
    expect(Math.round(view.box.height)).toBe(content());
    expect(view.box.bottom).toBe(before.bottom);
    const tall = view.document?.querySelector<HTMLElement>('.description');
    if (tall) tall.style.height = '3000px';
    await vi.waitFor(() => expect(view.box.height).toBeGreaterThan(before.height + 50));
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
    await vi.waitFor(() => expect(paintedTexts()).toContain('Maduro'));
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
    await vi.waitFor(() => expect(paintedTexts().length).toBe(2));
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

describe('the keyboard', () => {
  it('goes to the next and the previous mark, and around the ends', async () => {
    await reading();
    await userEvent.keyboard('{Alt>}.{/Alt}');
    expect(paintedTexts('sidelight-current')).toEqual(['Gerald R. Ford']);
    await userEvent.keyboard('{Alt>}.{/Alt}');
    expect(paintedTexts('sidelight-current')).toEqual(['Maduro']);
    await userEvent.keyboard('{Alt>}.{/Alt}');
    expect(paintedTexts('sidelight-current')).toEqual(['Gerald R. Ford']);
    await userEvent.keyboard('{Alt>},{/Alt}');
    expect(paintedTexts('sidelight-current')).toEqual(['Maduro']);
    await userEvent.keyboard('{Escape}');
    expect(paintedTexts('sidelight-current')).toEqual([]);
    expect(hosts()).toBe(0);
  });

  it('brings the mark into view', async () => {
    const { surfaces } = await reading(`<p>The FAA.</p><div style="height:4000px"></div>${TEXT}`);
    await vi.waitFor(() => expect(surfaces()).toHaveLength(3));
    await userEvent.keyboard('{Alt>}.{/Alt}');
    await userEvent.keyboard('{Alt>}.{/Alt}');
    const top = whereIs('Gerald R. Ford')[0]?.top ?? -1;
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(window.innerHeight);
  });

  it('opens the current mark with Alt+Enter and goes in; Tab stays, Escape gives the focus back', async () => {
    const { view } = await reading(`<button id="own">Own</button>${TEXT}<button>After</button>`);
    const own = document.getElementById('own') as HTMLButtonElement;
    own.focus();
    await userEvent.keyboard('{Alt>}.{/Alt}');
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    await shows(view, 'Entry ford');
    await vi.waitFor(() => expect(view.focused).toBe('Entry for Gerald R. Ford'));
    const stops: (string | null)[] = [];
    for (let press = 0; press < 6; press += 1) {
      await userEvent.keyboard('{Tab}');
      stops.push(view.focused);
    }
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    stops.push(view.focused);
    expect(stops).toEqual([
      'Pin',
      'Close',
      'In the panel',
      'Copy with citation: Entry ford',
      'Why is this marked?',
      'Pin',
      'Why is this marked?',
    ]);
    await userEvent.keyboard('{Escape}');
    await shows(view, null);
    expect(document.activeElement).toBe(own);
  });

  it('goes on to the next mark from within a card', async () => {
    const { view } = await reading();
    await userEvent.keyboard('{Alt>}.{/Alt}');
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    await vi.waitFor(() => expect(view.focused).toBe('Entry for Gerald R. Ford'));
    await userEvent.keyboard('{Alt>}.{/Alt}');
    await shows(view, null);
    await vi.waitFor(() => expect(paintedTexts('sidelight-current')).toEqual(['Maduro']));
  });

  it('goes into a card that rests open with Tab', async () => {
    const { view } = await reading();
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    await userEvent.keyboard('{Tab}');
    await vi.waitFor(() => expect(view.focused).toBe('Pin'));
  });

  it('keeps a card open that has the focus, wherever the pointer is', async () => {
    const { view } = await reading();
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    await userEvent.keyboard('{Tab}');
    await movePointer(5, 5);
    await pause(500);
    expect(view.shown).toBe('Entry maduro');
  });

  it('takes no key from the page where there is nothing to do', async () => {
    setPage('<p>No names. <button>a</button><button>b</button></p>');
    startReader();
    await pause(100);
    const prevented: boolean[] = [];
    const listen = (event: KeyboardEvent) => prevented.push(event.defaultPrevented);
    document.addEventListener('keydown', listen);
    await userEvent.keyboard('{Escape}{Tab}{Alt>}.,{Enter}{/Alt}.');
    document.removeEventListener('keydown', listen);
    expect(prevented).toEqual(prevented.map(() => false));
    expect(prevented.length).toBeGreaterThanOrEqual(6);
  });

  it('says aloud where it went, without a card', async () => {
    await reading();
    await userEvent.keyboard('{Alt>}.{/Alt}');
    expect(hosts()).toBe(1);
    await click(3, 3);
    expect(hosts()).toBe(0);
  });
});

describe('a pinned card', () => {
  const NEAR = `<div style="height:35vh"></div>${TEXT}<p>The FAA warned.</p>`;
  const PAGE = `${NEAR}<div style="height:4000px"></div>`;

  const ENTRIES = { Maduro: 'Entry maduro', 'Gerald R. Ford': 'Entry ford', FAA: 'Entry faa' };

  /** A reader whose card on this text is pinned by Alt+P. */
  async function pinning(text = 'Maduro') {
    const started = await reading(PAGE);
    await pin(started.view, text);
    return started;
  }

  async function pin(view: { shown: string | null; document: Document | null }, text: string) {
    const { x, y } = middleOf(text);
    await click(x, y);
    await shows(view, ENTRIES[text as keyof typeof ENTRIES]);
    await userEvent.keyboard('{Alt>}p{/Alt}');
    await vi.waitFor(() =>
      expect(view.document?.querySelector('.pinned, .pin-line [role=status]:not(:empty)')).not.toBeNull(),
    );
  }

  it('stays through scrolling and other look-ups, and goes when it is unpinned', async () => {
    const { view } = await pinning();
    const pinned = view.document;
    await vi.waitFor(() => expect(pinned?.querySelector('.pinned')).not.toBeNull());
    await movePointer(5, 5);
    await wheel(1_500);
    await pause(500);
    expect(pinned?.defaultView?.frameElement?.isConnected).toBe(true);
    await wheel(-3_000);
    await pause(200);
    await restOn('Gerald R. Ford');
    await shows(view, 'Entry ford');
    expect(hosts()).toBe(2);
    await userEvent.keyboard('{Escape}');
    await shows(view, null);
    expect(hosts()).toBe(1);
    await userEvent.keyboard('{Escape}');
    expect(hosts()).toBe(0);
  });

  it('keeps its document and all that the reader did in it', async () => {
    const { view } = await reading(PAGE);
    const { x, y } = middleOf('Maduro');
    await click(x, y);
    await shows(view, 'Entry maduro');
    const before = view.document;
    before?.querySelector('summary')?.click();
    await userEvent.keyboard('{Alt>}p{/Alt}');
    await vi.waitFor(() => expect(before?.querySelector('.pinned')).not.toBeNull());
    expect(view.document).toBe(before);
    expect(before?.querySelector('details')?.open).toBe(true);
  });

  it('leads back to its phrase: scrolls to it and emphasises it', async () => {
    const { view } = await pinning();
    const pinned = view.document;
    await vi.waitFor(() => expect(pinned?.querySelector('.pin-line button')).not.toBeNull());
    await wheel(2_500);
    await vi.waitFor(() => expect(whereIs('Maduro')[0]?.bottom).toBeLessThan(0));
    pinned?.querySelector<HTMLElement>('.pin-line button')?.click();
    await vi.waitFor(() => expect(whereIs('Maduro')[0]?.top).toBeGreaterThan(0));
    expect(paintedTexts('sidelight-current')).toEqual(['Maduro']);
  });

  it('says so when its phrase no longer stands on the page', async () => {
    const { view } = await pinning();
    const pinned = view.document;
    document.querySelector('p')?.remove();
    await pause(300);
    expect(hosts()).toBe(1);
    pinned?.querySelector<HTMLElement>('.pin-line button')?.click();
    await vi.waitFor(() =>
      expect(pinned?.querySelector('.pin-line')?.textContent).toContain('no longer stands on this page'),
    );
  });

  it('is one of two; a third is refused in words', async () => {
    const { view } = await reading(NEAR);
    await pin(view, 'Maduro');
    await pin(view, 'Gerald R. Ford');
    expect(hosts()).toBe(2);
    await pin(view, 'FAA');
    await vi.waitFor(() =>
      expect(view.document?.querySelector('.pin-line')?.textContent).toContain('Two cards are pinned already'),
    );
    expect(view.shown).toBe('Entry faa');
    expect(hosts()).toBe(3);
  });

  it('lies in a corner, the second in the other, neither over the other', async () => {
    const { view } = await reading(PAGE);
    await pin(view, 'Maduro');
    const first = view.surface;
    await pin(view, 'Gerald R. Ford');
    const second = view.surface;
    const boxes = [first, second].map((surface) => surface?.getBoundingClientRect() ?? new DOMRect());
    const [a, b] = boxes.sort((one, other) => one.top - other.top) as [DOMRect, DOMRect];
    expect(a.bottom).toBeLessThanOrEqual(b.top);
    for (const box of [a, b]) {
      expect(box.right).toBeLessThanOrEqual(window.innerWidth);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(window.innerHeight);
    }
  });

  it('goes with the page', async () => {
    const { abort } = await pinning();
    expect(hosts()).toBe(1);
    abort();
    expect(hosts()).toBe(0);
  });

  it('that the page took away makes room for another', async () => {
    const { view } = await reading(NEAR);
    await pin(view, 'Maduro');
    await pin(view, 'Gerald R. Ford');
    for (const host of document.querySelectorAll('sidelight-card')) host.remove();
    document.querySelector('p')?.append(' ');
    await pause(400);
    await pin(view, 'FAA');
    await vi.waitFor(() => expect(view.document?.querySelector('.pinned')).not.toBeNull());
  });

  /** From a control of the page to a mark, into its card, and that pinned. */
  async function pinByKeys(view: { focused: string | null; document: Document | null }) {
    const own = document.getElementById('own');
    own?.focus();
    await userEvent.keyboard('{Alt>}.{Enter}{/Alt}');
    await vi.waitFor(() => expect(view.focused).toMatch(/^Entry for/));
    const kept = view.document;
    await userEvent.keyboard('{Alt>}p{/Alt}');
    await vi.waitFor(() => expect(document.activeElement).toBe(own));
    return { own, kept };
  }

  it('gives the focus back to the page when it is pinned; the key leads into it again, and Escape out', async () => {
    const { view } = await reading(`<button id="own">Own</button>${NEAR}`);
    const { own, kept } = await pinByKeys(view);
    await vi.waitFor(() =>
      expect(kept?.querySelector('[role=status]')?.textContent).toBe('Pinned. Alt+P leads back into it.'),
    );
    await userEvent.keyboard('{Alt>}p{/Alt}');
    await vi.waitFor(() => expect(kept?.hasFocus()).toBe(true));
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(document.activeElement).toBe(own));
    expect(hosts()).toBe(1);
    await userEvent.keyboard('{Escape}');
    expect(hosts()).toBe(0);
  });

  it('stays when Escape closes a dialog of the page above it', async () => {
    const { view } = await reading(`${PAGE}<dialog><p>Own</p></dialog>`);
    await pin(view, 'Maduro');
    (document.querySelector('dialog') as HTMLDialogElement).showModal();
    await userEvent.keyboard('{Escape}');
    expect(document.querySelector('dialog')?.open).toBe(false);
    expect(hosts()).toBe(1);
  });
});

describe('selected words', () => {
  const select = (text: string) => {
    const paragraph = document.querySelector('p')?.firstChild as Text;
    const at = paragraph.data.indexOf(text);
    document.getSelection()?.setBaseAndExtent(paragraph, at, paragraph, at + text.length);
  };

  it('are looked up with Alt+Enter, and the focus goes into the card', async () => {
    const { view } = await reading();
    select('R. Ford sailed');
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    await shows(view, 'Entry ford');
    await vi.waitFor(() => expect(view.focused).toBe('Entry for R. Ford sailed'));
    const [words] = whereIs('R. Ford sailed');
    expect(view.box.top).toBeGreaterThanOrEqual(words?.bottom ?? 0);
    await userEvent.keyboard('{Escape}');
    await shows(view, null);
  });

  it('that fit nothing get the nearest names and the way to the search', async () => {
    const { view, opened } = await reading();
    select('spoke of ships');
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    await vi.waitFor(() =>
      expect(view.document?.querySelector('h2')?.textContent).toBe('Nothing in your index goes by “spoke of ships”'),
    );
    expect(view.document?.querySelector('.nearest')?.textContent).toContain('Entry faa');
    view.document?.querySelector<HTMLElement>('.card-foot button')?.click();
    expect(opened).toEqual([{ view: 'search', query: 'spoke of ships' }]);
  });

  it('can be looked up one after another', async () => {
    const { view } = await reading();
    select('Ford');
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    await shows(view, 'Entry ford');
    await userEvent.keyboard('{Escape}');
    await shows(view, null);
    select('while Maduro');
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    await shows(view, 'Entry maduro');
  });

  it('are not looked up while the reader types', async () => {
    const { view } = await reading(`${TEXT}<input>`);
    select('Ford');
    document.querySelector('input')?.focus();
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    await pause(200);
    expect(view.shown).toBeNull();
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
    await vi.waitFor(() => expect(never).toEqual([[{ entityId: 'maduro', where: 'site', host: location.host }, true]]));
    await vi.waitFor(() => expect(page?.querySelector('.never')?.textContent).toContain('is not marked any more'));
    press('Undo');
    await vi.waitFor(() => expect(never.at(-1)).toEqual([expect.objectContaining({ where: 'site' }), false]));
    await vi.waitFor(() => expect(page?.querySelector('.never')?.textContent).toContain('anywhere'));
    press('on this page');
    const address = location.href.replace(/#.*/, '');
    await vi.waitFor(() => expect(never.at(-1)).toEqual([{ entityId: 'maduro', where: 'page', address }, true]));
  });
});

describe('a frame that takes long to be ready', () => {
  const notice = (view: { surface: HTMLElement | null }) => view.surface?.querySelector('p')?.textContent ?? null;

  it('is spoken for by a notice, which goes as soon as it is ready: the card stands in its place', async () => {
    const { view } = await reading(TEXT, { readyAfterMs: 3_000 });
    const { x, y } = middleOf('Maduro');
    await click(x, y);
    await vi.waitFor(() => expect(notice(view)).toContain('does not let Sidelight draw its card'), { timeout: 3_500 });
    const frame = view.document?.defaultView?.frameElement;
    await vi.waitFor(() => expect(view.shown).toBe('Entry maduro'), { timeout: 3_000 });
    expect(notice(view)).toBeNull();
    expect(view.document?.defaultView?.frameElement).toBe(frame);
    expect(view.box.height).toBeGreaterThan(60);
  }, 12_000);

  it('is not given up for a long task of the page', async () => {
    const { view } = await reading(TEXT, { readyAfterMs: 300 });
    const { x, y } = middleOf('Maduro');
    await click(x, y);
    await vi.waitFor(() => expect(view.document).not.toBeNull(), { timeout: 2_000, interval: 5 });
    const notices = new Set<string | null>();
    for (const until = performance.now() + 2_500; performance.now() < until; );
    for (let times = 0; times < 30; times += 1) {
      notices.add(notice(view));
      await pause(20);
    }
    expect([...notices]).toEqual([null]);
    await shows(view, 'Entry maduro');
  }, 12_000);
});
