import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Claim, readPack } from '@/lib/model';
import { main } from '@/scripts/pack/index';
import { fixturePack } from '../../fixtures/pack';
import { temporaryFolder } from '../temporary-folder';

const folder = temporaryFolder();

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

let printed: string;
let complaints: string[];
beforeEach(() => {
  printed = '';
  complaints = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(console, 'error').mockImplementation((line: string) => {
    complaints.push(line.replaceAll(`${folder}/`, ''));
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const [first, ...others] = fixturePack.claims;
if (!first) throw new Error('the fixture has claims');
const changed = (change: Partial<Claim>) => ({ ...fixturePack, claims: [{ ...first, ...change }, ...others] });

const a = file('a.json', fixturePack);

describe('pack merge', () => {
  it('prints a pack where the files agree', async () => {
    const half = file('half.json', { ...fixturePack, claims: others, events: [], disputes: [] });
    expect(await main(['merge', half, a])).toBe(0);
    expect(complaints).toEqual([]);
    expect(readPack(printed)).toMatchObject({ ok: true, value: { id: fixturePack.id } });
  });

  it('takes records for the same whatever the order of their keys', async () => {
    const turned = {
      ...fixturePack,
      claims: fixturePack.claims.map((claim) => Object.fromEntries(Object.entries(claim).reverse())),
    };
    expect(await main(['merge', a, file('turned.json', turned)])).toBe(0);
  });

  it('lists what the files do not agree on, with every version and its files, and keeps them all', async () => {
    const b = file('b.json', changed({ stance: 'speculated' }));
    const again = file('again.json', fixturePack);
    expect(await main(['merge', a, b, again])).toBe(1);
    expect(complaints).toEqual([
      'claims › harbour/ford-arrival › stance: "asserted" in a.json, again.json; "speculated" in b.json',
      '1 conflict; every version is kept',
    ]);
    const { claims, conflicts } = JSON.parse(printed) as { claims: Claim[]; conflicts: { variants: Claim[] }[] };
    expect(claims).toHaveLength(others.length);
    expect(conflicts).toMatchObject([{ section: 'claims', id: 'harbour/ford-arrival' }]);
    expect(conflicts[0]?.variants.map(({ stance }) => stance)).toEqual(['asserted', 'speculated']);
  });

  it('shows of a list what is not in all of them, and of long texts the place where they part', async () => {
    const [entity = ''] = first.entityIds;
    const long = (word: string) => `${'On and on. '.repeat(20)}${word}`;
    const one = file('one.json', changed({ note: long('Then so.') }));
    const two = file(
      'two.json',
      changed({ note: long('Or so.'), entityIds: first.entityIds.filter((id) => id !== entity) }),
    );
    expect(await main(['merge', one, two])).toBe(1);
    expect(complaints).toEqual([
      `claims › harbour/ford-arrival › entityIds: [] in two.json; ["${entity}"] in one.json`,
      expect.stringMatching(
        /note: \.\.\. .*On and on\. Or so\." in two\.json; \.\.\. .*On and on\. Then so\." in one\.json$/,
      ),
      '1 conflict; every version is kept',
    ]);
  });

  it('treats a field that only some have as a difference', async () => {
    expect(await main(['merge', a, file('noted.json', changed({ note: 'Seen twice.' }))])).toBe(1);
    expect(complaints[0]).toBe('claims › harbour/ford-arrival › note: "Seen twice." in noted.json; nothing in a.json');
  });

  it('does not choose between the names of two packs', async () => {
    expect(await main(['merge', a, file('other.json', { ...fixturePack, id: 'other-story' })])).toBe(1);
    expect(complaints).toEqual([
      `pack › id: "${fixturePack.id}" in a.json; "other-story" in other.json`,
      '1 conflict; every version is kept',
    ]);
    expect(JSON.parse(printed)).not.toHaveProperty('id');
  });

  it('merges what was merged with conflicts', async () => {
    const b = file('b.json', changed({ stance: 'speculated' }));
    await main(['merge', a, b]);
    const ab = file('ab.json', printed);
    printed = '';
    expect(await main(['merge', file('c.json', changed({ stance: 'alleged' })), ab])).toBe(1);
    const { conflicts } = JSON.parse(printed) as { conflicts: { variants: Claim[] }[] };
    expect(conflicts[0]?.variants.map(({ stance }) => stance)).toEqual(['alleged', 'asserted', 'speculated']);
  });

  it.each([
    ['is not there', () => join(folder, 'nowhere.json'), /^nowhere\.json cannot be read: ENOENT/],
    ['is not JSON', () => file('text.json', 'a pack'), /^text\.json: this is not JSON/],
    [
      'is no pack',
      () => file('broken.json', changed({ stance: 'proven' as 'asserted' })),
      /^broken\.json: claims › harbour\/ford-arrival › stance: /,
    ],
    [
      'holds a conflict that is none',
      () => file('alone.json', { ...fixturePack, conflicts: [{ section: 'claims', id: first.id, variants: [first] }] }),
      /^alone\.json: conflicts › harbour\/ford-arrival › variants: must have two versions/,
    ],
  ])('prints nothing where a file %s, and names file and place', async (_, broken, message) => {
    expect(await main(['merge', a, broken()])).toBe(2);
    expect(printed).toBe('');
    expect(complaints).toEqual([expect.stringMatching(message)]);
  });

  it('says how it is used where there is nothing to merge with', async () => {
    expect(await main(['merge', a])).toBe(2);
    expect(complaints).toEqual([expect.stringMatching(/^Usage: .*merge FILE FILE/)]);
  });
});
