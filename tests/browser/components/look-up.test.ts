import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { IndexError } from '@/lib/model';
import { aurora, auroraCard, coastRadio, lindqvistCard, lindqvistYardCard } from '../../fixtures/read-models';
import { movePointer } from '../page/page-harness';
import { type CardStage, control, ready, stageCard, wordsOf } from './stage';

const heading = ({ root }: CardStage) => wordsOf(root.querySelector('.name, .choice-heading'));
const crumbs = ({ root }: CardStage) => [...root.querySelectorAll('.crumb')].map(wordsOf);
const at = (stage: CardStage, expected: string) => expect.poll(() => heading(stage)).toBe(expected);

/** A link on a name; it comes once the names in the texts are found. */
async function follow(stage: CardStage, name: string): Promise<void> {
  const link = () =>
    [...stage.root.querySelectorAll<HTMLElement>('a[data-entry]')].find((one) => wordsOf(one) === name);
  await expect.poll(link, { message: `a link on "${name}"` }).toBeDefined();
  link()?.click();
}

async function twoDeep(): Promise<CardStage> {
  const stage = stageCard();
  await stage.show(ready([lindqvistCard], 'Captain Lindqvist'));
  await follow(stage, 'Aurora Borealis');
  await at(stage, 'Aurora Borealis');
  await follow(stage, 'Lindqvist Yard');
  await at(stage, 'Lindqvist Yard');
  return stage;
}

