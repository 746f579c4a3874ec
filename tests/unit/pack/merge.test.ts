import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPack, type Pack } from '@/lib/model';
import { serializePack } from '@/scripts/pack/compile';
import { type MergedPack, mergePacks, versionsIn } from '@/scripts/pack/merge';
import { readMergeable } from '@/scripts/pack/read-merged';
import { fixturePack } from '../../fixtures/pack';

const SECTIONS = ['articles', 'entities', 'claims', 'events', 'disputes'] as const;

/** Packs as several people make them: some of the records each, some of those reworded, under one name or another. */
const packs = fc
  .record({
    header: fc.constantFrom({ id: 'harbour', title: 'The harbour' }, { id: 'coast', title: 'The coast' }),
    kept: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
    storyCues: fc.constantFrom<Pack['storyCues'][]>(
      undefined,
      { names: ['harbour'], words: ['pier', 'tide'], notAlone: ['tide'] },
      { names: ['coast'], words: ['tide', 'dune'], notAlone: [], elsewhere: ['desert'] },
    ),
    reworded: fc.array(fc.constantFrom('', '', '', '', ' Again.', ' Once more.'), { minLength: 40, maxLength: 40 }),
  })
  .map(({ header, storyCues, kept, reworded }): MergedPack => {
    let at = 0;
    const some = <Value extends { id: string }>(
      records: readonly Value[],
      change: (record: Value, end: string) => Value,
    ) =>
      records.flatMap((record) => {
        const index = at++;
        const end = reworded[index] ?? '';
        return kept[index] ? [end === '' ? record : change(record, end)] : [];
      });
    return {
      ...fixturePack,
      ...(header as Pick<Pack, 'id' | 'title'>),
      ...(storyCues ? { storyCues } : {}),
      articles: some(fixturePack.articles, (record, end) => ({ ...record, label: `${record.label}${end}` })),
      entities: some(fixturePack.entities, (record, end) => ({ ...record, name: `${record.name}${end}` })),
      claims: some(fixturePack.claims, (record, end) => ({ ...record, text: `${record.text}${end}` })),
      events: some(fixturePack.events, (record, end) => ({ ...record, title: `${record.title}${end}` })),
      disputes: some(fixturePack.disputes, (record, end) => ({ ...record, question: `${record.question}${end}` })),
    };
  });

/** Byte for byte, since that is what the command prints. */
const printed = (...merged: readonly MergedPack[]): string => serializePack(mergePacks(merged));

const textsIn = (pack: MergedPack): string[] =>
  (['header', ...SECTIONS] as const).flatMap((section) =>
    versionsIn(pack, section).map((record) => `${section} ${JSON.stringify(record)}`),
  );

describe('merging packs', () => {
  it('gives the same in any order', () => {
    fc.assert(
      fc.property(packs, packs, (a, b) => {
        expect(printed(a, b)).toBe(printed(b, a));
      }),
    );
  });

  it('gives the same in any grouping', () => {
    fc.assert(
      fc.property(packs, packs, packs, (a, b, c) => {
        expect(printed(mergePacks([a, b]), c)).toBe(printed(a, mergePacks([b, c])));
        expect(printed(mergePacks([a, b]), c)).toBe(printed(a, b, c));
      }),
    );
  });

  it('gives the same in any order of any number', () => {
    const shuffled = fc
      .array(packs, { minLength: 1, maxLength: 5 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(shuffled, ([list, again]) => {
        expect(printed(...again)).toBe(printed(...list));
      }),
    );
  });

  it('changes nothing when something is merged again', () => {
    fc.assert(
      fc.property(packs, packs, (a, b) => {
        const merged = mergePacks([a, b]);
        expect(printed(merged)).toBe(serializePack(merged));
        expect(printed(merged, merged)).toBe(serializePack(merged));
        expect(printed(merged, a)).toBe(serializePack(merged));
      }),
    );
  });

  it('drops nothing and adds nothing', () => {
    fc.assert(
      fc.property(packs, packs, packs, (a, b, c) => {
        const merged = textsIn(mergePacks([a, mergePacks([b, c])])).sort();
        expect(merged).toEqual([...new Set([a, b, c].flatMap(textsIn))].sort());
      }),
    );
  });

  it('lists a record as in conflict exactly where it has several versions', () => {
    fc.assert(
      fc.property(packs, packs, (a, b) => {
        const merged = mergePacks([a, b]);
        for (const section of SECTIONS) {
          const versions = new Map<string, Set<string>>();
          for (const record of [...a[section], ...b[section]]) {
            versions.set(record.id, (versions.get(record.id) ?? new Set()).add(JSON.stringify(record)));
          }
          const several = [...versions].filter(([, texts]) => texts.size > 1).map(([id]) => id);
          const conflicts = (merged.conflicts ?? []).filter((conflict) => conflict.section === section);
          expect(conflicts.map(({ id }) => id)).toEqual(several.sort());
          expect(merged[section].map(({ id }) => id).filter((id) => several.includes(id))).toEqual([]);
        }
      }),
    );
  });

  it('can be read again with its conflicts', () => {
    fc.assert(
      fc.property(packs, packs, (a, b) => {
        const merged = mergePacks([a, b]);
        fc.pre(merged.conflicts !== undefined);
        expect(readMergeable(serializePack(merged))).toEqual({ ok: true, value: merged });
      }),
    );
  });
});

describe('a pack merged without conflicts', () => {
  const about = (articleIds: readonly string[]): MergedPack => {
    const claims = fixturePack.claims.filter(({ evidence }) => articleIds.includes(evidence.articleId));
    const ids = new Set<string>(claims.map(({ id }) => id));
    return {
      ...fixturePack,
      claims,
      events: fixturePack.events.filter(({ claimIds }) => claimIds.every((id) => ids.has(id))),
      disputes: [],
    };
  };

  it('is a pack', () => {
    const merged = mergePacks([about(['harbour']), about(['meridian']), about(['coast'])]);
    expect(merged).not.toHaveProperty('conflicts');
    expect(checkPack(merged)).toMatchObject({ ok: true });
    expect(merged.claims).toHaveLength(fixturePack.claims.length);
  });

  it('has its claims as the articles make them, its events in time, and first what differs outright', () => {
    const merged = mergePacks([fixturePack]);
    const places = merged.claims.map(({ evidence: { articleId, paragraph, sentence } }) => [
      articleId,
      paragraph,
      sentence,
    ]);
    expect(places).toEqual([...places].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)));
    expect(merged.events.at(-1)?.when.basis).toBe('unknown');
    expect(merged.disputes.map(({ type }) => type).lastIndexOf('says less')).toBe(merged.disputes.length - 1);
  });
});
