/** The panel's search. */
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '@/components/panel/panel.css';
import type { PanelSource } from '@/components/panel';
import type { SearchHit } from '@/lib/model';
import { aboardDispute, countsOf, entries, searchResult } from '../../fixtures/read-models';
import { control, source, stagePanel, wordsOf } from './stage';

const partsOf = (container: Element) => [...container.querySelectorAll('section > h2')].map(wordsOf);

describe('search', () => {
  const field = (container: Element) => container.querySelector<HTMLInputElement>('input[type=search]');
  const type = (container: Element, text: string) => {
    const input = field(container);
    if (!input) throw new Error('there is no field');
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };

  it('has the focus at once and teaches what can be asked', async () => {
    const { container, words } = stagePanel('#/search');
    await expect.poll(() => document.activeElement).toBe(field(container));
    await expect.poll(words).toContain('Look up a name, another name for it, or words of a statement.');
    expect(words()).toContain('Most is said about:Aurora Borealis');
  });

  it('answers while the reader types, asking once for a quick run of keys', async () => {
    const search = vi.fn(source().search);
    const { container, words } = stagePanel('#/search', { from: source({ search }) });
    await expect.poll(() => field(container)).toBeTruthy();
    for (const text of ['f', 'fe', 'ferry']) type(container, text);
    await expect.poll(() => partsOf(container)).toEqual(['Entries 1', 'Statements 1', 'Events 1']);
    expect(search.mock.calls.map(([query]) => query)).toEqual(['ferry']);
    expect(words()).toContain('Aurora Borealis vesselalso “the Aurora”');
    await expect.poll(() => location.hash).toBe('#/search?q=ferry');
  });

  it('offers the nearest names when nothing fits', async () => {
    const { words } = stagePanel('#/search?q=xyz');
    await expect.poll(words).toContain('Nothing in your index fits “xyz”.Nearest names:Aurora BorealisMaja Lindqvist');
  });

  it('where not even a near name is found, offers what most is said of, and sets nothing off', async () => {
    const search: PanelSource['search'] = async () => ({ ...searchResult('xyz'), query: 'zzz', nearest: [] });
    const { container, words } = stagePanel('#/search?q=zzz', { from: source({ search }) });
    await expect
      .poll(words)
      .toMatch(/Nothing in your index fits “zzz”\.No name in it is near, either\..*Most is said about:/);
    expect(control(container, 'See all entries').getAttribute('href')).toBe('#/library');
    expect(container.querySelectorAll('.entry-links a').length).toBeGreaterThan(0);
    expect(CSS.highlights.get('sidelight-found')?.size).toBe(0);
  });

  it('says by which other name an entry was found, unless its own name holds it', async () => {
    const [entry] = entries;
    if (!entry) throw new Error('no entry');
    const found = (matchedName: string): PanelSource['search'] => {
      return async () => ({ ...searchResult('ferry'), hits: [{ kind: 'entry', entry, matchedName }] });
    };
    const other = stagePanel('#/search?q=ferry', { from: source({ search: found('The old ferry') }) });
    await expect.poll(other.words).toContain('also “The old ferry”');
    const part = stagePanel('#/search?q=ferry', {
      from: source({ search: found(entry.name.slice(-4).toUpperCase()) }),
    });
    await expect.poll(part.words).toContain(entry.name);
    expect(part.words()).not.toContain('also “');
  });

  it('shows the beginning of each group, and one whole when asked, in the address', async () => {
    const { hits } = searchResult('ferry');
    const more = Array.from({ length: 5 }, () =>
      entries.map((entry) => ({ kind: 'entry' as const, entry, matchedName: entry.name })),
    ).flat();
    const all = [...more, ...hits.slice(1)];
    const search: PanelSource['search'] = async (query, most = {}) => {
      const given = all.filter((hit, at) => {
        const before = all.slice(0, at).filter(({ kind }) => kind === hit.kind).length;
        return before < (most[hit.kind] ?? all.length);
      });
      return { query, hits: given, counts: countsOf(all), nearest: [] };
    };
    const { container } = stagePanel('#/search?q=ferry', { from: source({ search }) });
    await expect.poll(() => partsOf(container)).toEqual(['Entries 15', 'Statements 1', 'Events 1']);
    expect(container.querySelectorAll('section:first-of-type > ul > li')).toHaveLength(3);
    control(container, 'Show all 15').click();
    await expect.poll(() => partsOf(container)).toEqual(['Entries 15']);
    expect(location.hash).toBe('#/search?q=ferry&all=entries');
    await expect.poll(() => container.querySelectorAll('section > ul > li').length).toBe(15);
    control(container, 'Back to all results').click();
    await expect.poll(() => partsOf(container)).toHaveLength(3);
  });

  it('puts where reports differ first for words that name nobody, behind the statements for others', async () => {
    const differing = { kind: 'dispute' as const, dispute: { ...aboardDispute, positionCount: 2 } };
    const [entry, ...others] = searchResult('ferry').hits;
    const finding = (hits: readonly SearchHit[]): PanelSource['search'] => {
      return async (query) => ({ query, hits, counts: countsOf(hits), nearest: [] });
    };
    const nobody = stagePanel('#/search?q=aboard', { from: source({ search: finding([differing, ...others]) }) });
    await expect.poll(() => partsOf(nobody.container)).toEqual(['Where reports differ 1', 'Statements 1', 'Events 1']);
    expect(nobody.words()).toContain(aboardDispute.question);
    expect(nobody.words()).toContain('Reports differ on the number · 2 versions');
    const named = [entry, differing, ...others].filter((hit) => hit !== undefined);
    const somebody = stagePanel('#/search?q=ferry', { from: source({ search: finding(named) }) });
    await expect
      .poll(() => partsOf(somebody.container))
      .toEqual(['Entries 1', 'Statements 1', 'Where reports differ 1', 'Events 1']);
  });

  it('goes through what is found by arrows, opens by Enter, clears by Escape', async () => {
    const { container } = stagePanel('#/search?q=ferry');
    await expect.poll(() => partsOf(container)).toHaveLength(3);
    field(container)?.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(wordsOf(document.activeElement)).toBe('Aurora Borealis');
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(field(container));
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => field(container)?.value).toBe('');
    type(container, 'ferry');
    await expect.poll(() => partsOf(container)).toHaveLength(3);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => location.hash).toBe('#/entry/aurora');
  });

  it('keeps recent look-ups on the device, each to be forgotten', async () => {
    localStorage.clear();
    const { container, words } = stagePanel('#/search?q=ferry');
    await expect.poll(() => partsOf(container)).toHaveLength(3);
    container.querySelector<HTMLElement>('[data-hit]')?.click();
    await expect.poll(() => location.hash).toBe('#/entry/aurora');
    control(container, 'Search').click();
    await expect.poll(words).toContain('Recent searches');
    control(container, 'ferry').click();
    await expect.poll(() => field(container)?.value).toBe('ferry');
    field(container)?.focus();
    await userEvent.keyboard('{Escape}');
    await expect.poll(words).toContain('Recent searches');
    control(container, 'Forget “ferry”').click();
    await expect.poll(words).not.toContain('Recent searches');
    control(container, 'Undo').click();
    await expect.poll(words).toContain('Recent searches');
    control(container, 'Forget all of these').click();
    await expect.poll(words).toContain('Forgotten. Undo');
    expect(wordsOf(document.activeElement)).toContain('Forgotten.');
    control(container, 'Undo').click();
    await expect.poll(words).toContain('Recent searches');
    expect(localStorage.getItem('recent-look-ups')).toContain('ferry');
  });

  it('keeps no look-up of a private window', async () => {
    localStorage.clear();
    const { container } = stagePanel('#/search?q=ferry', { from: source({ isPrivate: () => true }) });
    await expect.poll(() => partsOf(container)).toHaveLength(3);
    container.querySelector<HTMLElement>('[data-hit]')?.click();
    await expect.poll(() => location.hash).toBe('#/entry/aurora');
    expect(localStorage.getItem('recent-look-ups')).toBeNull();
  });

  it('sets off the words that were looked for', async () => {
    const { container } = stagePanel('#/search?q=fer+nórr');
    await expect.poll(() => partsOf(container)).toHaveLength(3);
    const found = () =>
      [...(CSS.highlights.get('sidelight-found') ?? [])].map(({ startContainer, startOffset, endOffset }) =>
        startContainer.textContent?.slice(startOffset, endOffset),
      );
    await expect.poll(found).toEqual(expect.arrayContaining(['Ferry', 'ferry', 'Norrvik']));
  });

  it('never shows an answer that comes late for earlier words', async () => {
    const answers = new Map<string, (found: boolean) => void>();
    const search: PanelSource['search'] = (query) =>
      new Promise((resolve) => {
        answers.set(query, () => resolve({ query, hits: [], counts: countsOf([]), nearest: [] }));
      });
    const { container, words } = stagePanel('#/search?q=first', { from: source({ search }) });
    await expect.poll(() => answers.has('first')).toBe(true);
    type(container, 'second');
    await expect.poll(() => answers.has('second')).toBe(true);
    answers.get('second')?.(true);
    await expect.poll(words).toContain('Nothing in your index fits “second”.');
    answers.get('first')?.(true);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(words()).toContain('“second”');
  });
});
