import { describe, expect, it, vi } from 'vitest';
import type { CardState } from '@/components/card';
import { FIRST_VIEW_LIMIT } from '@/components/card/first-view';
import { auroraCard, lindqvistCard, lindqvistYardCard, statements } from '../../fixtures/read-models';
import { boxes, control, ready, stageCard, wordsOf } from './stage';

/** What is seen of it: other lengths of the same texts stand by for windows with less room. */
const firstViewWords = (root: ShadowRoot) =>
  ['.card-title', '.card-body'].map((part) => seenWords(root.querySelector(part))).join(' ');

function seenWords(tree: Element | null): string {
  if (!tree?.checkVisibility()) return '';
  const parts = [...tree.childNodes].map((node) =>
    node.nodeType === Node.ELEMENT_NODE ? seenWords(node as Element) : node.nodeValue,
  );
  return parts.join('').replace(/\s+/g, ' ').trimStart();
}

describe('the first view', () => {
  it('says who or what this is, what is said of it by whom, that reports differ, and from how many articles', async () => {
    const { root, show } = stageCard();
    await show(ready([auroraCard]));
    expect(firstViewWords(root)).toBe(
      [
        'Aurora Borealis vessel Ferry between Norrvik and the islands, built at the Lindqvist Yard.',
        'Reports differ on the number: How many people were on the ferry?',
        'The ferry ran onto a sandbank outside Norrvik in fog.',
        'The Harbour Post, 24 Nov 2025 › credits Coast Radio › citing unnamed: “two sailors on board” and the harbour log Open the passage',
        'More than 60 people were on the ferry.',
        '[On the stranded ferry], [17–23 Nov 2025] › no source given in this article',
        '2 articles, to 24 Nov 2025',
      ].join(''),
    );
  });

  it.each([auroraCard, lindqvistCard, lindqvistYardCard])('stays within its characters: $entity.name', async (card) => {
    const { root, show } = stageCard();
    await show(ready([card]));
    expect(firstViewWords(root).length).toBeLessThanOrEqual(FIRST_VIEW_LIMIT);
  });

  it('opens passages elsewhere and tells them nothing of this page', async () => {
    const { root, show } = stageCard();
    await show(ready([auroraCard]));
    const link = root.querySelector<HTMLAnchorElement>('a.passage');
    expect(link?.target).toBe('_blank');
    expect(link?.rel).toBe('noopener noreferrer');
  });

  it('leads from the line on differing reports to these reports, in place', async () => {
    const { root, show, press } = stageCard();
    await show(ready([auroraCard]));
    await press('Reports differ on the number: How many people were on the ferry?');
    expect(control(root, 'Less').getAttribute('aria-expanded')).toBe('true');
    expect(wordsOf(root.activeElement)).toMatch(/^Reports differ on the number/);
    expect(wordsOf(root.activeElement)).toContain('41 passengers');
  });

  it('offers no "More" where nothing more is known', async () => {
    const { root, show } = stageCard();
    await show(ready([lindqvistYardCard]));
    expect(control(root, 'More').checkVisibility()).toBe(false);
  });
});

describe('"More"', () => {
  it('opens the rest in place and closes it again', async () => {
    const { root, show, press } = stageCard();
    await show(ready([auroraCard]));
    await press('More');
    const opened = wordsOf(root);
    expect(opened).toContain('There were 41 passengers aboard when it stopped.');
    expect(opened).toContain('“We counted every one of them”, Maja Lindqvistabout 120 seats');
    expect(opened).not.toContain('seats41 passengers');
    expect(opened).toContain('credits Maja Lindqvist (“said”)');
    expect(opened).toContain('Note The article’s photo caption has “forty”.');
    expect(opened).toContain('carried over from the sentence before');
    expect(opened).toContain('Aurora Borealus misspelling, in [On the stranded ferry]');
    expect(opened).toContain('The Aurora Borealis runs aground16 Nov 2025 · day stated, year worked out');
    expect(opened).toContain('Compared: only the 2 articles in your index.');
    expect(control(root, 'Less').getAttribute('aria-expanded')).toBe('true');
    await press('Less');
    expect(wordsOf(root)).not.toContain('41 passengers aboard');
  });

  it('keeps its name, its ways on and its ways out in sight while it scrolls', async () => {
    const { root, show, press } = stageCard();
    await show(ready([auroraCard]));
    await press('More');
    const surface = root.querySelector('[popover]');
    if (!surface) throw new Error('there is no popover');
    expect(surface.scrollHeight).toBeGreaterThan(surface.clientHeight);
    for (const scrollTop of [0, 200, surface.scrollHeight]) {
      surface.scrollTop = scrollTop;
      const { top, bottom } = surface.getBoundingClientRect();
      for (const box of boxes(root, '.name, .close, .card-foot')) {
        expect(box.top).toBeGreaterThanOrEqual(top);
        expect(box.bottom).toBeLessThanOrEqual(bottom + 0.5);
      }
    }
  });

  it('is closed again for another entry, and stays open when the same one is drawn anew', async () => {
    const { root, show, press } = stageCard();
    await show(ready([auroraCard]));
    await press('More');
    await show(ready([auroraCard]));
    expect(control(root, 'Less')).toBeTruthy();
    await show(ready([{ ...auroraCard, entity: lindqvistCard.entity }]));
    expect(control(root, 'More')).toBeTruthy();
  });
});

