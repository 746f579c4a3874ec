/** The panel's views, the ways between them, and an index that fails. */
import { describe, expect, it, vi } from 'vitest';
import '@/components/panel/panel.css';
import { type EventId, IndexError } from '@/lib/model';
import { aurora, chronology, countsOf, events, noChronology, statements, story } from '../../fixtures/read-models';
import { boxes, control, source, stagePanel, telling, wordsOf } from './stage';

const partsOf = (container: Element) => [...container.querySelectorAll('section > h2')].map(wordsOf);

describe('the chronology', () => {
  it('holds what happened, what goes on, and what is announced or planned, apart', async () => {
    const { container } = stagePanel('#/chronology');
    await expect.poll(() => partsOf(container)).toEqual(['What happened 4', 'Ongoing 1', 'Announced and planned 1']);
  });

  it('gives each event its date with the basis, and links its places and people to their entries', async () => {
    const { container } = stagePanel('');
    await expect.poll(() => container.querySelector('.event')).toBeTruthy();
    const row = container.querySelector('[data-event=aground]');
    expect(wordsOf(row?.querySelector('.date'))).toBe('16 Nov 2025day stated, year worked out');
    const links = [...(row?.querySelectorAll<HTMLAnchorElement>('.entry-links a') ?? [])];
    expect(links.map((link) => [wordsOf(link), link.getAttribute('href')])).toEqual([
      ['Norrvik', '#/entry/norrvik'],
      ['Aurora Borealis', '#/entry/aurora'],
      ['Maja Lindqvist', '#/entry/maja-lindqvist'],
    ]);
  });

  it('says where the order is not known', async () => {
    const { container } = stagePanel('#/chronology');
    await expect.poll(() => container.querySelectorAll('.event-group').length).toBeGreaterThan(0);
    expect(wordsOf(container.querySelector('.event-group'))).toMatch(
      /^Order not known.*The captain is heard.*A tug pulls the ferry free/,
    );
  });

  it('opens what each article says, with its chain, and sets differing reports beside each other', async () => {
    const { container, words } = stagePanel('#/chronology');
    await expect.poll(words).toContain('What 2 articles say · reports differ');
    expect(words()).not.toContain('sandbank');
    control(container, 'What 2 articles say · reports differ').click();
    await expect.poll(words).toContain('The Harbour Post, 24 Nov 2025The ferry ran onto a sandbank');
    expect(words()).toContain('credits Coast Radio (“reported”) › citing unnamed: “two sailors on board” (“citing”)');
    expect(words()).toContain('[On the stranded ferry], [17–23 Nov 2025]More than 60 people were on the ferry.');
    const [first, second] = boxes(container, '.position');
    expect(first?.top).toBe(second?.top);
    expect(first?.width).toBe(second?.width);
  });

  it('stands at the event that the address names, and opens it', async () => {
    const { container } = stagePanel(`#/chronology/${events.aground.id}`);
    await expect.poll(() => container.querySelector('.event.target details')?.hasAttribute('open')).toBe(true);
  });
});

describe('one place where reports differ', () => {
  it('has an address of its own, and leads to whom and what it touches', async () => {
    const { container, words } = stagePanel('#/dispute/aboard');
    await expect.poll(words).toContain('How many people were on the ferry?');
    expect(wordsOf(container.querySelector('h1'))).toBe('How many people were on the ferry?');
    expect(words()).toContain('Compared: only the 2 articles in your index.');
    expect(control(container, 'Aurora Borealis').getAttribute('href')).toBe('#/entry/aurora');
    control(container, 'The Aurora Borealis runs aground').click();
    await expect.poll(() => container.querySelector('.event.target details')?.hasAttribute('open')).toBe(true);
    control(container.querySelector('.dispute') ?? container, 'How many people were on the ferry?').click();
    await expect.poll(() => location.hash).toBe('#/dispute/aboard');
  });

  it('says so where it is not there', async () => {
    const { words } = stagePanel('#/dispute/none');
    await expect.poll(words).toContain('This difference is not in your index.');
  });
});

describe('a long chronology', () => {
  const many = Array.from({ length: 60 }, (_, index) => ({
    ...events.aground,
    id: `event-${index}` as EventId,
    title: `Event ${index}`,
  }));
  const from = source(telling({ ...story, happened: many }));

  it('brings the event that it is sent to into sight, from anywhere in it', async () => {
    const { container, panel } = stagePanel('#/chronology', { from });
    await expect.poll(() => container.querySelectorAll('.event').length).toBeGreaterThan(60);
    for (const index of [55, 3]) {
      panel.navigate({ view: 'chronology', eventId: `event-${index}` as EventId });
      const top = () => container.querySelector(`[data-event=event-${index}].target`)?.getBoundingClientRect().top;
      await expect.poll(top).toBeGreaterThanOrEqual(0);
      await expect.poll(top).toBeLessThan(innerHeight / 2);
    }
  });
});

