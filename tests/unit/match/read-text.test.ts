import { describe, expect, it } from 'vitest';
import { readText } from '@/lib/match';
import { entity, lexiconOf, mentionsIn } from './entities';

const lexicon = lexiconOf(
  entity('cartel', ['Cartel of the Suns']),
  entity('ford', [{ text: 'Ford', needs: 'cue', cues: ['carrier'] }]),
);

const paragraph = (words: string): string => `${'Words and more words stand here. '.repeat(4)}${words}.`;

describe('readText', () => {
  it('gives offsets into the whole text, whatever its line ends', () => {
    const text = '\ufeffHead\r\n\r\n  Of the Cartel of\r\n  the Suns.\r\n\r\nThe Cartel of the Suns.\n';
    const mentions = readText(lexicon, text);
    expect(mentions.map(({ startUtf16, endUtf16 }) => text.slice(startUtf16, endUtf16))).toEqual([
      'Cartel of\r\n  the Suns',
      'Cartel of the Suns',
    ]);
    expect(mentions.map(({ surface }) => surface)).toEqual(['Cartel of\r\n  the Suns', 'Cartel of the Suns']);
  });

  it('lets a cue count within a hard-wrapped paragraph, not beyond a blank line', () => {
    expect(mentionsIn(lexicon, 'The carrier\nFord sailed.')).toEqual(['Ford → ford (cue nearby)']);
    expect(mentionsIn(lexicon, 'The carrier.\n\nFord sailed.')).toEqual(['Ford ✗ no context']);
  });

  it('takes each long line that is whole for a paragraph', () => {
    expect(mentionsIn(lexicon, `${paragraph('A carrier')}\n${paragraph('Ford')}`)).toEqual(['Ford ✗ no context']);
  });

  it('lets a name cross the end of a long line all the same', () => {
    const text = `${paragraph('x').slice(0, -1)} the Cartel of\nthe Suns.`;
    expect(mentionsIn(lexicon, text)).toEqual(['Cartel of\nthe Suns → cartel (name)']);
  });

  it('reads a long text in which every word is a name', () => {
    expect(readText(lexicon, 'Cartel of the Suns '.repeat(20_000))).toHaveLength(20_000);
  });
});
