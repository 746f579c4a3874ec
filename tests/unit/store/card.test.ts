import { describe, expect, it } from 'vitest';
import type { Card, Claim, ClaimId, EntityId } from '@/lib/model';
import { recordOf } from '@/lib/store/records';
import { assembleCard } from '@/lib/store/views';
import { fixtureViews } from './views';

function cardOf(id: string, furtherClaims: readonly Claim[] = []): Card {
  const card = assembleCard(fixtureViews(furtherClaims), id as EntityId);
  if (!card) throw new Error(`no card of ${id}`);
  return card;
}
/** A claim of the fixture pack, in part another. */
function alike(id: string, parts: object): Claim {
  return { ...recordOf(fixtureViews().records.claims, id as ClaimId), ...parts };
}
const claimIds = (card: Card) => card.statements.map((statement) => statement.claimId);

describe('a card', () => {
  it('says who this is, and which articles that rests on', () => {
    const card = cardOf('nicolas-maduro');
    expect(card.entity).toEqual({ id: 'nicolas-maduro', name: 'Nicolás Maduro', kind: 'person' });
    expect(card.description).toBe('President of Venezuela, in office since 2013.');
    expect(card.describedBy.map((article) => article.id)).toEqual(['harbour', 'meridian']);
  });

  it('is null for an entity that the index does not hold', () => {
    expect(assembleCard(fixtureViews(), 'nobody' as EntityId)).toBeNull();
  });

  it('gives the statements about the entity, those it is first in before others', () => {
    expect(claimIds(cardOf('nicolas-maduro'))).toEqual([
      // first in it: what an event of his rests on, then the others
      'meridian/call-date',
      'coast/oil-offer',
      // named beside another: equally much rests on both, so by publication
      'meridian/cartel-led',
      'harbour/call-held',
      // only credited
      'coast/land-operation',
    ]);
  });

  it('gives what it is credited with after what is about it, by publication', () => {
    expect(claimIds(cardOf('new-york-times'))).toEqual(['coast/oil-offer', 'harbour/call-held']);
    expect(claimIds(cardOf('nicolas-maduro')).at(-1)).toBe('coast/land-operation');
  });

  it('gives what an outlet is credited with before what is about it', () => {
    const published = alike('coast/oil-offer', { id: 'coast/report', entityIds: ['new-york-times'], chain: [] });
    expect(claimIds(cardOf('new-york-times', [published]))).toEqual([
      'coast/oil-offer',
      'harbour/call-held',
      'coast/report',
    ]);
  });

  it('gives the statements of one sentence in the order of their author', () => {
    const further = alike('coast/notice', { id: 'coast/and-further' });
    expect(claimIds(cardOf('faa', [further]))).toEqual(['coast/notice', 'coast/and-further']);
  });

  it('does not repeat a statement that is about the entity and credited to it', () => {
    expect(claimIds(cardOf('donald-trump')).filter((id) => id === 'harbour/order-denied')).toHaveLength(1);
  });

  it('resolves each hop of a chain to words that can be shown', () => {
    const statement = cardOf('nicolas-maduro').statements.find(({ claimId }) => claimId === 'harbour/call-held');
    const plain = { inferred: false, beside: false, note: null };
    expect(statement?.chain).toEqual([
      { kind: 'named', label: 'The New York Times', entityId: 'new-york-times', cue: 'citing', ...plain },
      { kind: 'unnamed', label: 'people briefed on the call', entityId: null, cue: null, ...plain },
    ]);
  });

  it('marks sources that stand beside each other and those that carry over', () => {
    const [statement] = cardOf('pete-hegseth').statements;
    expect(statement?.chain[1]).toMatchObject({ label: 'Pete Hegseth', beside: true, inferred: true });
    expect(statement?.quote).toEqual({ text: 'nothing of it', speaker: 'Donald Trump' });
  });

  it('shows a document and a role by their description', () => {
    expect(cardOf('faa').statements[0]?.chain.map((hop) => [hop.kind, hop.label])).toEqual([
      ['named', 'Federal Aviation Administration'],
      ['document', 'a notice to airlines'],
    ]);
  });

  it('lists other names once each, with where they stand', () => {
    expect(cardOf('pete-hegseth').otherNames).toEqual([
      {
        text: 'Pete Hegsett',
        sort: 'misspelling',
        occursIn: [expect.objectContaining({ id: 'meridian' })],
        note: 'A slip of the article.',
      },
      { text: 'Hegseth', sort: 'short form', occursIn: [expect.objectContaining({ id: 'harbour' })], note: null },
    ]);
  });

  it('holds the differing reports about the entity, each position with its statements', () => {
    const [dispute, ...others] = cardOf('caribbean').disputes;
    expect(others).toEqual([]);
    expect(dispute).toMatchObject({ id: 'strike-deaths', type: 'says less', note: null });
    expect(dispute?.positions.map(({ label, statements }) => [label, statements.map((s) => s.claimId)])).toEqual([
      ['At least 80', ['harbour/strike-deaths']],
      ['Dozens', ['meridian/strike-deaths']],
    ]);
  });

  it('holds the events it takes part in, is the place of, or is told of in, in order of time', () => {
    expect(cardOf('caribbean').events.map((event) => event.id)).toEqual(['boat-strikes', 'ford-arrives']);
    expect(cardOf('nicolas-maduro').events.map((event) => event.id)).toEqual(['call']);
  });

  it('counts who stands in the same statements', () => {
    expect(cardOf('nicolas-maduro').appearsWith).toEqual([
      { entity: expect.objectContaining({ id: 'donald-trump' }), statementCount: 2 },
      { entity: expect.objectContaining({ id: 'cartel-of-the-suns' }), statementCount: 1 },
    ]);
  });

  it('says how far the index reaches', () => {
    expect(cardOf('faa').horizon).toEqual({ articleCount: 3, latest: '2025-12-04' });
  });
});
