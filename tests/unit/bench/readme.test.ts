import { describe, expect, it } from 'vitest';
import { withBench } from '@/scripts/readme/bench';

const readme =
  'Before\n<!-- bench: written by "npm run -s readme -- --bench FILE..." -->\nold\n<!-- end of bench -->\nAfter\n';
const measured = {
  cpu: 'A processor',
  cores: 4,
  memoryGiB: 16,
  platform: 'linux x64',
  load: 0.1,
  chromium: '150.0',
  commit: 'abc1234',
  takenAt: '2025-11-22T10:00Z',
  quick: false,
  peers: { 'mark.js': '8.11.1', 'modern-ahocorasick': null },
  rows: [
    { group: 'Index', what: 'build', today: '70 ms', bar: 'at most 60 ms', isMet: false },
    { group: 'Index', what: 'entities', today: '5', bar: '', isMet: null },
    { group: 'Memory', what: 'a tab', today: '2 MB', bar: '', isMet: null },
    { group: 'Peers', what: 'mark.js', today: '2,000x', bar: 'at least 1,000x', isMet: true },
  ],
  details: {},
};

describe('the figures of the benchmark in the README', () => {
  it('name the machine, the commit and the packages, and say how many bars are met', () => {
    expect(withBench(readme, [JSON.stringify(measured)]).split('\n')).toEqual([
      'Before',
      '<!-- bench: written by "npm run -s readme -- --bench FILE..." -->',
      'Taken on 2025-11-22 at commit abc1234: A processor, 4 cores, 16 GiB, linux x64,',
      'load 0.1 before the run; Chromium 150.0; mark.js 8.11.1, modern-ahocorasick (not installed). 1 of 2 bars are met.',
      '',
      '<details><summary>Index: 0 of 1 bars met</summary>',
      '',
      '| | today | bar | |',
      '|---|---|---|---|',
      '| build | 70 ms | at most 60 ms | MISSED |',
      '| entities | 5 |  |  |',
      '',
      '</details>',
      '<details><summary>Memory</summary>',
      '',
      '| | today | bar | |',
      '|---|---|---|---|',
      '| a tab | 2 MB |  |  |',
      '',
      '</details>',
      '<details><summary>Peers: 1 of 1 bars met</summary>',
      '',
      '| | today | bar | |',
      '|---|---|---|---|',
      '| mark.js | 2,000x | at least 1,000x | met |',
      '',
      '</details>',
      '<!-- end of bench -->',
      'After',
      '',
    ]);
  });

  it('are not those of a quick run', () => {
    expect(() => withBench(readme, [JSON.stringify({ ...measured, quick: true })])).toThrow('quick run');
  });

  it('may come from several runs of the same thing', () => {
    const other = { ...measured, load: 0.3, rows: [{ ...measured.rows[0], group: 'Card', isMet: true }] };
    const both = withBench(
      readme,
      [measured, other].map((run) => JSON.stringify(run)),
    );
    expect(both).toContain('load 0.3 before the run');
    expect(both).toContain('2 of 3 bars are met.');
    const elsewhere = { ...other, commit: 'def5678' };
    expect(() =>
      withBench(
        readme,
        [measured, elsewhere].map((run) => JSON.stringify(run)),
      ),
    ).toThrow('different things');
  });

  it('are renewed in place', () => {
    const once = withBench(readme, [JSON.stringify(measured)]);
    expect(withBench(once, [JSON.stringify(measured)])).toBe(once);
  });
});