describe('reports that differ', () => {
  const positions = async (widthPx: number) => {
    const { root, show, press } = stageCard(widthPx);
    await show(ready([auroraCard]));
    await press('More');
    const [first, second] = boxes(root, '.position');
    if (!first || !second) throw new Error('two positions were expected');
    return { first, second };
  };

  it('stand side by side and equally wide at 380 px', async () => {
    const { first, second } = await positions(380);
    expect(first.top).toBe(second.top);
    expect(first.width).toBe(second.width);
    expect(first.right).toBeLessThan(second.left);
  });

  it('stand one below the other at 300 px', async () => {
    const { first, second } = await positions(300);
    expect(first.left).toBe(second.left);
    expect(first.width).toBe(second.width);
    expect(first.bottom).toBeLessThan(second.top);
  });

  it('are set alike: no position in another colour or size', async () => {
    const { root, show, press } = stageCard();
    await show(ready([auroraCard]));
    await press('More');
    for (const part of ['.position-label', '.statement-text']) {
      const looks = [...root.querySelectorAll(`.position ${part}`)].map((element) => {
        const { color, fontSize, fontWeight } = getComputedStyle(element);
        return `${color} ${fontSize} ${fontWeight}`;
      });
      expect(looks.length, part).toBeGreaterThan(1);
      expect(new Set(looks).size, part).toBe(1);
    }
  });
});

describe('two entries that fit', () => {
  const both = ready([lindqvistCard, lindqvistYardCard], 'Lindqvist');

  it('are both offered, by name and kind', async () => {
    const { root, show } = stageCard();
    await show(both);
    expect(wordsOf(root.querySelector('h2'))).toBe('“Lindqvist” may be any of these');
    expect([...root.querySelectorAll('.choice')].map(wordsOf)).toEqual([
      'Maja Lindqvist personCaptain of the ferry Aurora Borealis.',
      'Lindqvist Yard organizationShipyard in Norrvik; built the ferry.',
    ]);
    expect(root.querySelector('.statement')).toBeNull();
  });

  it('lead to the one chosen, with a way back', async () => {
    const { root, show, press } = stageCard();
    await show(both);
    root.querySelector<HTMLElement>('.choice')?.click();
    await expect.poll(() => wordsOf(root.querySelector('.name'))).toBe('Maja Lindqvist');
    await press('“Lindqvist”');
    expect(root.querySelectorAll('.choice')).toHaveLength(2);
  });
});

describe('the ways on', () => {
  it('"In the panel" asks for the entry there, within the click', async () => {
    const { root, show, actions } = stageCard();
    await show(ready([auroraCard]));
    control(root, 'In the panel').click();
    expect(actions.openPanel).toHaveBeenCalledWith({ view: 'entry', entityId: auroraCard.entity.id });
  });

  it('"Why is this marked?" names the form, the entry and the rule', async () => {
    const { root, show } = stageCard();
    await show(ready([auroraCard]));
    expect(wordsOf(root.querySelector('.why'))).toContain(
      '“the Aurora” is a form of the entry Aurora Borealis (vessel). On its own this form is not enough; the page also gives the full name.',
    );
  });

  it('can be closed', async () => {
    const { show, press, actions } = stageCard();
    await show(ready([auroraCard]));
    await press('Close');
    expect(actions.close).toHaveBeenCalledOnce();
  });
});

