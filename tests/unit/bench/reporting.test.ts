import { describe, expect, it } from 'vitest';
import { readOptions, SECTIONS } from '@/scripts/bench/options';
import { barRow, plainRow } from '@/scripts/bench/row';
import { markdownTables, plainTable } from '@/scripts/bench/table';
import { bytes, number, spread } from '@/scripts/bench/wording';
import { spreadOf, timingOf } from '@/tests/bench/in-page/spread';

describe('repeated runs', () => {
  it('are told by their median and their middle half', () => {
    expect(spreadOf([5, 1, 3, 2, 4])).toEqual({ median: 3, low: 2, high: 4, runs: 5 });
    expect(spreadOf([1, 2])).toEqual({ median: 1.5, low: 1.25, high: 1.75, runs: 2 });
  });

  it('keep the first one apart', () => {
    expect(timingOf([9, 1, 3])).toMatchObject({ first: 9, median: 2, runs: 2 });
    expect(timingOf([9])).toMatchObject({ first: 9, median: 9, runs: 1 });
  });
});

describe('figures', () => {
  it('have as many digits as count', () => {
    expect([0.041, 1.234, 45.67, 789.1, 12_345.6, 2].map(number)).toEqual([
      '0.04',
      '1.23',
      '45.7',
      '789',
      '12,346',
      '2',
    ]);
    expect(spread({ median: 3, low: 2.5, high: 4, runs: 5 })).toBe('3 ms (2.5-4)');
    expect([1_500, 2_400_000].map(bytes)).toEqual(['1.5 kB', '2.4 MB']);
  });
});

describe('the table', () => {
  const rows = [
    barRow('Index', 'bytes a term', '17', 'at most 16', [{ value: 17, atMost: 16 }]),
    barRow('Peers', 'mark.js', '2,000x', 'at least 1,000x', [{ value: 2_000, atLeast: 1_000 }]),
    plainRow('Index', 'terms | forms', '300'),
  ];

  it('says plainly which bars are missed', () => {
    expect(plainTable(rows).split('\n')).toEqual([
      'Index',
      '  bytes a term   17      at most 16  MISSED',
      '  terms | forms  300',
      'Peers',
      '  mark.js        2,000x  at least 1,000x  met',
    ]);
  });

  it('is Markdown too, each group folded away under what it comes to', () => {
    expect(markdownTables(rows).split('\n')).toEqual([
      '<details><summary>Index: 0 of 1 bars met</summary>',
      '',
      '| | today | bar | |',
      '|---|---|---|---|',
      '| bytes a term | 17 | at most 16 | MISSED |',
      '| terms \\| forms | 300 |  |  |',
      '',
      '</details>',
      '<details><summary>Peers: 1 of 1 bars met</summary>',
      '',
      '| | today | bar | |',
      '|---|---|---|---|',
      '| mark.js | 2,000x | at least 1,000x | met |',
      '',
      '</details>',
    ]);
  });

  it('misses a bar of which one figure fails, or is none', () => {
    const two = (value: number) =>
      barRow('a', 'b', 'c', 'd', [
        { value: 1, atMost: 2 },
        { value, atMost: 2 },
      ]).isMet;
    expect([2, 3, Number.NaN].map(two)).toEqual([true, false, false]);
  });
});

describe('the command', () => {
  it('measures everything unless told otherwise', () => {
    expect(readOptions([])).toEqual({ sections: SECTIONS, quick: false, json: null, savedPages: null, peers: '.' });
  });

  it('takes a section, a file, a folder', () => {
    expect(
      readOptions(['--quick', '--only', 'index', '--json', '-', '--pages', 'saved', '--peers', 'elsewhere']),
    ).toEqual({
      sections: ['index'],
      quick: true,
      json: '-',
      savedPages: 'saved',
      peers: 'elsewhere',
    });
  });

  it('refuses what it does not know', () => {
    expect(readOptions(['--only', 'index,everything'])).toBeNull();
    expect(readOptions(['--json'])).toBeNull();
    expect(readOptions(['--fast', 'yes'])).toBeNull();
  });
});
