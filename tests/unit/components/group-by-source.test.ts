import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBySource } from '@/components/card/group-by-source';
import type { Statement } from '@/lib/model';
import { coastRadio, harbourPost, hop, lindqvist, statement, untitled } from '../../fixtures/read-models';

const radio = hop('named', 'Coast Radio', { entityId: coastRadio.id });
const captain = hop('named', 'Maja Lindqvist', { entityId: lindqvist.id });
const third = { ...harbourPost, id: 'third' as typeof harbourPost.id };
const told = (id: string, article: Statement['article'], ...chain: Statement['chain']) =>
  statement(id, id, { article, chain });

describe('reports that share one upstream source', () => {
  it('are grouped, with how many articles credit it', () => {
    const a = told('a', harbourPost, radio);
    const b = told('b', untitled, hop('role', 'officials'), radio);
    const c = told('c', untitled);
    expect(groupBySource([a, b, c])).toEqual({
      groups: [{ source: { entityId: coastRadio.id, label: 'Coast Radio' }, articleCount: 2, statements: [a, b] }],
      others: [c],
      leadingCount: 0,
    });
  });

  it('come after what stands before all of them', () => {
    const [a, b] = [told('a', harbourPost, radio), told('b', untitled, radio)];
    const [first, last] = [told('first', untitled), told('last', untitled)];
    expect(groupBySource([first, a, b, last])).toMatchObject({ others: [first, last], leadingCount: 1 });
  });

  it('are no group within one article: two sentences are no second report', () => {
    const statements = [told('a', harbourPost, radio), told('b', harbourPost, radio)];
    expect(groupBySource(statements)).toMatchObject({ groups: [], others: statements });
  });

  it('are never grouped by an unnamed source, whatever its wording', () => {
    const unnamed = hop('unnamed', 'two officials');
    expect(groupBySource([told('a', harbourPost, unnamed), told('b', untitled, unnamed)]).groups).toEqual([]);
  });

  it('stand under the source that most articles credit', () => {
    const a = told('a', harbourPost, captain, radio);
    const b = told('b', untitled, captain, radio);
    const c = told('c', third, radio);
    expect(groupBySource([a, b, c]).groups.map(({ source, articleCount }) => [source.label, articleCount])).toEqual([
      ['Coast Radio', 3],
    ]);
  });

  it('each stand once, in the order given', () => {
    const chain = fc.array(fc.constantFrom(radio, captain, hop('unnamed', 'someone')), { maxLength: 3 });
    const article = fc.constantFrom(harbourPost, untitled, third);
    fc.assert(
      fc.property(fc.array(fc.tuple(article, chain), { maxLength: 12 }), (tellings) => {
        const statements = tellings.map(([where, hops], index) => told(`s${index}`, where, ...hops));
        const { groups, others } = groupBySource(statements);
        const all = [...groups.flatMap((group) => group.statements), ...others];
        expect(new Set(all)).toEqual(new Set(statements));
        expect(all).toHaveLength(statements.length);
        for (const group of groups) expect(group.articleCount).toBeGreaterThan(1);
        for (const part of [...groups.map((group) => group.statements), others]) {
          expect(part).toEqual(statements.filter((one) => part.includes(one)));
        }
      }),
    );
  });
});
