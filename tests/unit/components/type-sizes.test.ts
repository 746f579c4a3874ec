/** UX: statements at 15 px, attribution at 12.5 px, at most four sizes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const sheets = ['components', 'entrypoints']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .filter((file) => file.endsWith('.css'))
  .map((file) => readFileSync(file, 'utf8'));
const matches = (pattern: RegExp) => sheets.flatMap((sheet) => [...sheet.matchAll(pattern)].map(([, value]) => value));

describe('the sizes of type', () => {
  it('are four at most, of which one is for statements and one for attribution', () => {
    const sizes = new Set(matches(/--size-[a-z]+:\s*([^;]+);/g));
    expect(sizes.size).toBeLessThanOrEqual(4);
    expect([...sizes]).toEqual(expect.arrayContaining(['15px', '12.5px']));
  });

  it('are asked for by their names wherever type is set', () => {
    const set = matches(/\bfont(?:-size)?:\s*([^;]+);/g);
    expect(set.length).toBeGreaterThan(20);
    expect(set.filter((value) => !/^(?:\d{3} )?var\(--size-[a-z]+\)|^inherit$/.test(value ?? ''))).toEqual([]);
  });
});
