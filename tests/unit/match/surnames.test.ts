/** Surnames: whose they are, and where that is not known. */
import { describe, expect, it } from 'vitest';
import { entity, lexiconOf, mentionsIn } from './entities';

const context = (text: string, rest: object = {}) => ({ text, needs: 'context' as const, ...rest });

describe('a surname that others bear', () => {
  const maduro = entity('maduro', ['Nicolás Maduro', 'President Maduro', context('Maduro', { cues: ['Caracas'] })], {
    kind: 'person',
    lookAlikes: [['Ricardo Maduro', 'another president']],
  });
  const lexicon = lexiconOf(maduro);

  it.each([
    ['is not linked where it ends another name', 'Nicolás Maduro met Michael Maduro.', 'another thing'],
    ['... with initials', 'Nicolás Maduro met Michael J. Maduro.', 'another thing'],
    ['... in capitals', 'NICOLÁS MADURO MEETS MICHAEL MADURO', 'another thing'],
    ['... with a name that nobody knows', 'Nicolás Maduro met his cousin Yoselin Maduro in May.', 'another thing'],
    ['is not linked where only another is named', 'Michael Maduro bakes in Caracas.\n\nMaduro', 'other meaning'],
    ['... by words that the index knows', 'Ricardo Maduro was in Caracas.\n\nMaduro', 'other meaning'],
    ['... or where the other is named as often', 'Nicolás Maduro, Michael Maduro.\n\nMaduro', 'other meaning'],
    [
      'is linked where the other is named less often',
      'Nicolás Maduro, President Maduro, Ana Maduro.\n\nMaduro',
      '→ maduro',
    ],
    ['is linked after the entity within a block', 'Michael Maduro saw Nicolás Maduro. Maduro', '→ maduro'],
    ['is not linked after the other within a block', 'Nicolás Maduro saw Michael Maduro. Maduro', 'other meaning'],
    ['is linked after a title, a day, a place or a nation', 'Nicolás Maduro. He met dictator Maduro', '→ maduro'],
    ['... in a headline', 'Nicolás Maduro. How Europe Sees Maduro', '→ maduro'],
    ['... after a place', 'Nicolás Maduro. It was in Florida Maduro said', '→ maduro'],
  ])('%s', (_, text, expected) => {
    expect(mentionsIn(lexicon, text).at(-1)).toContain(expected);
    // Words parted by plain spaces are read in a way of their own.
    expect(mentionsIn(lexicon, text.replaceAll(' ', '\u00a0')).at(-1)).toContain(expected);
  });

  it.each([
    ['a sign stands before the word', '(Michael Maduro) was there', 'another thing'],
    ['a sentence begins with it', 'Michael Maduro', 'another thing'],
    ['there are more spaces than one', 'with  Michael  Maduro', 'another thing'],
    ['what stands before it is longer than is looked at', `${'x'.repeat(80)} Michael Maduro`, 'another thing'],
    ['the word is longer than is looked at', `M${'x'.repeat(80)} Maduro`, '→ maduro'],
    ['a saint stands before it', 'Nicolás Maduro. It was in San Juan Maduro spoke', '→ maduro'],
  ])('is told whose it is where %s', (_, text, expected) => {
    expect(mentionsIn(lexicon, `Nicolás Maduro. ${text}`).at(-1)).toContain(expected);
  });
});

describe('what belongs to strangers', () => {
  const title = entity('title', [context('Senator', { cues: ['Maduro'] })], { kind: 'office' });
  const maduro = entity('maduro', ['Nicolás Maduro', context('Maduro', { cues: ['Caracas', 'Trump'] })], {
    kind: 'person',
    lookAlikes: [['Trump Tower', 'a building']],
  });
  const mullin = entity('mullin', ['Markwayne Mullin'], { kind: 'person' });
  const lexicon = lexiconOf(title, maduro, mullin);

  it('is a title before a name that is not in the index', () => {
    expect(mentionsIn(lexicon, 'Senator Jane Doe on Nicolás Maduro')[0]).toBe('Senator ✗ looks like another thing');
    expect(mentionsIn(lexicon, 'Senator Markwayne Mullin on Nicolás Maduro')[0]).toBe('Senator → title (cue nearby)');
    expect(mentionsIn(lexicon, 'The Senator on Nicolás Maduro')[0]).toBe('Senator → title (cue nearby)');
  });

  it('speaks for nothing', () => {
    expect(mentionsIn(lexicon, 'Michael Maduro and the Senator').at(-1)).toBe('Senator ✗ no context');
    expect(mentionsIn(lexicon, 'Maduro at Trump Tower')[0]).toBe('Maduro ✗ no context');
    expect(mentionsIn(lexicon, 'Maduro, Trump')[0]).toBe('Maduro → maduro (cue nearby)');
  });
});

describe('a surname behind its full name', () => {
  const mullin = entity('mullin', ['Markwayne Mullin', { text: 'Mullin', needs: 'cue', cues: ['senator'] }]);

  it('needs no cue, though it would by itself', () => {
    expect(mentionsIn(lexiconOf(mullin), 'Markwayne Mullin spoke. It was late when Mullin left.')).toEqual([
      'Markwayne Mullin → mullin (name)',
      'Mullin → mullin (named on this page)',
    ]);
    expect(mentionsIn(lexiconOf(mullin), 'It was late when Mullin left.')).toEqual(['Mullin ✗ no context']);
  });

  it('is as doubtful as that name is', () => {
    const bradley = entity('bradley', [
      { text: 'Frank Bradley', needs: 'context', cues: ['admiral'] },
      { text: 'Bradley', needs: 'cue', cues: ['admiral'] },
    ]);
    expect(mentionsIn(lexiconOf(bradley), 'The librarian Frank Bradley smiled. Then Bradley left.')).toEqual([
      'Frank Bradley ✗ no context',
      'Bradley ✗ no context',
    ]);
  });
});
