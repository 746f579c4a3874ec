import { describe, expect, it } from 'vitest';
import { type CitationOptions, citation, citationText } from '@/components/shared/citation';
import type { HopView, Stance } from '@/lib/model';
import { harbourPost, hop, untitled } from '../../fixtures/read-models';

const line = (chain: readonly HopView[], options: Partial<CitationOptions> = {}, article = harbourPost) =>
  citationText(citation({ article, chain, stance: 'reported' }, { detail: 'full', withTeller: true, ...options }));

const radio = hop('named', 'Coast Radio', { cue: 'claimed' });
const sailors = hop('unnamed', 'two sailors on board');
const log = hop('document', 'the harbour log', { beside: true });

describe('the chain in words', () => {
  it('says when an article gives no source', () => {
    expect(line([])).toBe('The Harbour Post, 24 Nov 2025 › no source given in this article');
  });

  it('names an article without a publisher by its label, and a date that it does not print in brackets', () => {
    expect(line([], {}, untitled)).toBe('[On the stranded ferry], [17–23 Nov 2025] › no source given in this article');
  });

  it('goes from the article to the outlet it credits and on to whom that outlet cites', () => {
    expect(line([radio, sailors], { detail: 'line' })).toBe(
      'The Harbour Post, 24 Nov 2025 › credits Coast Radio › citing unnamed: “two sailors on board”',
    );
  });

  it('joins sources that stand side by side', () => {
    expect(line([sailors, log])).toBe(
      'The Harbour Post, 24 Nov 2025 › credits unnamed: “two sailors on board” and the harbour log',
    );
  });

  it("gives the article's own verb in quotation marks only, and only in full", () => {
    expect(line([radio])).toBe('The Harbour Post, 24 Nov 2025 › credits Coast Radio (“claimed”)');
    expect(line([radio], { detail: 'line' })).not.toContain('claimed');
  });

  it('never hides that a source is carried over', () => {
    const carried = hop('role', 'managers of the line', { inferred: true });
    const words =
      'The Harbour Post, 24 Nov 2025 › credits managers of the line (carried over from the sentence before)';
    expect(line([carried])).toBe(words);
    expect(line([carried], { detail: 'line' })).toBe(words);
  });

  it('says at its end what is no plain report: an announcement, an accusation, a denial, a possibility', () => {
    const as = (stance: Stance, chain: readonly HopView[] = [radio]) =>
      citationText(citation({ article: harbourPost, chain, stance }, { detail: 'line', withTeller: false }));
    expect(as('asserted', [])).toBe('no source given in this article');
    expect(as('reported')).toBe('credits Coast Radio');
    expect(as('announced')).toBe('credits Coast Radio · announcement');
    expect(as('alleged')).toBe('credits Coast Radio · accusation');
    expect(as('denied')).toBe('credits Coast Radio · denial');
    expect(as('speculated', [])).toBe('no source given in this article · possibility');
  });

  it('begins with the first source where it stands under its article already', () => {
    expect(line([radio, sailors], { detail: 'line', withTeller: false })).toBe(
      'credits Coast Radio › citing unnamed: “two sailors on board”',
    );
    expect(line([], { withTeller: false })).toBe('no source given in this article');
  });
});
