/** When a page counts as being on the story that an index is about. */
import { describe, expect, it } from 'vitest';
import { entity, lexiconOf, mentionsIn, story } from './entities';

const context = (text: string, rest: object = {}) => ({ text, needs: 'context' as const, ...rest });

describe('the story of a page', () => {
  const people = ['Ana', 'Ben', 'Cleo', 'Dan', 'Eve'].map((name) => entity(name.toLowerCase(), [name]));
  const places = ['Peru', 'Chile', 'Cuba'].map((name) => entity(name.toLowerCase(), [name], { kind: 'place' }));
  const outlets = ['Herald', 'Post'].map((name) => entity(name.toLowerCase(), [name], { kind: 'media' }));
  const palace = entity('palace', [context('Palace')]);
  const lexicon = lexiconOf(palace, ...people, ...places, ...outlets);
  const palaceIn = (text: string) => mentionsIn(lexicon, text).find((one) => one.startsWith('Palace'));

  it('speaks for a form once five others are named', () => {
    expect(palaceIn('Palace: Ana, Ben, Cleo, Dan, Eve.')).toBe('Palace → palace (story of this page)');
    expect(palaceIn('Palace: Ana, Ben, Cleo, Dan, Dan, Ana.')).toBe('Palace ✗ no context');
  });

  it('counts two places at most', () => {
    expect(palaceIn('Palace: Ana, Ben, Cleo, Peru, Chile.')).toBe('Palace → palace (story of this page)');
    expect(palaceIn('Palace: Ana, Ben, Peru, Chile, Cuba.')).toBe('Palace ✗ no context');
  });

  it('does not count outlets', () => {
    expect(palaceIn('Palace: Ana, Ben, Cleo, Dan, Herald, Post.')).toBe('Palace ✗ no context');
  });
});

describe('the story of a page, told by cues', () => {
  const told = ['Ana', 'Ben'].map((name) => entity(name.toLowerCase(), [name]));
  const lexicon = lexiconOf(entity('palace', [context('Palace', { cues: ['siege', 'river'] })]), ...told);
  const palaceIn = (...blocks: string[]) =>
    mentionsIn(lexicon, ['The Palace.', ...blocks].join('\n\n')).find((one) => one.startsWith('Palace'));

  it('speaks for a form where two others are named and its cues run through the page', () => {
    expect(palaceIn('Ana and the siege.', 'Ben and the siege.')).toBe('Palace → palace (story of this page)');
    expect(palaceIn('Ana, Ben, the siege of the river.')).toBe('Palace → palace (story of this page)');
  });

  it('does not where they stand there in passing, or by themselves', () => {
    expect(palaceIn('Ana and Ben.', 'A siege.')).toBe('Palace ✗ no context');
    expect(palaceIn('Ana.', 'Ben.', 'Ana.', 'Ben.', 'A siege by a river.')).toBe('Palace ✗ no context');
    expect(palaceIn('Ana and the siege.', 'A siege by a river.')).toBe('Palace ✗ no context');
  });
});