describe('links to entries', () => {
  it('lead to every other entry that is a source here, never to the one that is shown', async () => {
    const ownId = lindqvistCard.entity.id;
    const { root, show, press } = stageCard();
    const ways = async (card: typeof auroraCard) => {
      await show(ready([{ ...card, statements: [statements.aboard41] }]));
      await press('More');
      return root.querySelectorAll(`[data-entry="${ownId}"]`).length;
    };
    expect(await ways(auroraCard)).toBeGreaterThan(0);
    expect(await ways(lindqvistCard)).toBe(0);
    expect(wordsOf(root)).toContain('Maja Lindqvist');
  });
});

describe('before and instead of an answer', () => {
  it('is quiet while it looks', async () => {
    const { root, show } = stageCard();
    await show({ status: 'loading' });
    expect(wordsOf(root)).toBe('Looking in your index…');
    expect(root.querySelector('.card')?.getAttribute('aria-busy')).toBe('true');
  });

  it('says what failed and what to do', async () => {
    const { root, show } = stageCard();
    await show({ status: 'failed', message: 'The index did not answer.' });
    expect(wordsOf(root)).toMatch(/^The index did not answer\.Close this card and open it again/);
  });

  it('says so when the entry is gone', async () => {
    const { root, show } = stageCard();
    await show(ready([]));
    expect(wordsOf(root)).toContain('This entry is no longer in your index.');
  });
});

describe('on a page with a style of its own', () => {
  it("takes nothing over from the page's elements", async () => {
    const hostile = 'font: italic 40px/3 cursive; color: lime; text-align: right; letter-spacing: 9px';
    const plain = stageCard();
    const styled = stageCard(380, hostile);
    await plain.show(ready([auroraCard]));
    await styled.show(ready([auroraCard]));
    const look = (root: ShadowRoot) => {
      const style = getComputedStyle(root.querySelector('.statement-text') ?? document.body);
      return [style.font, style.color, style.textAlign, style.letterSpacing];
    };
    expect(look(styled.root)).toEqual(look(plain.root));
  });

  it('is named by its entry, with targets of 24 px', async () => {
    const { root, show } = stageCard();
    await show(ready([auroraCard]));
    const label = root.querySelector('.card')?.getAttribute('aria-labelledby');
    expect(wordsOf(root.getElementById(label ?? ''))).toBe('Aurora Borealis');
    for (const box of boxes(root, 'button:not([role=menuitem]), summary').filter(({ height }) => height > 0))
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
  });
});

describe('"Never mark this"', () => {
  const whyMarked = async (parts: { readonly site?: string | null } = {}) => {
    const stage = stageCard();
    const neverMark = vi.mocked(stage.actions.neverMark);
    await stage.show({ ...ready([auroraCard]), ...parts } as CardState);
    stage.root.querySelector('summary')?.click();
    const said = () => wordsOf(stage.root.querySelector('.never [role=status]'));
    const offered = () => [...stage.root.querySelectorAll('.never button')].map(wordsOf);
    return { ...stage, neverMark, said, offered };
  };

  it('still offers to undo it where undoing could not be stored', async () => {
    const { neverMark, press, said, offered } = await whyMarked();
    await press('on this page');
    await expect.poll(offered).toEqual(['Undo']);
    neverMark.mockRejectedValueOnce(new Error('full'));
    await press('Undo');
    await expect.poll(said).toContain('could not be stored');
    expect(offered()).toEqual(['Undo']);
    await press('Undo');
    await expect.poll(offered).toEqual(['on this page', 'on harbour.example', 'anywhere']);
    expect(said()).toBe('');
  });

  it('says what was done before the way to undo it, and leaves the focus at what stands in place of what was pressed', async () => {
    const { root, press, said } = await whyMarked();
    control(root, 'on this page').focus();
    await press('on this page');
    await expect.poll(said).toContain('is not marked any more');
    expect(wordsOf(root.activeElement)).toBe('Undo');
    expect(wordsOf(root.querySelector('.never'))).toMatch(/on this page\.\s*Undo$/);
    await press('Undo');
    await expect.poll(() => wordsOf(root.activeElement)).toBe('on this page');
  });

  it('offers no more than "anywhere" on a page of our own', async () => {
    const { offered } = await whyMarked({ site: null });
    expect(offered()).toEqual(['anywhere']);
  });
});
