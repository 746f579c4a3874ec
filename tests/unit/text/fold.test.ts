import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFolder, hashToken, shapeOfToken, TOKEN_SHAPES } from '@/lib/text';

const folder = createFolder();

/** What folding has rules for, and what stands around it. */
const PIECES = ['A', 'b', 'é', 'e\u0301', 'ß', 'ﬃ', '7', ' ', '  ', '\n', '\n\n', '-', '\u00ad', '\u200b', '’', '🙂'];

function fold(text: string, lineHyphens: 'kept' | 'joined' = 'kept') {
  const { units, startUtf16, endUtf16, length, lineHyphensUtf16 } = folder.fold(text, lineHyphens);
  const indices = Array.from({ length }, (_, index) => index);
  return {
    text: String.fromCharCode(...units.slice(0, length)),
    startUtf16: indices.map(startUtf16),
    endUtf16: indices.map(endUtf16),
    lineHyphensUtf16,
  };
}

describe('folding', () => {
  it.each([
    ['accents', 'Nicolás Ñandú', 'Nicolas Nandu'],
    ['combining marks', 'Nicola\u0301s', 'Nicolas'],
    ['ligatures and digraphs', 'oﬃce Ĳ œuvre Straße', 'office IJ oeuvre Strasse'],
    ['letters that normalization leaves whole', 'Łódź Ørsted', 'Lodz Orsted'],
    ['full-width letters', 'ＵＳＡ', 'USA'],
    ['mathematical letters', '𝐌𝐚𝐝', 'Mad'],
    ['apostrophes', '‘a’ ʼb´', "'a' 'b'"],
    ['quotation marks', '“a” «b» „c“', '"a" "b" "c"'],
    ['hyphens and short dashes', 'a‐b‑c–d−e', 'a-b-c-d-e'],
    ['soft hyphens, zero-width and bidirectional marks', 'Ve\u00adne\u200bzu\u200fela\ufeff', 'Venezuela'],
    ['vowel points', 'מָדוּרו', 'מדורו'],
    ['white space', 'a\u00a0b\u202fc \t d\ne', 'a b c d e'],
    ['a blank line', 'a \r\n \r\nb', 'a\u2029b'],
  ])('folds %s', (_, text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  it('keeps case and the dash that parts sentences', () => {
    expect(fold('US — us').text).toBe('US — us');
  });

  it('keeps marks that make another letter: voiced kana, Indic vowels', () => {
    expect(fold('が').text).toBe(fold('か\u3099').text);
    expect(fold('が').text).not.toBe(fold('か').text);
    expect(fold('की').text).not.toBe(fold('क').text);
  });

  it('puts one unit of no meaning where an emoji or half a character stands', () => {
    expect(fold('a🙂b\ud800c').text).toBe('a\ufffdb\ufffdc');
  });

  it('offers a word that a line end divides with its hyphen and without', () => {
    expect(fold('Vene-\n  zuela')).toMatchObject({ text: 'Vene- zuela', lineHyphensUtf16: [4] });
    expect(fold('Vene-\n  zuela', 'joined')).toMatchObject({ text: 'Venezuela', lineHyphensUtf16: [4] });
    expect(fold('Vene\u00ad\nzuela').text).toBe('Venezuela');
  });

  it('does not take a dash between spaces or before a blank line for a division', () => {
    expect(fold('a -\nb', 'joined').text).toBe('a - b');
    expect(fold('a-\n\nb', 'joined').text).toBe('a-\u2029b');
  });

  it('says where each unit came from, marks included', () => {
    expect(fold('e\u0301 ﬁ')).toEqual({
      text: 'e fi',
      startUtf16: [0, 2, 3, 3],
      endUtf16: [2, 3, 4, 4],
      lineHyphensUtf16: [],
    });
  });

  it('folds what a mathematical letter stands for, a final sigma too', () => {
    expect(fold('\u{1d7bb}').text).toBe('σ');
    expect(fold('\u{1d6a4}').text).toBe('i');
  });

  it('changes nothing when it folds again, and its offsets ascend within the source', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(' ', '\n', '-'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const folded = fold(text);
        expect(fold(folded.text).text).toBe(folded.text);
        for (const [index, start] of folded.startUtf16.entries()) {
          const end = folded.endUtf16[index] ?? 0;
          expect(start).toBeGreaterThanOrEqual(folded.startUtf16[index - 1] ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe('tokens', () => {
  const tokens = (text: string, lineHyphens: 'kept' | 'joined' = 'kept') => {
    const folded = folder.fold(text, lineHyphens);
    const { count, start, end, hash } = folded.tokens;
    return Array.from({ length: count }, (_, index) => ({
      word: String.fromCharCode(...folded.units.slice(start[index], end[index])),
      shape: shapeOfToken(folded.units, folded.tokens, index),
      hash: hash[index],
    }));
  };
  const words = (text: string) => tokens(text).map(({ word }) => word);

  it('are letters, digits and their marks', () => {
    expect(words("The F-35's 2,000 «Ñandúes»")).toEqual(['The', 'F', '35', 's', '2', '000', 'Nandues']);
  });

  it('leave out signs that hang on a word', () => {
    expect(words('Maduro² and Maduro™')).toEqual(['Maduro', 'and', 'Maduro']);
  });

  it('hash alike whatever their case and accents', () => {
    expect(tokens('MADURO maduró').map(({ hash }) => hash)).toEqual([hashToken('maduro'), hashToken('Maduro')]);
  });

  it('know capitals from written words and from what says nothing', () => {
    const { written, capitals, neutral } = TOKEN_SHAPES;
    expect(tokens('FORD Ford R 35 F35 MiG').map(({ shape }) => shape)).toEqual([
      capitals,
      written,
      neutral,
      neutral,
      neutral,
      written,
    ]);
  });

  it('go on over what leaves no trace', () => {
    expect(words('Ve\u00adne\u200bzuela e\u0301te\u0301')).toEqual(['Venezuela', 'ete']);
    expect(words('Vene\u00ad \n zuela')).toEqual(['Venezuela']);
  });

  it('are one token or two at a line end, as the word is read', () => {
    expect(tokens('the Vene-\nzuela', 'kept').map(({ word }) => word)).toEqual(['the', 'Vene', 'zuela']);
    expect(tokens('the Vene-\nzuela', 'joined').map(({ word, hash }) => [word, hash])).toEqual([
      ['the', hashToken('the')],
      ['Venezuela', hashToken('venezuela')],
    ]);
  });

  it('are those that the folded text has when it is cut again', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...PIECES))), (pieces) => {
        for (const lineHyphens of ['kept', 'joined'] as const) {
          const text = pieces.join('');
          const once = tokens(text, lineHyphens);
          expect(tokens(fold(text, lineHyphens).text.replaceAll('\u2029', '.'))).toEqual(once);
        }
      }),
    );
  });

  it('come from texts of any length', () => {
    expect(words('word '.repeat(5_000))).toHaveLength(5_000);
  });

  it('come from texts that grow when they are folded', () => {
    expect(words('\u0149'.repeat(9_000))).toEqual(Array.from({ length: 9_000 }, () => 'n'));
    expect(words('\u{1d6fc}\ufb03'.repeat(3_000))).toEqual(['\u03b1ffi'.repeat(3_000)]);
  });

  it('know a written word by any of its letters', () => {
    const { written, capitals, neutral } = TOKEN_SHAPES;
    const shapes = tokens('ABCd 12b \u0410\u0411\u0412 \u0410\u0411\u0432 \u96ea\u82b1 4X 4XY').map(
      ({ shape }) => shape,
    );
    expect(shapes).toEqual([written, written, capitals, written, neutral, neutral, capitals]);
  });
});
