import { describe, expect, it } from 'vitest';
import { splitBlocks, splitParagraphs } from '@/lib/text';

const cut = (split: typeof splitBlocks, text: string): string[] =>
  split(text).map(({ startUtf16, endUtf16 }) => text.slice(startUtf16, endUtf16));

const long = (end: string): string => `${'Words follow words here and there. '.repeat(5)}Still more${end}`;

describe('splitParagraphs', () => {
  it('gives the non-blank lines, counted from 0, headlines included', () => {
    expect(cut(splitParagraphs, 'Head\n\n First line. \r\nSecond\u2028Third\n \t\n')).toEqual([
      'Head',
      'First line.',
      'Second',
      'Third',
    ]);
  });

  it('gives nothing for a blank text', () => {
    expect(cut(splitParagraphs, ' \n\n')).toEqual([]);
  });
});

describe('splitBlocks', () => {
  it('parts at blank lines and keeps hard-wrapped lines together', () => {
    expect(cut(splitBlocks, 'One line\nof two.\n\nAnother.')).toEqual(['One line\nof two.', 'Another.']);
  });

  it('parts after a line that is a whole paragraph', () => {
    expect(cut(splitBlocks, `${long('.')}\n${long('.')}`)).toEqual([long('.'), long('.')]);
  });

  it('goes on over the end of a long line that stops within a sentence or at an abbreviation', () => {
    expect(cut(splitBlocks, `${long(' of Nicolás')}\nMaduro.`)).toHaveLength(1);
    expect(cut(splitBlocks, `${long(' of the U.S.')}\nNavy.`)).toHaveLength(1);
  });
});
