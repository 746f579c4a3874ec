import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_VIEW_LIMIT, type FirstView, firstView, statementLength } from '@/components/card/first-view';
import type { Card } from '@/lib/model';
import { bundledCards } from '../../fixtures/bundled-cards';
import {
  aboardDispute,
  aurora,
  auroraCard,
  harbourPost,
  lindqvistYardCard,
  statement,
  untitled,
} from '../../fixtures/read-models';

const length = (view: FirstView): number =>
  view.name.length +
  view.kind.length +
  view.description.length +
  view.statements.reduce((sum, one) => sum + statementLength(one), 0) +
  (view.disputeLine?.length ?? 0) +
  view.horizon.length;

const ids = (card: Card) => firstView(card).statements.map((one) => one.claimId);

const long = (id: string, count: number, article = harbourPost) =>
  statement(id, 'word '.repeat(count).trim(), { article });

describe('the first view of a card', () => {
  it('holds name, kind, description, two statements, a line on differing reports, and the horizon', () => {
    const view = firstView(auroraCard);
    expect(view).toMatchObject({
      name: 'Aurora Borealis',
      kind: 'vessel',
      disputeLine: 'Reports differ on the number: How many people were on the ferry?',
      horizon: '2 articles, to 24 Nov 2025',
      hasMore: true,
    });
    expect(view.statements).toHaveLength(2);
  });

  it('prefers a second voice to a second statement of the first', () => {
    expect(ids(auroraCard)).toEqual(['harbour-post/aground', 'untitled/aboard']);
  });

  it('takes the same voice again rather than none', () => {
    const card = { ...auroraCard, statements: [long('a/1', 5), long('a/2', 5)] };
    expect(ids(card)).toEqual(['a/1', 'a/2']);
  });

  it('passes over what does not fit', () => {
    const card = { ...auroraCard, statements: [long('a/1', 5), long('b/1', 200, untitled), long('a/2', 5)] };
    expect(ids(card)).toEqual(['a/1', 'a/2']);
  });

  it('cuts a long description after a whole sentence where one fits', () => {
    const description = `Carrier of Capt. R. Ford, built by the U.S. Navy. ${'And more is said of it '.repeat(10)}`;
    expect(firstView({ ...lindqvistYardCard, description }).description).toBe(
      'Carrier of Capt. R. Ford, built by the U.S. Navy.',
    );
  });

  it('cuts a long description after a whole word and offers the rest', () => {
    const card = { ...lindqvistYardCard, description: 'Shipyard '.repeat(40) };
    const { description, hasMore } = firstView(card);
    expect(description).toMatch(/Shipyard…$/);
    expect(description.length).toBeLessThanOrEqual(160);
    expect(hasMore).toBe(true);
  });

  it('leaves out further sentences of the description where another statement fits in their place', () => {
    const description = 'A shipyard on the fjord. It built the ferry Aurora Borealis and four others of her class.';
    const view = (wordCount: number) =>
      firstView({ ...auroraCard, description, statements: [long('a/1', wordCount), long('b/1', wordCount, untitled)] });
    expect(view(10)).toMatchObject({ description, statements: [{}, {}] });
    expect(view(20)).toMatchObject({ description: 'A shipyard on the fjord.', statements: [{}, {}] });
    expect(view(40)).toMatchObject({ description, statements: [{}] });
  });

  it('says only on what reports differ where that makes room for another statement', () => {
    const view = (wordCount: number) =>
      firstView({ ...auroraCard, statements: [long('a/1', wordCount), long('b/1', wordCount, untitled)] });
    expect(view(14).disputeLine).toBe('Reports differ on the number: How many people were on the ferry?');
    expect(view(20)).toMatchObject({ disputeLine: 'Reports differ on the number', statements: [{}, {}] });
    expect(view(45)).toMatchObject({
      disputeLine: 'Reports differ on the number: How many people were on the ferry?',
      statements: [{}],
    });
  });

  it('breaks off a long sentence of the description where that makes room for another statement', () => {
    const description =
      'Ferry that goes between the islands in the summer and lies in the yard in winter, when others go.';
    const view = (wordCount: number) =>
      firstView({
        ...lindqvistYardCard,
        description,
        statements: [long('a/1', wordCount), long('b/1', wordCount, untitled)],
      });
    const begun = Array.from({ length: 60 }, (_, wordCount) => view(wordCount + 1)).find((one) =>
      one.description.endsWith('…'),
    );
    expect(begun).toMatchObject({
      description: 'Ferry that goes between the islands in the summer and lies in the yard…',
      statements: [{}, {}],
      hasMore: true,
    });
  });

  describe('where only its first statement is shown', () => {
    const description = 'A shipyard on the fjord. It built the ferry Aurora Borealis and four others of her class.';
    const QUESTION = 'Reports differ on the number: How many people were on the ferry?';
    const view = (wordCount: number) =>
      firstView({ ...auroraCard, description, statements: [long('a/1', wordCount), long('b/1', wordCount, untitled)] });

    it('says again what made room for the second', () => {
      expect(view(20)).toMatchObject({
        statements: [{}, {}],
        description: 'A shipyard on the fjord.',
        descriptions: [description, 'A shipyard on the fjord.', expect.anything(), expect.anything()],
      });
      const short = view(23);
      expect(short).toMatchObject({ statements: [{}, {}], disputeLine: 'Reports differ on the number' });
      expect(short.disputeLines[0]).toBe(QUESTION);
    });

    it('says no more than the first view where nothing made room', () => {
      const { descriptions, disputeLines } = view(10);
      expect(descriptions[0]).toBe(descriptions[1]);
      expect(disputeLines[0]).toBe(disputeLines[1]);
    });

    it(`stays within ${FIRST_VIEW_LIMIT} characters`, () => {
      for (const card of bundledCards()) {
        const first = firstView(card);
        const [description = ''] = first.descriptions;
        const [disputeLine = null] = first.disputeLines;
        const alone = { ...first, description, disputeLine, statements: first.statements.slice(0, 1) };
        expect(length(alone), card.entity.name).toBeLessThanOrEqual(FIRST_VIEW_LIMIT);
      }
    });
  });

  it('has nothing more where all of it is shown', () => {
    expect(firstView(lindqvistYardCard).hasMore).toBe(false);
  });

  describe('of every entry of the bundled index', () => {
    const cards = bundledCards();

    it(`stays within ${FIRST_VIEW_LIMIT} characters, with a statement wherever there is one`, () => {
      const over = cards.filter((card) => length(firstView(card)) > FIRST_VIEW_LIMIT);
      expect(over.map((card) => card.entity.name)).toEqual([]);
      const mute = cards.filter((card) => card.statements.length > 0 && firstView(card).statements.length === 0);
      expect(mute.map((card) => card.entity.name)).toEqual([]);
    });

    it('has two statements in seven of ten cases at least where there are two', () => {
      const several = cards.filter((card) => card.statements.length > 1);
      const two = several.filter((card) => firstView(card).statements.length === 2);
      expect(two.length / several.length).toBeGreaterThan(0.7);
    });
  });

  it(`never exceeds ${FIRST_VIEW_LIMIT} characters`, () => {
    const text = (maxLength: number) => fc.string({ minLength: 1, maxLength });
    const cards = fc.record({
      name: text(300),
      description: text(2_000),
      question: text(300),
      disputeCount: fc.nat(3),
      texts: fc.array(text(600), { maxLength: 8 }),
    });
    fc.assert(
      fc.property(cards, ({ name, description, question, disputeCount, texts }) => {
        const view = firstView({
          ...auroraCard,
          entity: { ...aurora, name },
          description,
          disputes: Array.from({ length: disputeCount }, () => ({ ...aboardDispute, question })),
          statements: texts.map((words, index) => statement(`a/${index}`, words)),
        });
        expect(length(view)).toBeLessThanOrEqual(FIRST_VIEW_LIMIT);
        expect(view.statements.length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
