import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '@/lib/text';

const sentences = (paragraph: string): string[] =>
  splitSentences(paragraph).map(({ startUtf16, endUtf16 }) => paragraph.slice(startUtf16, endUtf16));

describe('splitSentences', () => {
  it('cuts after a period, a question or exclamation mark and an ellipsis', () => {
    expect(sentences('One came. Did two? Three! Four… Five')).toEqual([
      'One came.',
      'Did two?',
      'Three!',
      'Four…',
      'Five',
    ]);
  });

  it('leaves white space to no sentence, and gives none for a blank paragraph', () => {
    expect(sentences('  One.\n  Two.  ')).toEqual(['One.', 'Two.']);
    expect(sentences(' \t ')).toEqual([]);
  });

  it.each([
    ['initials', 'The Gerald R. Ford sailed. It is large.', 2],
    ['dotted abbreviations', 'The U.S. President spoke to U.S. Navy crews.', 1],
    ['titles', 'Gen. Smith met Sen. Jones and Vice Adm. Brown.', 1],
    ['months and companies', 'On Nov. 16 the Acme Corp. Board met.', 1],
    ['numbered things', 'It was No. 5 on the list.', 1],
    ['decimals', 'It cost 3.5 million. Or more.', 2],
  ])('keeps %s together', (_, paragraph, count) => {
    expect(sentences(paragraph)).toHaveLength(count);
  });

  it('cuts after an abbreviation where the next word begins sentences', () => {
    expect(sentences('They live in the U.S. The rest left.')).toEqual(['They live in the U.S.', 'The rest left.']);
  });

  it('takes "no" at a sentence\'s end for the word it is', () => {
    expect(sentences('He said no. Maria agreed.')).toHaveLength(2);
  });

  it.each([
    ['curly', 'He said: “Land is near. We go.” Then he left.'],
    ['straight', 'He said: "Land is near. We go." Then he left.'],
    ['pointed', 'He said: «Land is near. We go.» Then he left.'],
    ['low', 'He said: „Land is near. We go.“ Then he left.'],
  ])('never cuts within a quotation that closes (%s marks)', (_, paragraph) => {
    expect(sentences(paragraph)).toEqual([paragraph.slice(0, -' Then he left.'.length), 'Then he left.']);
  });

  it('goes on after a quotation that a small letter follows', () => {
    expect(sentences('“Was it near?” he asked. Nobody knew.')).toEqual(['“Was it near?” he asked.', 'Nobody knew.']);
  });

  it('cuts within a quotation that this paragraph never closes', () => {
    expect(sentences('“Land is near. We go.')).toEqual(['“Land is near.', 'We go.']);
  });

  it('gives ordered spans that leave out nothing but white space', () => {
    const piece = fc.constantFrom(
      'Word',
      'U.S.',
      'R.',
      '“',
      '”',
      '"',
      '.',
      '?',
      '…',
      ' ',
      '  ',
      '\n',
      'and',
      'The',
      '5',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const paragraph = pieces.join('');
        const spans = splitSentences(paragraph);
        let at = 0;
        for (const { startUtf16, endUtf16 } of spans) {
          expect(paragraph.slice(at, startUtf16).trim()).toBe('');
          expect(endUtf16).toBeGreaterThan(startUtf16);
          at = endUtf16;
        }
        expect(paragraph.slice(at).trim()).toBe('');
      }),
    );
  });
});
