import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compilePack, serializePack } from '@/scripts/pack/compile';
import { main } from '@/scripts/pack/index';
import { temporaryFolder } from '../temporary-folder';
import { writePack } from './written-pack';

const { folder, articles } = writePack();
const compiled = compilePack(folder);
if (!compiled.ok) throw new Error('the small pack compiles');
const { pack } = compiled.value;
const file = join(temporaryFolder(), 'harbour.json');
writeFileSync(file, serializePack(pack));

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  vi.stubEnv('SIDELIGHT_ARTICLES', articles);
  for (const to of ['log', 'error'] as const)
    vi.spyOn(console, to).mockImplementation((line: string) => lines.push(line));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('pack check and pack stats', () => {
  it.each([
    ['a folder of sources', folder],
    ['a compiled pack', file],
  ])('read %s', async (_, path) => {
    expect(await main(['check', path])).toBe(0);
    expect(lines).toEqual(['2 articles, 2 entities, 6 claims, 2 events, 2 disputes: no problem found']);
    expect(await main(['stats', path])).toBe(0);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ articles: 2, coverage: { sentences: 9, notCovered: [] } });
  });

  it('say which articles they could not look at', async () => {
    vi.stubEnv('SIDELIGHT_ARTICLES', folder);
    expect(await main(['check', file])).toBe(0);
    expect(lines[0]).toBe('skipped: wording, evidence and sentences of 2 articles, whose texts are not at hand');
  });

  it('name the file of each problem and count them', async () => {
    const broken = join(temporaryFolder(), 'broken.json');
    writeFileSync(
      broken,
      serializePack({ ...pack, events: pack.events.map((event) => ({ ...event, status: 'happened' })) }),
    );
    expect(await main(['check', broken])).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/broken\.json: events › reopening › status: happened, but 2025-06 was still to come/),
      '1 problem',
    ]);
  });

  it.each([[['check', '/nowhere']], [['check', file, file]], [['merged']], [['toString']], [[]]])(
    'end with 2 for %j',
    async (words) => {
      expect(await main(words)).toBe(2);
      expect(lines).toEqual([expect.stringMatching(/cannot be read|^Usage: /)]);
    },
  );
});
