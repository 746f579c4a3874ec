import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Citable, referenceTo, referenceToSelection } from '@/components/shared/copy/citable';
import { copyForms, type Reference, type ReferenceLine } from '@/components/shared/copy/reference';
import { aboardDispute, auroraCard, events, statements } from '../../fixtures/read-models';

const horizon = auroraCard.horizon;
const formsOf = (citable: Citable) => copyForms(referenceTo(citable));

describe('everything shown can be copied with its citation', () => {
  it('a statement: chain, publication with its basis, its own date, the passage, and whose words these are', () => {
    expect(formsOf({ kind: 'statement', statement: statements.aground }).plain).toBe(
      [
        'The ferry ran onto a sandbank outside Norrvik in fog.',
        'The Harbour Post, 24 Nov 2025 › credits Coast Radio (“reported”) › citing unnamed: “two sailors on board” (“citing”) and the harbour log',
        'Published: 24 Nov 2025 · stated',
        'When: 16 Nov 2025 · day stated, year worked out',
        'Passage at The Harbour Post: https://harbour-post.example/ferry#:~:text=the%20ferry',
        'In the Sidelight index’s own words; the article’s wording is at the passage.',
      ].join('\n'),
    );
  });

  it('a statement without a passage says only whose words these are', () => {
    const { plain } = formsOf({ kind: 'statement', statement: statements.aboard60 });
    expect(plain).not.toContain('http');
    expect(plain).toContain('no source given in this article');
    expect(plain).toMatch(/In the Sidelight index’s own words\.$/);
  });

  it('a statement keeps its quotation and the note beside it', () => {
    const { plain } = formsOf({ kind: 'statement', statement: statements.aboard41 });
    expect(plain).toContain('“We counted every one of them”, Maja Lindqvist');
    expect(plain).toContain('Note: The article’s photo caption has “forty”.');
  });

  it('differing reports: every position with its statements, and what was compared', () => {
    const { plain } = formsOf({ kind: 'dispute', dispute: aboardDispute, horizon });
    expect(plain).toMatch(
      /^Reports differ on the number: How many people were on the ferry\?\n- 41 passengers\n {2}- There were 41/,
    );
    expect(plain).toMatch(/\n- More than 60 people\n {2}- More than 60 people were on the ferry\./);
    expect(plain).toContain('Compared: 2 articles');
  });

  it('what is no plain report says so at the end of its chain', () => {
    const denial = { ...statements.aground, stance: 'denied' } as const;
    expect(formsOf({ kind: 'statement', statement: denial }).plain).toContain('and the harbour log · denial\n');
  });

  it('an event: its date with the basis, and what each article says', () => {
    const { plain } = formsOf({ kind: 'event', event: events.aground, horizon });
    expect(plain).toMatch(
      /^The Aurora Borealis runs aground\nWhen: 16 Nov 2025 · day stated, year worked out\n- The ferry/,
    );
    expect(plain.match(/^- /gm)).toHaveLength(3);
  });

  it('an entry: who or what it is, and which articles that was drawn from', () => {
    expect(formsOf({ kind: 'entry', card: auroraCard }).plain).toBe(
      [
        'Aurora Borealis (vessel)',
        'Ferry between Norrvik and the islands, built at the Lindqvist Yard.',
        'The Harbour Post. Published: 24 Nov 2025 · stated',
        'Drawn from: 2 articles, to 24 Nov 2025',
        'In the Sidelight index’s own words.',
      ].join('\n'),
    );
  });
});

describe('text can be selected and copied with its citation', () => {
  it('the words as selected, then the reference of the statement they are from', () => {
    const { plain } = copyForms(referenceToSelection('a sandbank', [statements.aground]));
    expect(plain).toMatch(/^a sandbank\nThe Harbour Post, 24 Nov 2025 › credits Coast Radio/);
  });

  it('a selection over several statements brings the reference of each', () => {
    const { plain } = copyForms(referenceToSelection('in fog.\nThere were', [statements.aground, statements.aboard41]));
    expect(plain.match(/^- The Harbour Post/gm)).toHaveLength(2);
  });
});

const line: fc.Arbitrary<ReferenceLine> = fc.oneof(
  fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\s+/g, ' ')),
  fc.record({ text: fc.string({ minLength: 1 }), url: fc.webUrl() }),
);
const reference: fc.Arbitrary<Reference> = fc.record({
  heading: fc.option(fc.string({ minLength: 1 })),
  lines: fc.array(line, { maxLength: 3 }),
  items: fc.constant([]),
  closing: fc.array(fc.string(), { maxLength: 2 }),
});

describe('text of the index stays text in every form', () => {
  it('no sign of it opens an element or an attribute in HTML', () => {
    fc.assert(
      fc.property(reference, (any) => {
        const bare = copyForms(any).html.replace(/<\/?(?:p|strong|br)>|<a href="[^"<>]*">|<\/a>/g, '');
        expect(bare).not.toMatch(/[<>"']/);
      }),
    );
  });

  it('every sign that Markdown reads as its own is written out', () => {
    const statement = { ...statements.fog, text: '*A* [b](c) <i>_d_</i> `e` # f' };
    const { markdown } = formsOf({ kind: 'statement', statement });
    expect(markdown).toContain('\\*A\\* \\[b\\](c) \\<i\\>\\_d\\_\\</i\\> \\`e\\` \\# f');
  });

  it('an address that is none of the web is not made a link', () => {
    const statement = { ...statements.aground, passageUrl: 'javascript:alert(1)' };
    const forms = formsOf({ kind: 'statement', statement });
    expect(forms.html).not.toContain('href');
    expect(forms.markdown).not.toContain('javascript');
  });

  it('an address keeps to its place in Markdown', () => {
    const statement = { ...statements.aground, passageUrl: 'https://a.example/b c>d' };
    expect(formsOf({ kind: 'statement', statement }).markdown).toContain('(<https://a.example/b%20c%3Ed>)');
  });
});
