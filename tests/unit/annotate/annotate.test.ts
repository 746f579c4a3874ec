import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PrintedMention } from '@/scripts/annotate';
import { temporaryFolder } from '../temporary-folder';

const folder = temporaryFolder();

function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const annotate = (...words: string[]) =>
  spawnSync(process.execPath, [resolve('scripts/run.mjs'), 'annotate', ...words], { encoding: 'utf8' });

const printed = (...words: string[]) =>
  JSON.parse(annotate(...words).stdout) as { file: string; mentions: PrintedMention[] }[];

// Each call starts a process of its own that compiles the index.
describe('npm run annotate', { timeout: 60_000 }, () => {
  const text = 'Über Venezuela: Nicolás Maduro’s men saw the Gerald R. Ford, not a Ford Motor Company truck.';
  const file = fileWith('story.txt', text);

  it('prints the mentions that would be marked, with offsets into the text', () => {
    const [{ file: named, mentions } = { file: '', mentions: [] }] = printed(file);
    expect(named).toBe(file);
    expect(mentions.map(({ entityId }) => entityId)).toEqual(['venezuela', 'nicolas-maduro', 'gerald-r-ford']);
    for (const { start, end, surface } of mentions) expect(text.slice(start, end)).toBe(surface);
    expect(mentions[2]).toEqual({
      start: text.indexOf('Gerald'),
      end: text.indexOf(', not'),
      surface: 'Gerald R. Ford',
      entityId: 'gerald-r-ford',
      name: 'Gerald R. Ford',
      kind: 'vessel',
      reason: 'cue nearby',
    });
  });

  it('prints with --all also what deliberately does not link, and why', () => {
    const [{ mentions } = { mentions: [] }] = printed('--all', file);
    expect(mentions.find(({ surface }) => surface === 'Ford Motor Company')).toMatchObject({
      entityId: null,
      name: null,
      kind: null,
      reason: expect.stringContaining('looks like another thing'),
    });
  });

  it('offers both people of a bare surname without choosing one', () => {
    const both = fileWith('both.txt', 'In Venezuela, Delcy Rodríguez and Jorge Rodríguez met. Then Rodríguez spoke.');
    const [{ mentions } = { mentions: [] }] = printed(both);
    expect(mentions.at(-1)).toMatchObject({
      surface: 'Rodríguez',
      entityId: null,
      reason: 'several entries fit',
      candidates: ['delcy-rodriguez', 'jorge-rodriguez'],
    });
  });

  it('takes several files, and an empty one', () => {
    const empty = fileWith('empty.txt', '');
    expect(printed(empty, file).map(({ mentions }) => mentions.length)).toEqual([0, 3]);
  });

  it('refuses a file that cannot be read with exit code 2, naming it', () => {
    const { status, stderr, stdout } = annotate(file, join(folder, 'missing.txt'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/missing\.txt cannot be read: ENOENT/);
    expect(stdout).toBe('');
  });

  it('refuses a file that is no text, and a call without files', () => {
    const binary = fileWith('picture.png', new Uint8Array([0x89, 0x50, 0xff, 0xfe]));
    expect(annotate(binary)).toMatchObject({ status: 2, stderr: expect.stringContaining('it is not UTF-8 text') });
    expect(annotate()).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage:') });
  });
});
