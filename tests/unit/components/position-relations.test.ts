import { describe, expect, it } from 'vitest';
import { relationsOf, relationWords } from '@/components/shared/position-relations';
import type { DisputeType, Statement } from '@/lib/model';
import { hop, statement, statements, untitled } from '../../fixtures/read-models';

const words = (type: DisputeType, ...positions: (readonly Statement[])[]) =>
  relationsOf({ type, positions: positions.map((said, index) => ({ label: `${index}`, statements: said })) }).map(
    relationWords,
  );

const { aground, aboard41 } = statements;
const denial = (id: string, ...chain: Statement['chain']) =>
  statement(id, 'It is not so.', { stance: 'denied', chain });

describe('what a position is to the others', () => {
  it('same: where several articles tell it', () => {
    const elsewhere = { ...aground, article: untitled };
    expect(words('different number', [aground, elsewhere], [aboard41, aboard41])).toEqual([
      ['the same in 2 articles'],
      [],
    ]);
  });

  it('denied by: whoever the denials of the other positions are credited to, innermost', () => {
    const captain = denial('a/1', hop('named', 'Coast Radio'), hop('named', 'Maja Lindqvist'));
    const twoBeside = denial('a/4', hop('named', 'The line'), hop('role', 'its crew', { beside: true }));
    expect(words('denied', [aground], [twoBeside])[0]).toEqual(['denied by The line and its crew']);
    const sailors = denial('a/2', hop('unnamed', 'two sailors on board'));
    expect(words('denied', [aground], [captain, sailors])).toEqual([
      ['denied by Maja Lindqvist and “two sailors on board”'],
      [],
    ]);
    expect(words('denied', [aground], [denial('a/3')])).toEqual([['denied by The Harbour Post'], []]);
    expect(words('different status', [aground], [captain])).toEqual([[], []]);
  });

  it('later report: all but the last are changed by it', () => {
    expect(words('later report', [aground], [aboard41])).toEqual([['a later report changes this'], []]);
  });
});
