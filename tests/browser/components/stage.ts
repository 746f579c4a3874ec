/** Where components are tried: a card in a closed shadow root, as on a page, and a panel in a document. */
import { onTestFinished, vi } from 'vitest';
import { type CardActions, type CardState, type PinState, renderCard, unmountCard } from '@/components/card';
import cardCss from '@/components/card/card.css?inline';
import { type PageBeside, type PageState, type PanelHandle, type PanelSource, renderPanel } from '@/components/panel';
import { NO_PAGE } from '@/components/panel/page/page-state';
import type { Card, NameInText, News } from '@/lib/model';
import { chronologyOf, type Story } from '../../fixtures/chronology';
import { aboardDetail, articles, cards, entries, searchResult, story } from '../../fixtures/read-models';

type Tree = Element | ShadowRoot;

/** The words as they are read, runs of white space as one. */
export const wordsOf = (tree: Tree | null | undefined): string => (tree?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The one button, link or summary of this name. */
export function control(tree: Tree, name: string): HTMLElement {
  const named = [...tree.querySelectorAll<HTMLElement>('button, a, summary')].filter(
    (element) => (element.getAttribute('aria-label') ?? wordsOf(element)) === name,
  );
  const [only] = named;
  if (!only || named.length > 1) throw new Error(`${named.length} controls are named "${name}"`);
  return only;
}

/** The boxes of elements, in CSS pixels of the window. Throws where there is none: no rule is kept by nothing. */
export function boxes(tree: Tree, selector: string): DOMRect[] {
  const elements = [...tree.querySelectorAll(selector)];
  if (elements.length === 0) throw new Error(`nothing here is ${selector}`);
  return elements.map((element) => element.getBoundingClientRect());
}

export const ready = (shown: readonly Card[], surface = 'the Aurora'): CardState => ({
  status: 'ready',
  cards: shown,
  surface,
  rule: 'named on this page',
  site: 'harbour.example',
});

/** The popover of a page's card with the element that the card is drawn into. */
export function cardSurface(widthPx: number, maxHeightPx: number) {
  const surface = document.createElement('div');
  surface.popover = 'manual';
  surface.setAttribute('role', 'dialog');
  surface.setAttribute('aria-label', 'Sidelight');
  const place = `margin: 0; border: 0; padding: 0; overflow: hidden auto; inset: auto`;
  surface.style.cssText = `${place}; width: ${widthPx}px; max-height: ${maxHeightPx}px`;
  const container = document.createElement('div');
  surface.append(container);
  return { surface, container };
}

export interface CardStage {
  readonly root: ShadowRoot;
  readonly container: HTMLElement;
  readonly actions: { -readonly [Name in keyof CardActions]: CardActions[Name] };
  show(state: CardState, pin?: PinState): Promise<void>;
  press(name: string): Promise<void>;
}

/** @param pageStyle what a page around the card declares for its elements */
export function stageCard(widthPx = 380, pageStyle = ''): CardStage {
  const host = document.createElement('div');
  host.style.cssText = pageStyle;
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardCss);
  root.adoptedStyleSheets = [sheet];
  const { surface, container } = cardSurface(widthPx, 420);
  root.append(surface);
  document.body.append(host);
  surface.showPopover();
  const actions = cardActions();
  onTestFinished(() => {
    unmountCard(container);
    host.remove();
  });
  const settled = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return {
    root,
    container,
    actions,
    show: (state, pin) => {
      renderCard(container, state, actions, pin);
      return settled();
    },
    press: (name) => {
      control(root, name).click();
      return settled();
    },
  };
}

/** The entries' main names, wherever they stand. */
const namesIn = (text: string): readonly NameInText[] =>
  cards
    .map(({ entity: { id, name } }) => ({
      startUtf16: text.indexOf(name),
      endUtf16: text.indexOf(name) + name.length,
      entityId: id,
    }))
    .filter(({ startUtf16 }) => startUtf16 >= 0)
    .sort((a, b) => a.startUtf16 - b.startUtf16);

