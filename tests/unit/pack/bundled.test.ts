import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPack } from '@/lib/model';
import { findArticleTexts } from '@/scripts/pack/articles';
import { BUNDLED_PACK } from '@/scripts/pack/bundled';
import { problemsOf } from '@/scripts/pack/check';
import { compilePack, serializePack } from '@/scripts/pack/compile';
import { PACK_JSON_SCHEMA_PATH, packJsonSchema } from '@/scripts/pack/json-schema';
import { mergePacks } from '@/scripts/pack/merge';

describe('the bundled index', () => {
  const compiled = compilePack(BUNDLED_PACK.folder);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problem.slice(0, 5), null, 1));
  const { pack } = compiled.value;

  it('survives its own way in', () => {
    expect(readPack(serializePack(pack))).toEqual({ ok: true, value: pack });
  });

  it('has no problem that the check knows, as far as the articles are at hand', () => {
    expect(problemsOf(pack, findArticleTexts(pack))).toEqual([]);
  });

  it('loses nothing when it is merged with itself', () => {
    const merged = mergePacks([pack, pack]);
    expect(readPack(serializePack(merged))).toEqual({ ok: true, value: merged });
    expect(merged.claims).toHaveLength(pack.claims.length);
    expect(new Set(merged.disputes)).toEqual(new Set(pack.disputes));
  });

  it('holds the five articles and enough of what they say', () => {
    expect(pack.articles.map(({ id }) => id)).toEqual(['000', '001', '002', '003', '004']);
    expect(pack.entities.length).toBeGreaterThanOrEqual(35);
    expect(pack.claims.length).toBeGreaterThanOrEqual(60);
    expect(pack.events.filter(({ when }) => when.basis !== 'unknown').length).toBeGreaterThanOrEqual(15);
    expect(pack.disputes.length).toBeGreaterThanOrEqual(5);
  });

  it('gives no year as stated that no article states', () => {
    const datings = [...pack.articles.map(({ published }) => published), ...pack.events.map(({ when }) => when)];
    const stated = datings.filter((dating) => dating.basis !== 'unknown' && dating.year === 'stated');
    expect(stated.map((dating) => dating.basis !== 'unknown' && dating.edtf)).toEqual(
      stated.map(() => expect.stringMatching(/^2013/)),
    );
  });

  it.each([
    ['cartel-of-the-suns', 'Cartel de los Soles'],
    ['cartel-of-the-suns', 'Sun Cartel'],
    ['pete-hegseth', 'Pete Hegsett'],
    ['tren-de-aragua', 'Aragua train'],
    ['gerald-r-ford', 'Gerald R. Ford'],
    ['faa-warning', 'FAA warning'],
    ['nicolas-maduro', 'Nicolás Maduro'],
  ])('knows %s as "%s"', (id, form) => {
    const entity = pack.entities.find((candidate) => candidate.id === id);
    expect(entity?.surfaceForms.map(({ text }) => text)).toContain(form);
  });

  it('publishes a JSON Schema that is up to date', () => {
    expect(readFileSync(PACK_JSON_SCHEMA_PATH, 'utf8')).toBe(packJsonSchema());
  });
});