describe('moving about', () => {
  const tab = (container: Element) => wordsOf(container.querySelector('nav [aria-current]'));

  it('keeps its place in the address, so that back and forward work', async () => {
    const { container, words } = stagePanel('#/chronology');
    control(container, 'Entries').click();
    await expect.poll(words).toMatch(/^EntriesPeople 1Maja Lindqvist/);
    control(container, 'Maja Lindqvist').click();
    await expect.poll(words).toMatch(/^Maja Lindqvist person/);
    expect(location.hash).toBe('#/entry/maja-lindqvist');
    expect(tab(container)).toBe('Entries');
    history.back();
    await expect.poll(words).toMatch(/^EntriesPeople 1/);
    history.forward();
    await expect.poll(words).toMatch(/^Maja Lindqvist person/);
  });

  it('goes where it is told from outside', async () => {
    const { container, panel, words } = stagePanel('#/articles');
    panel.navigate({ view: 'entry', entityId: aurora.id, claimId: statements.aboard41.claimId });
    await expect.poll(words).toMatch(/^Aurora Borealis vessel/);
    await expect.poll(() => wordsOf(container.querySelector('.said.target'))).toContain('There were 41 passengers');
    panel.navigate({ view: 'chronology', eventId: events.aground.id });
    await expect.poll(() => tab(container)).toBe('Chronology');
  });

  it('takes the focus along to the new place', async () => {
    const { container, words } = stagePanel('#/chronology');
    control(container, 'Articles').click();
    await expect.poll(words).toContain('The Harbour Post');
    expect(document.activeElement).toBe(container.querySelector('main'));
  });
});