/** Actions over the small story. */
export const cardActions = (): CardActions => ({
  openPanel: vi.fn(),
  close: vi.fn(),
  pin: vi.fn(),
  toPhrase: vi.fn(),
  neverMark: vi.fn(async () => {}),
  lookUp: async (id) => cards.find((card) => card.entity.id === id) ?? null,
  names: async (texts) => texts.map((text) => namesIn(text)),
  entryAddress: (id) => `#/entry/${id}`,
});

/** A record of what was read in which this is new. */
export function lastRead(
  news: News = { since: null, eventIds: [], claimIds: [], toldOf: [] },
): PanelSource['lastRead'] {
  let current = news;
  const observers = new Set<() => void>();
  const change = (changed: News) => {
    current = changed;
    for (const onChange of observers) onChange();
  };
  return {
    look: async () => {},
    news: async () => current,
    markRead: async () => {
      const before = current;
      change({ since: null, eventIds: [], claimIds: [], toldOf: [] });
      return before;
    },
    markUnread: async (again) => change(again),
    observe: (onChange) => {
      observers.add(onChange);
      return () => observers.delete(onChange);
    },
  };
}

/** The parts of a source that tell of these events. */
export function telling(events: Story): Pick<PanelSource, 'opening' | 'chronology' | 'event'> {
  const listed = chronologyOf(events);
  const all = [...events.happened, ...events.ongoing, ...events.ahead];
  return {
    opening: async () => null,
    chronology: async () => listed,
    event: async (id) => all.find((event) => event.id === id) ?? null,
  };
}

/** A source over the small story; parts of it may be replaced. */
export const source = (parts: Partial<PanelSource> = {}): PanelSource => ({
  ...telling(story),
  article: async (id) => articles.find((article) => article.id === id) ?? null,
  entries: async () => entries,
  cards: async (ids) => ids.flatMap((id) => cards.filter((card) => card.entity.id === id)),
  articles: async () => articles,
  dispute: async (id) => (id === aboardDetail.dispute.id ? aboardDetail : null),
  search: async (query) => searchResult(query),
  prepareSearch: async () => {},
  observe: () => () => {},
  lastRead: lastRead(),
  ...parts,
});

export interface PanelStage {
  readonly container: HTMLElement;
  readonly panel: PanelHandle;
  /** The words of the view, without the header. */
  words(): string;
}

/** A page beside the panel that a test tells of, with a record of what the panel asked of it. */
export class StagedPage implements PageBeside {
  readonly jumps: string[] = [];
  readonly asked: string[] = [];
  /** Whether the page shows what is jumped to. */
  isShown = true;
  #observers = new Set<(state: PageState) => void>();

  constructor(public state: PageState = { status: 'looking' }) {}

  observe(onState: (state: PageState) => void): () => void {
    this.#observers.add(onState);
    onState(this.state);
    return () => this.#observers.delete(onState);
  }

  become(state: PageState): void {
    this.state = state;
    for (const observer of this.#observers) observer(state);
  }

  async jump(key: string): Promise<boolean> {
    this.jumps.push(key);
    return this.isShown;
  }

  back(): void {
    this.asked.push('back');
  }

  read(): void {
    this.asked.push('read');
  }
}

/** A panel of this width that begins at this address. */
export function stagePanel(
  hash: string,
  { from = source(), widthPx = 360, page = NO_PAGE, moveBeside = null as (() => Promise<void>) | null } = {},
): PanelStage {
  history.replaceState(null, '', hash);
  const container = document.createElement('div');
  container.style.width = `${widthPx}px`;
  document.body.append(container);
  const panel = renderPanel(container, from, page, moveBeside);
  onTestFinished(() => {
    panel.unmount();
    container.remove();
    history.replaceState(null, '', '#');
  });
  return { container, panel, words: () => wordsOf(container.querySelector('main')) };
}
