/**
 * Names however their letters are spread over a page's nodes: what is read of a paragraph whose text is cut at random
 * must be what the naive matcher finds in the whole text, and each mention's place on the page must hold its words.
 */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Mention } from '@/lib/model';
import { boundariesOf, type PageRun } from '@/lib/page/reading/page-run';
import { extractRuns, matchRuns } from '@/tests/bench/in-page/our-page';
import { lexiconOf } from '@/tests/unit/match/entities';
import { besideNaive, nearNames } from '@/tests/unit/match/near-names';

/** How a piece of the text stands in the paragraph. */
const SETTINGS = ['text', 'text', 'text', 'b', 'i', 'a', 'span', 'nested', 'after a comment', 'after nothing'] as const;
type Setting = (typeof SETTINGS)[number];
interface Cut {
  /** Of the text's length. */
  readonly share: number;
  readonly setting: Setting;
}

const cuts: fc.Arbitrary<Cut[]> = fc.array(
  fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), setting: fc.constantFrom(...SETTINGS) }),
  { maxLength: 12 },
);

function paragraphOf(text: string, several: readonly Cut[]): Element {
  const paragraph = document.createElement('p');
  const places = several.map(({ share }) => Math.floor(share * text.length)).sort((a, b) => a - b);
  const bounds = [0, ...places, text.length];
  for (let piece = 0; piece + 1 < bounds.length; piece++) {
    put(paragraph, text.slice(bounds[piece], bounds[piece + 1]), several[piece]?.setting ?? 'text');
  }
  return paragraph;
}

function put(parent: Element, piece: string, setting: Setting): void {
  if (setting === 'after a comment') parent.append(document.createComment(' Ad '), piece);
  else if (setting === 'after nothing') parent.append(document.createTextNode(''), piece);
  else if (setting === 'text') parent.append(document.createTextNode(piece));
  else if (setting === 'nested') {
    const outer = document.createElement('em');
    put(outer, piece, 'b');
    parent.append(outer);
  } else {
    const element = document.createElement(setting);
    element.append(piece);
    parent.append(element);
  }
}

const wordsAt = (run: PageRun, mention: Mention): string => {
  const place = boundariesOf(run, mention);
  if (!place) return 'nowhere';
  const range = document.createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  return range.toString();
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('a name cut at random by a page', () => {
  it('is found where a naive matcher finds it in the whole text, and its place holds its words', () => {
    fc.assert(
      fc.property(nearNames, cuts, ([index, text], several) => {
        document.body.replaceChildren(paragraphOf(text, several));
        const runs = extractRuns(document);
        expect(runs.map((run) => run.text)).toEqual(/\p{L}/u.test(text) ? [text] : []);
        matchRuns(lexiconOf(...index), runs);
        const mentions = runs[0]?.mentions ?? [];
        const { read, expected } = besideNaive(index, text, mentions);
        expect(read).toEqual(expected);
        for (const mention of mentions) {
          expect(wordsAt(runs[0] as PageRun, mention)).toBe(text.slice(mention.startUtf16, mention.endUtf16));
        }
      }),
      { numRuns: 2_000 },
    );
  }, 600_000);
});
