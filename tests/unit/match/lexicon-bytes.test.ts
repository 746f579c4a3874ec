import { describe, expect, it } from 'vitest';
import { compileLexicon, openLexicon } from '@/lib/match';
import type { Entity } from '@/lib/model';
import { hashToken } from '@/lib/text';
import { entity, lexiconOf, marksIn, mentionsIn } from './entities';

const entities: readonly Entity[] = [
  entity('maduro', ['Nicolás Maduro', { text: 'Maduro', needs: 'context', cues: ['Caracas'], counterCues: ['cigar'] }]),
  entity('f-35', ['F-35'], { kind: 'aircraft', lookAlikes: [['F-35 Street', 'a road']] }),
];

const digest = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('base64');

describe('compiled bytes', () => {
  it('are the same for the same entities, whatever their order', () => {
    const bytes = digest(compileLexicon(entities));
    expect(digest(compileLexicon(entities))).toBe(bytes);
    expect(digest(compileLexicon([...entities].reverse()))).toBe(bytes);
  });

  it('still say everything after they were stored and read again', () => {
    const opened = openLexicon(structuredClone(compileLexicon(entities)));
    if (!opened.ok) throw new Error(opened.problem);
    expect(
      mentionsIn(opened.value, 'Maduro in Caracas. Maduro cigar.\n\nA cigar of Maduro. F-35 Street, F-35s.'),
    ).toEqual([
      'Maduro → maduro (cue nearby)',
      'Maduro ✗ other meaning nearby',
      'Maduro ✗ other meaning nearby',
      'F-35 Street ✗ looks like another thing',
      'F-35s → f-35 (name)',
    ]);
  });

  it('are not copied when they are opened', () => {
    const bytes = compileLexicon(entities);
    expect(lexiconOf(...entities).hashes.buffer).not.toBe(bytes);
    const opened = openLexicon(bytes);
    expect(opened.ok && opened.value.hashes.buffer).toBe(bytes);
  });

  it('count entities of one id as one', () => {
    const twice = lexiconOf(entity('one', ['Aa']), entity('one', ['Bb', { text: 'Cc', needs: 'context' }]));
    expect(mentionsIn(twice, 'Aa, Cc')).toEqual(['Aa → one (name)', 'Cc → one (named on this page)']);
  });

  it('keep the rule of a form that is written out over one that follows from another', () => {
    const us = lexiconOf(entity('us', ['U.S.', { text: 'US', needs: 'cue', cues: ['states'] }]));
    expect(mentionsIn(us, 'U.S.; US')).toEqual(['U.S. → us (name)', 'US ✗ no context']);
  });

  it('tell words apart whose hashes are equal', () => {
    expect(hashToken('costarring')).toBe(hashToken('liquid'));
    const both = lexiconOf(
      entity('one', ['Costarring']),
      entity('two', ['Liquid Aa']),
      entity('three', ['Costarring Bb']),
    );
    expect(mentionsIn(both, 'Liquid, Costarring, Costarring Aa, Liquid Aa, Liquid Bb')).toEqual([
      'Costarring → one (name)',
      'Costarring → one (name)',
      'Liquid Aa → two (name)',
    ]);
  });

  it('leave out a form longer than any name', () => {
    expect(marksIn(lexiconOf(entity('long', ['a '.repeat(60)])), 'a '.repeat(70))).toEqual([]);
  });
});

describe('opening refuses', () => {
  const problemOf = (bytes: ArrayBuffer): string | null => {
    const opened = openLexicon(bytes);
    return opened.ok ? null : opened.problem;
  };
  const changed = (word: number, value: number): ArrayBuffer => {
    const bytes = compileLexicon(entities);
    new Uint32Array(bytes)[word] = value;
    return bytes;
  };

  it.each([
    ['no bytes', new ArrayBuffer(0)],
    ['bytes of another kind', new TextEncoder().encode('{"schemaVersion": 1, "entities": []}'.repeat(8)).buffer],
    ['bytes of odd length', new ArrayBuffer(203)],
    ['zeros', new ArrayBuffer(4_096)],
  ])('%s', (_, bytes) => {
    expect(problemOf(bytes)).toBe('These bytes are not a compiled index.');
  });

  it('another format', () => {
    expect(problemOf(changed(1, 0))).toMatch(/^The compiled index has format 0; this version reads format \d+\.$/);
  });

  it('bytes cut short or with something behind them', () => {
    const bytes = compileLexicon(entities);
    const longer = new ArrayBuffer(bytes.byteLength + 4);
    new Uint8Array(longer).set(new Uint8Array(bytes));
    expect(problemOf(bytes.slice(0, -4))).toBe('The compiled index is not complete.');
    expect(problemOf(longer)).toBe('The compiled index is not complete.');
    expect(problemOf(changed(4, 0xffff_ffff))).toBe('The compiled index is not complete.');
  });

  it('bytes in which any single one is another', () => {
    const bytes = compileLexicon(entities);
    for (let at = 0; at < bytes.byteLength; at++) {
      const damaged = bytes.slice(0);
      const view = new Uint8Array(damaged);
      view[at] = (view[at] ?? 0) ^ 0x10;
      expect(openLexicon(damaged).ok).toBe(false);
    }
  });
});
