import { describe, expect, it } from 'vitest';
import type { DisputeId } from '@/lib/model';
import { assembleArticles } from '@/lib/store/articles';
import { assembleChronology } from '@/lib/store/chronology';
import { assembleDispute } from '@/lib/store/dispute';
import { assembleEntries } from '@/lib/store/entries';
import { fixtureViews } from './views';

describe('the chronology', () => {
  const chronology = assembleChronology(fixtureViews());

  it('keeps apart what happened, what goes on and what lies ahead', () => {
    expect(chronology.happened.map((event) => event.id)).toEqual(['ford-arrives', 'call']);
    expect(chronology.ongoing.map((event) => event.id)).toEqual(['boat-strikes']);
    expect(chronology.ahead.map((event) => event.id)).toEqual(['land-operation']);
  });

  it('shows who and where, and every statement in reading order', () => {
    const call = chronology.happened[1];
    expect(call?.participants.map((entity) => entity.name)).toEqual(['Donald Trump', 'Nicolás Maduro']);
    expect(call?.statements.map((statement) => statement.claimId)).toEqual(['meridian/call-date', 'harbour/call-held']);
    expect(chronology.happened[0]?.places.map((place) => place.name)).toEqual(['Caribbean']);
  });

  it('gives an event the differing reports that touch its statements', () => {
    expect(chronology.ongoing[0]?.disputes.map((dispute) => dispute.id)).toEqual(['strike-deaths']);
    expect(chronology.happened[0]?.disputes).toEqual([]);
  });

  it('leaves a date that is not given as it is', () => {
    expect(chronology.ahead[0]?.when).toEqual({ basis: 'unknown', why: 'Only “soon” is given.' });
  });
});

describe('a dispute by itself', () => {
  it('names whom it is about and the events that it touches', () => {
    const detail = assembleDispute(fixtureViews(), 'strike-deaths' as DisputeId);
    expect(detail?.events.map((event) => event.id)).toEqual(['boat-strikes']);
    expect(detail?.entities.length).toBeGreaterThan(0);
    expect(detail?.horizon.articleCount).toBe(3);
  });

  it('is not there where the index holds none', () => {
    expect(assembleDispute(fixtureViews(), 'nothing' as DisputeId)).toBeNull();
  });
});

describe('the articles', () => {
  const articles = assembleArticles(fixtureViews());

  it('stand in order of publication, what is open to the past first', () => {
    expect(articles.map((article) => article.id)).toEqual(['coast', 'meridian', 'harbour']);
  });

  it('carry what is known of them and what they say, in the order of the text', () => {
    const meridian = articles[1];
    expect(meridian).toMatchObject({ title: null, url: null, publisher: null, note: 'Reads like a translation.' });
    expect(meridian?.statementCount).toBe(3);
    expect(meridian?.statements.map((statement) => statement.claimId)).toEqual([
      'meridian/call-date',
      'meridian/strike-deaths',
      'meridian/cartel-led',
    ]);
  });
});

describe('the entries', () => {
  const entries = assembleEntries(fixtureViews().records);

  it('stand by name', () => {
    expect(entries.map((entry) => entry.name)).toEqual([
      'Caribbean',
      'Cartel of the Suns',
      'Donald Trump',
      'Federal Aviation Administration',
      'Gerald R. Ford',
      'Nicolás Maduro',
      'Pete Hegseth',
      'The New York Times',
    ]);
  });

  it('count the statements that their cards hold, and give the names they go by as well', () => {
    const entry = entries.find(({ id }) => id === 'nicolas-maduro');
    expect(entry).toMatchObject({ statementCount: 5, otherNames: ['Nicolas Maduro', 'Maduro'] });
  });
});