describe('nested look-ups', () => {
  it('link each name once, never the entry itself', async () => {
    const stage = stageCard();
    await stage.show(ready([auroraCard]));
    await stage.press('More');
    await expect.poll(() => stage.root.querySelectorAll('.name-in-text').length).toBeGreaterThan(0);
    const linked = [...stage.root.querySelectorAll<HTMLElement>('.name-in-text')].map(({ dataset }) => dataset.entry);
    expect(new Set(linked).size).toBe(linked.length);
    expect(linked).not.toContain(aurora.id);
  });

  it('also link the sources of a chain', async () => {
    const stage = stageCard();
    await stage.show(ready([auroraCard]));
    const sources = [...stage.root.querySelectorAll<HTMLAnchorElement>('.attribution a')];
    expect(sources.map((link) => [wordsOf(link), link.dataset.entry])).toContainEqual(['Coast Radio', coastRadio.id]);
  });

  it('replace the content in the same card, with a breadcrumb', async () => {
    const stage = await twoDeep();
    expect(crumbs(stage)).toEqual(['Maja Lindqvist', 'Aurora Borealis']);
    expect(stage.root.querySelectorAll('.card')).toHaveLength(1);
  });

  it('do not open on hovering', async () => {
    const stage = stageCard();
    await stage.show(ready([lindqvistCard]));
    await expect.poll(() => stage.root.querySelector('a[data-entry]')).not.toBeNull();
    const { left, top } = (stage.root.querySelector('a[data-entry]') as Element).getBoundingClientRect();
    await movePointer(left + 4, top + 4);
    await movePointer(left + 5, top + 4);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(heading(stage)).toBe('Maja Lindqvist');
  });

  it('open with Enter, and the focus is at the new heading', async () => {
    const stage = stageCard();
    await stage.show(ready([lindqvistCard]));
    await expect.poll(() => stage.root.querySelector('a[data-entry]')).not.toBeNull();
    stage.root.querySelector<HTMLElement>('a[data-entry]')?.focus();
    await userEvent.keyboard('{Enter}');
    await at(stage, 'Aurora Borealis');
    expect(wordsOf(stage.root.activeElement)).toBe('Aurora Borealis');
  });

  it('leave a link opened elsewhere (with Ctrl, say) to the browser', async () => {
    const stage = stageCard();
    await stage.show(ready([lindqvistCard]));
    await expect.poll(() => stage.root.querySelector('a[data-entry]')).not.toBeNull();
    const link = stage.root.querySelector<HTMLAnchorElement>('a[data-entry]');
    expect(link?.getAttribute('href')).toBe(`#/entry/${aurora.id}`);
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ctrlKey: true });
    document.addEventListener('click', (heard) => heard.preventDefault(), { once: true });
    link?.dispatchEvent(event);
    expect(heading(stage)).toBe('Maja Lindqvist');
  });

  it('go back and forward with Alt+B and Alt+F', async () => {
    const stage = await twoDeep();
    await userEvent.keyboard('{Alt>}b{/Alt}');
    await at(stage, 'Aurora Borealis');
    await userEvent.keyboard('{Alt>}b{/Alt}');
    await at(stage, 'Maja Lindqvist');
    await userEvent.keyboard('{Alt>}b{/Alt}');
    await userEvent.keyboard('{Alt>}ff{/Alt}');
    await at(stage, 'Lindqvist Yard');
    expect(crumbs(stage)).toEqual(['Maja Lindqvist', 'Aurora Borealis']);
  });

  it('go back by the breadcrumb to any place, and keep the way forward', async () => {
    const stage = await twoDeep();
    await stage.press('Maja Lindqvist');
    expect(heading(stage)).toBe('Maja Lindqvist');
    expect(control(stage.root, 'Back')).toHaveProperty('disabled', true);
    await stage.press('Forward');
    expect(heading(stage)).toBe('Aurora Borealis');
  });

  it('find what was opened still open on coming back', async () => {
    const stage = stageCard();
    await stage.show(ready([auroraCard]));
    await stage.press('More');
    await follow(stage, 'Lindqvist Yard');
    await at(stage, 'Lindqvist Yard');
    await stage.press('Aurora Borealis');
    expect(control(stage.root, 'Less')).toBeTruthy();
  });

  it('say so when the entry is gone or the index cannot be reached, with the way back', async () => {
    const stage = stageCard();
    await stage.show(ready([auroraCard]));
    await follow(stage, 'Coast Radio');
    await expect.poll(() => wordsOf(stage.root)).toContain('This entry is no longer in your index.');
    expect(stage.root.activeElement?.getAttribute('role')).toBe('alert');
    await stage.press('Aurora Borealis');
    expect(heading(stage)).toBe('Aurora Borealis');
    stage.actions.lookUp = () => Promise.reject(new IndexError('silent'));
    await follow(stage, 'Coast Radio');
    await expect.poll(() => wordsOf(stage.root)).toContain('The index did not answer.');
  });

  it('say why something is marked only where it is', async () => {
    const stage = await twoDeep();
    expect(stage.root.querySelector('.why')).toBeNull();
    await stage.press('Maja Lindqvist');
    expect(stage.root.querySelector('.why')).not.toBeNull();
  });
});

describe('selected words', () => {
  const found = { status: 'found', words: 'Arora', cards: [], nearest: [aurora] } as const;

  it('open the one entry that goes by them', async () => {
    const stage = stageCard();
    await stage.show({ status: 'found', words: 'the yard', cards: [lindqvistYardCard], nearest: [] });
    expect(heading(stage)).toBe('Lindqvist Yard');
    expect(stage.root.querySelector('.why')).toBeNull();
  });

  it('offer each of several', async () => {
    const stage = stageCard();
    await stage.show({ status: 'found', words: 'Lindqvist', cards: [lindqvistCard, lindqvistYardCard], nearest: [] });
    expect(heading(stage)).toBe('“Lindqvist” may be any of these');
  });

  it('that fit nothing are said to, with the nearest names and the way to the search', async () => {
    const stage = stageCard();
    await stage.show(found);
    expect(heading(stage)).toBe('Nothing in your index goes by “Arora”');
    control(stage.root, 'Search in the panel').click();
    expect(stage.actions.openPanel).toHaveBeenCalledWith({ view: 'search', query: 'Arora' });
    await follow(stage, 'Aurora Borealis');
    await at(stage, 'Aurora Borealis');
    expect(crumbs(stage)).toEqual(['“Arora”']);
  });
});
