/** UX: statements at 15 px, attribution at 12.5 px, at most four sizes; all of them as the reader has set type in the browser. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const sheets = ['components', 'entrypoints']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .filter((file) => file.endsWith('.css'))
  .map((file) => readFileSync(file, 'utf8'));
const matches = (pattern: RegExp) => sheets.flatMap((sheet) => [...sheet.matchAll(pattern)].map(([, value]) => value));

const usualPx = (size: string | undefined) => Number.parseFloat(size ?? '') * (size?.endsWith('rem') ? 16 : 1);

describe('the sizes of type', () => {
  it('are four at most, of which one is for statements and one for attribution', () => {
    const sizes = new Set(matches(/--size-[a-z]+:\s*([^;]+);/g).map(usualPx));
    expect(sizes.size).toBeLessThanOrEqual(4);
    expect([...sizes]).toEqual(expect.arrayContaining([15, 12.5]));
  });

  it('follow what the reader has set in the browser', () => {
    const tokens = readFileSync('components/shared/tokens.css', 'utf8');
    const sizes = [...tokens.matchAll(/--size-[a-z]+:\s*([^;]+);/g)].map(([, value]) => value ?? '');
    expect(sizes).toHaveLength(3);
    expect(sizes.filter((value) => !value.endsWith('rem'))).toEqual([]);
  });

  it('are asked for by their names wherever type is set', () => {
    const set = matches(/\bfont(?:-size)?:\s*([^;]+);/g);
    expect(set.length).toBeGreaterThan(20);
    expect(set.filter((value) => !/^(?:\d{3} )?var\(--size-[a-z]+\)|^inherit$/.test(value ?? ''))).toEqual([]);
  });
});