describe('the story of a page, told by its own names and words', () => {
  const cues = { names: ['Northland'], words: ['siege', 'bridge', 'ferry', 'toll'], notAlone: [] };
  const palace = entity('palace', [context('Palace', { counterCues: ['cinema'] })]);
  const sandbar = entity('sandbar', [{ text: 'sandbar', needs: 'cue', cues: ['pilot'] }]);
  const ana = entity('ana', ['Ana']);
  const ben = entity('ben', [{ text: 'Ben', needs: 'cue', cues: ['mayor'] }]);
  const other = entity('tower', [context('Tower')]);
  const lexicon = lexiconOf(...story(cues, palace, sandbar, ana, ben), other);
  const STORY = 'Palace → palace (story of this page)';
  const inText = (name: string, ...blocks: string[]) =>
    mentionsIn(lexicon, [`The ${name}.`, ...blocks].join('\n\n')).find((one) => one.startsWith(name));

  it('speaks for a form where a name stands, and three of the words', () => {
    expect(inText('Palace', 'Northland: a siege, a bridge, a ferry.')).toBe(STORY);
    expect(inText('Palace', 'Northland: a siege.', 'Two bridges and the Toll.')).toBe(STORY);
  });

  it('does not where the name is lacking, or a word', () => {
    expect(inText('Palace', 'A siege, a bridge, a ferry, a toll.')).toBe('Palace ✗ no context');
    expect(inText('Palace', 'Northland: a siege, a bridge.')).toBe('Palace ✗ no context');
  });

  it('counts each word once', () => {
    expect(inText('Palace', 'Northland: a siege, a bridge, a siege.', 'A siege.')).toBe('Palace ✗ no context');
  });

  it('takes two entities that are meant anyway for a word', () => {
    expect(inText('Palace', 'Northland: a siege, a bridge. Ana.')).toBe('Palace ✗ no context');
    expect(inText('Palace', 'Northland: a siege, a bridge. Ana, and the mayor, Ben.')).toBe(STORY);
  });

  it('has to run through a long page', () => {
    const others = Array.from({ length: 8 }, () => 'Ana.');
    expect(inText('Palace', 'Northland: a siege, a bridge, a ferry.', ...others.slice(1))).toBe(STORY);
    expect(inText('Palace', 'Northland: a siege, a bridge, a ferry.', ...others)).toBe('Palace ✗ no context');
  });

  it('is out of the question where nothing speaks that says something alone, even beside a cue', () => {
    const other = entity('tower', [context('Tower', { cues: ['Northland', 'ferry'] })]);
    const alone = { names: ['Northland'], words: ['siege', 'ferry'], notAlone: ['Northland', 'ferry'] };
    const inTower = lexiconOf(...story(alone, other, ana));
    expect(mentionsIn(inTower, 'The Tower of Northland, by the ferry.')).toEqual(['Tower ✗ no context']);
    expect(mentionsIn(inTower, 'The Tower of Northland.\n\nA siege.')).toEqual(['Tower → tower (cue nearby)']);
    expect(mentionsIn(inTower, 'The Tower of Northland.\n\nAna.')[0]).toBe('Tower → tower (cue nearby)');
    expect(mentionsIn(lexiconOf(other), 'The Tower of Northland.')).toEqual(['Tower → tower (cue nearby)']);
  });

  describe('is another where other affairs are named', () => {
    const harbour = entity('harbour', [context('Harbour', { cues: ['Northland', 'Northlander'] })]);
    const dora = entity('dora', ['Dora Lund', context('Lund', { cues: ['Northland'] })]);
    const names = ['Northland', 'Northlander'];
    const elsewhere = ['Southland', 'Southlander', 'King Olaf'];
    const told = { ...cues, names: [...names, 'King Nils'], notAlone: names, elsewhere };
    const harbours = lexiconOf(...story(told, harbour, dora, ana));
    const STANDS = 'Harbour → harbour (cue nearby)';
    const harbourIn = (...blocks: string[]) =>
      mentionsIn(harbours, blocks.join('\n\n')).find((one) => one.startsWith('Harbour'));

    it('more often than this story is', () => {
      expect(harbourIn('The Harbour of Northland.', 'Ana.')).toBe(STANDS);
      expect(harbourIn('The Harbour of Northland.', 'King Olaf of Southland. Ana.')).toBe('Harbour ✗ no context');
      expect(harbourIn('The Harbour of Northland.', 'Ana. Northland and King Olaf of Southland.')).toBe(STANDS);
    });

    it('not where one is named but once, nor where a name stands that tells of this story alone', () => {
      expect(harbourIn('The Harbour of Northland.', 'Southland. Ana.')).toBe(STANDS);
      expect(harbourIn('The Harbour of Northland.', 'King Nils and King Olaf of Southland. Ana.')).toBe(STANDS);
    });

    it('however many of its words stand there', () => {
      const text = 'The Harbour of Northland: a siege, a bridge, a ferry, a toll. Southland, Southlanders, King Olaf.';
      expect(harbourIn(text)).toBe('Harbour ✗ no context');
    });

    it('but for the surname of somebody who is named in full', () => {
      const text = 'Dora Lund left Northland.\n\nLund met King Olaf of Southland.';
      expect(mentionsIn(harbours, text)).toEqual(['Dora Lund → dora (name)', 'Lund → dora (named on this page)']);
      expect(mentionsIn(harbours, 'Lund left Northland.\n\nAna met King Olaf of Southland.')[0]).toBe(
        'Lund ✗ no context',
      );
    });
  });

  it('marks nothing by itself', () => {
    expect(mentionsIn(lexicon, 'Northland: a siege, a bridge, a ferry.')).toEqual([]);
  });

  it('gives way to a word for another meaning', () => {
    const text = 'The Palace cinema.\n\nNorthland: a siege, a bridge, a ferry.';
    expect(mentionsIn(lexicon, text)).toEqual(['Palace ✗ other meaning nearby']);
  });

  it('speaks for no form that needs a cue beside it, and for none of another story', () => {
    expect(inText('sandbar', 'Northland: a siege, a bridge, a ferry.')).toBe('sandbar ✗ no context');
    expect(inText('Tower', 'Northland: a siege, a bridge, a ferry.')).toBe('Tower ✗ no context');
  });
});
