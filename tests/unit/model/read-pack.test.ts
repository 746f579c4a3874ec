import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPack, type PackProblem, readPack } from '@/lib/model';
import { fixtureJson, fixturePack } from '../../fixtures/pack';

type Json = Record<string, unknown>;

/** The fixture with one value at a path replaced; `undefined` takes it away. */
function withValue(path: readonly (string | number)[], value: unknown): Json {
  const pack = JSON.parse(fixtureJson) as Json;
  const parent = path.slice(0, -1).reduce<Json>((at, key) => at[key] as Json, pack);
  parent[path.at(-1) ?? ''] = value;
  return JSON.parse(JSON.stringify(pack)) as Json;
}
function problemsOf(document: unknown): readonly PackProblem[] {
  const result = checkPack(document);
  return result.ok ? [] : result.problem;
}

describe('reading a pack', () => {
  it('gives the pack as it is written', () => {
    expect(readPack(fixtureJson)).toEqual({ ok: true, value: fixturePack });
  });

  it('says so where the text is not JSON', () => {
    const result = readPack(fixtureJson.slice(0, 100));
    expect(result).toMatchObject({ ok: false, problem: [{ code: 'not-json', place: '' }] });
  });

  it('says which schema version it reads', () => {
    expect(problemsOf(withValue(['schemaVersion'], 2))).toEqual([
      {
        code: 'schema-version',
        place: 'schemaVersion',
        message: 'this pack is of schema version 2; this Sidelight reads version 1',
      },
    ]);
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['a text', 'pack'],
    ['a pack without a version', withValue(['schemaVersion'], undefined)],
  ])('refuses %s', (_, document) => {
    expect(problemsOf(document)[0]?.code).toBe('schema');
  });
});

describe('the place of a problem', () => {
  it.each([
    [
      'a date that is not in the calendar',
      ['articles', 0, 'published', 'edtf'],
      '2025-02-30',
      'articles › harbour › published › edtf',
    ],
    [
      'a bound that the date does not say',
      ['claims', 0, 'when', 'latest'],
      '2026-01-01',
      'claims › harbour/ford-arrival › when',
    ],
    ['a stance that is not one', ['claims', 1, 'stance'], 'proven', 'claims › harbour/call-held › stance'],
    [
      'a kind of hop that is not one',
      ['claims', 1, 'chain', 0, 'kind'],
      'rumour',
      'claims › harbour/call-held › chain › 0 › kind',
    ],
    ['an address that is no web page', ['articles', 0, 'url'], 'javascript:alert(1)', 'articles › harbour › url'],
    ['a field too many', ['events', 0, 'verdict'], 'true', 'events › call › verdict'],
    ['a missing field', ['entities', 0, 'name'], undefined, 'entities › nicolas-maduro › name'],
    [
      'a need that is none',
      ['entities', 0, 'surfaceForms', 2, 'needs'],
      'luck',
      'entities › nicolas-maduro › surfaceForms › Maduro › needs',
    ],
    ['one position alone', ['disputes', 0, 'positions', 1], undefined, 'disputes › strike-deaths › positions › 1'],
  ])('names record and field: %s', (_, path, value, place) => {
    const problems = problemsOf(withValue(path, value));
    expect(problems.map((problem) => [problem.code, problem.place])).toContainEqual(['schema', place]);
  });

  it.each([
    [
      'an article',
      ['claims', 0, 'evidence', 'articleId'],
      'nowhere',
      'claims › harbour/ford-arrival › evidence › articleId',
      'articles',
    ],
    [
      'an article of a description',
      ['entities', 0, 'description', 'articleIds', 0],
      'nowhere',
      'entities › nicolas-maduro › description › articleIds',
      'articles',
    ],
    [
      'an article of a name',
      ['entities', 0, 'surfaceForms', 0, 'occursIn', 0],
      'nowhere',
      'entities › nicolas-maduro › surfaceForms › Nicolás Maduro › occursIn',
      'articles',
    ],
    ['an entity', ['claims', 0, 'entityIds', 0], 'nobody', 'claims › harbour/ford-arrival › entityIds', 'entities'],
    ['a source', ['claims', 1, 'chain', 0, 'entityId'], 'nobody', 'claims › harbour/call-held › chain › 0', 'entities'],
    [
      'a speaker',
      ['claims', 3, 'quote', 'speakerId'],
      'nobody',
      'claims › harbour/order-denied › quote › speakerId',
      'entities',
    ],
    ['a place', ['events', 1, 'placeIds', 0], 'nowhere', 'events › ford-arrives › placeIds', 'entities'],
    ['a participant', ['events', 0, 'participantIds', 0], 'nobody', 'events › call › participantIds', 'entities'],
    ['a claim of an event', ['events', 0, 'claimIds', 0], 'harbour/none', 'events › call › claimIds', 'claims'],
    [
      'a claim of a position',
      ['disputes', 0, 'positions', 0, 'claimIds', 0],
      'harbour/none',
      'disputes › strike-deaths › At least 80',
      'claims',
    ],
    [
      'an entity of a dispute',
      ['disputes', 0, 'entityIds', 0],
      'nobody',
      'disputes › strike-deaths › entityIds',
      'entities',
    ],
  ])('names who refers to what is missing: %s', (_, path, id, place, section) => {
    expect(problemsOf(withValue(path, id))).toEqual([
      { code: 'missing-reference', place, message: `"${id}" is not among the pack's ${section}` },
    ]);
  });

  it.each(['articles', 'entities', 'claims', 'events', 'disputes'] as const)(
    'names the id used twice among the %s',
    (section) => {
      const [first] = fixturePack[section];
      const problems = problemsOf({ ...fixturePack, [section]: [...fixturePack[section], first] });
      expect(problems).toEqual([
        { code: 'duplicate-id', place: `${section} › ${first?.id}`, message: `the id "${first?.id}" is used twice` },
      ]);
    },
  );
});

describe('hostile input', () => {
  it('never throws, whatever the document is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (document) => {
        expect(() => checkPack(document)).not.toThrow();
      }),
    );
  });

  it('never throws, whatever the text is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readPack(text).ok).toBe(false);
      }),
    );
  });

  it('survives any value in place of any field, with a place to look at', () => {
    const fields = Object.keys(fixturePack.claims[0] ?? {});
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
        for (const { place } of problemsOf(withValue(['claims', 0, field], value))) expect(place).not.toBe('');
      }),
    );
  });

  it('is told of at most fifty problems', () => {
    const claims = Array.from({ length: 200 }, () => ({ id: 'x/y' }));
    expect(problemsOf({ ...fixturePack, claims })).toHaveLength(50);
  });
});
