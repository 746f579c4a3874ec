import { describe, expect, it } from 'vitest';
import type { ArticleId, Chronology, DisputeId, EventId } from '@/lib/model';
import { packChronology, unpackChronology } from '@/lib/store/overviews';
import {
  assembleArticle,
  assembleArticles,
  assembleChronology,
  assembleDispute,
  assembleEntries,
  viewEvent,
} from '@/lib/store/views';
import { chronologyOf } from '../../fixtures/chronology';
import { fixturePack } from '../../fixtures/pack';
import { fixtureViews } from './views';

describe('the chronology', () => {
  const chronology = assembleChronology(fixtureViews());

  it('keeps apart what happened, what goes on and what lies ahead', () => {
    expect(chronology.happened.map((event) => event.id)).toEqual(['ford-arrives', 'call']);
    expect(chronology.ongoing.map((event) => event.id)).toEqual(['boat-strikes']);
    expect(chronology.ahead.map((event) => event.id)).toEqual(['land-operation']);
  });

  it('lists who and where, who tells of it and whom they credit', () => {
    const [ford, call] = chronology.happened;
    expect(call?.entities.map((number) => chronology.entities[number]?.name)).toEqual([
      'Donald Trump',
      'Nicolás Maduro',
    ]);
    expect(ford?.entities.map((number) => chronology.entities[number]?.name)[0]).toBe('Caribbean');
    expect(call?.articles.map((number) => chronology.articles[number]?.id).sort()).toEqual(['harbour', 'meridian']);
  });

  it('says of which events reports differ', () => {
    expect(chronology.ongoing[0]?.differs).toBe(true);
    expect(chronology.happened[0]?.differs).toBe(false);
  });

  it('lists of each event what its view says', () => {
    const views = fixtureViews();
    const all = (...ids: readonly EventId[]) =>
      ids.flatMap((id) => fixturePack.events.find((event) => event.id === id) ?? []).map(views.event);
    const { happened, ongoing, ahead, horizon } = chronology;
    const idsOf = (events: typeof happened) => all(...events.map(({ id }) => id));
    const plain = chronologyOf({ happened: idsOf(happened), ongoing: idsOf(ongoing), ahead: idsOf(ahead), horizon });
    expect(named(chronology)).toEqual(named(plain));
  });

  it('is the same after it was packed and unpacked', () => {
    expect(unpackChronology(structuredClone(packChronology(chronology)))).toEqual(chronology);
  });

  it('leaves a date that is not given as it is', () => {
    expect(chronology.ahead[0]?.when).toEqual({ basis: 'unknown', why: 'Only “soon” is given.' });
  });
});

/** With what the numbers stand for, in no order that matters. */
const named = (chronology: Chronology) =>
  [...chronology.happened, ...chronology.ongoing, ...chronology.ahead].map((event) => ({
    ...event,
    entities: event.entities.map((number) => chronology.entities[number]),
    articles: new Set(event.articles.map((number) => chronology.articles[number])),
    sources: new Set(event.sources.map((number) => chronology.sources[number])),
  }));

describe('an event by itself', () => {
  const views = fixtureViews();
  const eventOf = (id: string) => viewEvent(views, id as EventId);

  it('shows who and where, and every statement in reading order', () => {
    const call = eventOf('call');
    expect(call?.participants.map((entity) => entity.name)).toEqual(['Donald Trump', 'Nicolás Maduro']);
    expect(call?.statements.map((statement) => statement.claimId)).toEqual(['meridian/call-date', 'harbour/call-held']);
    expect(eventOf('ford-arrives')?.places.map((place) => place.name)).toEqual(['Caribbean']);
  });

  it('has the differing reports that touch its statements', () => {
    expect(eventOf('boat-strikes')?.disputes.map((dispute) => dispute.id)).toEqual(['strike-deaths']);
    expect(eventOf('ford-arrives')?.disputes).toEqual([]);
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
    const { statements } = assembleArticle(fixtureViews(), 'meridian' as ArticleId) ?? {};
    expect(statements?.map((statement) => statement.claimId)).toEqual([
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