describe('entries', () => {
  it('are listed by kind and narrowed down by name', async () => {
    const { container } = stagePanel('#/library');
    await expect.poll(() => partsOf(container)).toEqual(['People 1', 'Organizations 1', 'Vessels 1']);
    const field = container.querySelector('input');
    if (field) field.value = 'lindq';
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    await expect.poll(() => partsOf(container)).toEqual(['People 1', 'Organizations 1']);
    await expect.poll(() => wordsOf(container.querySelector('main [role=status]'))).toBe('2 entries');
  });

  it('stay narrowed down when the reader comes back from one, and after a reload', async () => {
    const { container } = stagePanel('#/library?q=lindq');
    await expect.poll(() => partsOf(container)).toEqual(['People 1', 'Organizations 1']);
    const field = () => container.querySelector('input');
    const typed = field();
    if (typed) typed.value = 'lindqvist yard';
    typed?.dispatchEvent(new Event('input', { bubbles: true }));
    await expect.poll(() => location.hash).toBe('#/library?q=lindqvist+yard');
    control(container, 'Lindqvist Yard').click();
    await expect.poll(() => location.hash).toMatch(/^#\/entry\//);
    control(container, 'Back').click();
    await expect.poll(() => field()?.value).toBe('lindqvist yard');
    expect(partsOf(container)).toEqual(['Organizations 1']);
  });

  it('hold everything known, statements under their article', async () => {
    const { container, words } = stagePanel('#/entry/aurora');
    await expect
      .poll(() => partsOf(container))
      .toEqual(['What the articles say', 'Where reports differ', 'Dates', 'Other names', 'Appears with']);
    expect(words()).toContain('Drawn from The Harbour Post, 24 Nov 2025');
    expect(words()).toContain('Aurora Borealus misspelling, in [On the stranded ferry]Note Printed so once.');
    expect(words()).toMatch(/Maja Lindqvist 2Norrvik 1From 2 articles, to 24 Nov 2025\.$/);
  });

  it('say so where they are not there', async () => {
    const { words } = stagePanel('#/entry/nobody');
    await expect.poll(words).toContain('This entry is not in your index.');
  });
});

describe('articles', () => {
  it('are shown with what is known of them, and what is not', async () => {
    const { container, words } = stagePanel('#/articles');
    await expect.poll(words).toContain('Ferry line cuts its winter serviceThe Harbour Post24 Nov 2025 · stated');
    expect(words()).toContain('[On the stranded ferry]Publisher not knownone day of 17–23 Nov 2025 · worked out');
    expect(control(container, 'Open the page').getAttribute('href')).toBe('https://harbour-post.example/ferry');
  });

  it('lead to their statements', async () => {
    const { words } = stagePanel('#/article/untitled');
    await expect.poll(words).toContain('What it says 2More than 60 people were on the ferry.no source given');
  });
});

describe('an index that is not there, fails or changes', () => {
  it.each([
    '#/chronology',
    '#/library',
    '#/articles',
    '#/search',
    '#/search?q=ferry',
    '#/entry/aurora',
    '#/article/harbour-post',
    '#/dispute/aboard',
  ])('is being set up: %s', async (hash) => {
    const empty = source({
      chronology: async () => noChronology,
      entries: async () => [],
      articles: async () => [],
      cards: async () => [],
      article: async () => null,
      dispute: async () => null,
      search: async (query) => ({ query, hits: [], counts: countsOf([]), nearest: [] }),
    });
    const { words } = stagePanel(hash, { from: empty });
    await expect.poll(words).toContain('The index is being set up.');
  });

  it('says what failed and what to do', async () => {
    const failing = source({ chronology: () => Promise.reject(new IndexError('full')) });
    const { words } = stagePanel('#/chronology', { from: failing });
    await expect
      .poll(words)
      .toMatch(
        /could not be read\.There is no room left on this device[^.]*\. Free some space[^.]*\.Close this panel and open it again/,
      );
  });

  it('is asked again when it has changed, and no longer observed afterwards', async () => {
    const stop = vi.fn();
    const observe = vi.fn((_onChange: () => void) => stop);
    const answer = vi.fn(async () => noChronology);
    const { panel, words } = stagePanel('#/chronology', { from: source({ chronology: answer, observe }) });
    await expect.poll(words).toContain('being set up');
    answer.mockResolvedValue(chronology);
    for (const [onChange] of observe.mock.calls) onChange();
    await expect.poll(words).toContain('What happened 4');
    panel.unmount();
    await expect.poll(() => stop.mock.calls.length).toBe(observe.mock.calls.length);
  });
});

describe('narrow and zoomed', () => {
  it.each([420, 360, 320, 245, 160])(
    'shows each view, by its whole name for whoever hears it, at %i px',
    async (widthPx) => {
      const { container } = stagePanel('#/articles', { widthPx });
      const tabs = [...container.querySelectorAll<HTMLElement>('.tab')];
      expect(tabs.map((tab) => tab.getAttribute('aria-label') ?? wordsOf(tab))).toEqual([
        'Chronology',
        'On this page',
        'Search',
        'Entries',
        'Articles',
      ]);
      const strip = container.querySelector('.tabs') as HTMLElement;
      await expect.poll(() => strip.scrollWidth <= strip.clientWidth).toBe(true);
      const lines = new Set(tabs.map((tab) => tab.getBoundingClientRect().top)).size;
      expect(lines, 'lines').toBe(widthPx >= 320 ? 1 : widthPx === 245 ? 2 : lines);
    },
  );

  it.each(['Chronology', 'Chronological'])(
    'shortens names of views where they have no room, no more than needed, whatever the language: %s',
    async (first) => {
      const { container } = stagePanel('#/articles', { widthPx: 600 });
      const strip = container.querySelector<HTMLElement>('.tabs') as HTMLElement;
      (strip.querySelector('.long') as HTMLElement).textContent = first;
      const overflows = () => strip.scrollWidth > strip.clientWidth;
      for (const widthPx of [600, 460, 420, 360, 340]) {
        container.style.width = `${widthPx}px`;
        await expect.poll(overflows, { message: `${widthPx} px` }).toBe(false);
        const step = Number(strip.dataset.shortened);
        if (step === 0) continue;
        strip.dataset.shortened = `${step - 1}`;
        expect(overflows(), `${widthPx} px, one step less`).toBe(true);
        strip.dataset.shortened = `${step}`;
      }
      expect(Number(strip.dataset.shortened)).toBeGreaterThan(0);
    },
  );

  it.each([360, 320, 240, 90])('has nothing wider than itself at %i px', async (widthPx) => {
    const { container, words } = stagePanel(`#/chronology/${events.aground.id}`, { widthPx });
    await expect.poll(words).toContain('sandbank');
    expect(container.scrollWidth).toBeLessThanOrEqual(widthPx);
  });

  it('has targets of 24 px outside running text', async () => {
    const { container } = stagePanel('#/chronology');
    await expect.poll(() => container.querySelector('.event')).toBeTruthy();
    for (const box of boxes(container, 'nav a, summary, .entry-links a')) expect(box.height).toBeGreaterThanOrEqual(24);
  });
});

describe('a tab that stands in for the sidebar', () => {
  it('says beside the button that the panel could not be shown beside the article, and takes it back at the next press', async () => {
    let isRefused = true;
    const moveBeside = async () => {
      if (isRefused) throw new Error('may only be called from a user input handler');
    };
    const { container } = stagePanel('', { moveBeside });
    const said = () => wordsOf(container.querySelector('.move-beside [role=status]'));
    control(container, 'Show this beside the article').click();
    await expect.poll(said).toMatch(/could not be shown beside the article, and stays here\. Try again/);
    isRefused = false;
    control(container, 'Show this beside the article').click();
    await expect.poll(said).toBe('');
  });
});
