import { describe, expect, it } from 'vitest';
import type { SearchHit } from '@/lib/model';
import { createSearch } from '@/lib/store/search';
import { fixtureViews } from './views';

const search = createSearch(fixtureViews());

const idOf = (hit: SearchHit): string => {
  if (hit.kind === 'entry') return hit.entry.id;
  if (hit.kind === 'event') return hit.event.id;
  if (hit.kind === 'dispute') return hit.dispute.id;
  return hit.kind === 'article' ? hit.article.id : hit.statement.claimId;
};
const found = (query: string, kind?: SearchHit['kind']) =>
  search(query)
    .hits.filter((hit) => kind === undefined || hit.kind === kind)
    .map(idOf);
const entries = (query: string) => found(query, 'entry');

describe('searching by name', () => {
  it.each([
    ['in full', 'Nicolás Maduro', 'nicolas-maduro'],
    ['without its accents', 'nicolas maduro', 'nicolas-maduro'],
    ['with accents it does not have', 'pété hégseth', 'pete-hegseth'],
    ['in capitals', 'GERALD R. FORD', 'gerald-r-ford'],
    ['by another of its names', 'cartel de los soles', 'cartel-of-the-suns'],
    ['by its abbreviation', 'faa', 'faa'],
    ['by a name that only news pages use', 'uss gerald ford', 'gerald-r-ford'],
    ['by its beginning', 'gera', 'gerald-r-ford'],
    ['by one of its words', 'york', 'new-york-times'],
    ['with its words in another order', 'maduro nicolas', 'nicolas-maduro'],
    ['in the possessive', 'Maduro’s', 'nicolas-maduro'],
    ['with the article before it', 'the new york times', 'new-york-times'],
    ['without its spaces', 'geraldrford', 'gerald-r-ford'],
  ])('finds an entry %s', (_, query, id) => {
    expect(entries(query)[0]).toBe(id);
  });

  it.each([
    ['maduor', 'nicolas-maduro'],
    ['hegset', 'pete-hegseth'],
    ['hegsteh', 'pete-hegseth'],
    ['cartell de los soles', 'cartel-of-the-suns'],
    ['cartel of the sons', 'cartel-of-the-suns'],
    ['carribean', 'caribbean'],
    ['nicolaas madro', 'nicolas-maduro'],
    ['trupm', 'donald-trump'],
    ['rtump', 'donald-trump'],
    ['frod', 'gerald-r-ford'],
    ['federal avaition administration', 'faa'],
    ['newyork tmies', 'new-york-times'],
  ])('forgives the slip in "%s"', (query, id) => {
    expect(entries(query)[0]).toBe(id);
  });

  it('says which name fits best', () => {
    expect(search('soles').hits[0]).toMatchObject({ kind: 'entry', matchedName: 'Cartel de los Soles' });
    expect(search('nicolás maduro').hits[0]).toMatchObject({ matchedName: 'Nicolás Maduro' });
  });

  it('puts the name itself before names that begin with it, and those before names that hold it', () => {
    expect(entries('ford')[0]).toBe('gerald-r-ford');
    expect(entries('cari')).toEqual(['caribbean']);
    expect(entries('ca')).toEqual(['caribbean', 'cartel-of-the-suns']);
  });

  it('names the entries that a question is about', () => {
    expect(entries('When did Trump speak with Maduro?').sort()).toEqual(['donald-trump', 'nicolas-maduro']);
    expect(entries('how many people did the strikes kill')).toEqual([]);
  });
});

describe('searching what is told', () => {
  it('finds statements by their words, whole, begun or inflected', () => {
    expect(found('oil fields')[0]).toBe('coast/oil-offer');
    expect(found('oil fie')[0]).toBe('coast/oil-offer');
    expect(found('meetings', 'statement')).toEqual(['harbour/call-held']);
    expect(found('strike', 'statement')).toContain('meridian/strike-deaths');
  });

  it('finds them by names of those they are about that they do not use themselves', () => {
    expect(found('FAA airlines', 'statement')).toEqual(['coast/notice']);
  });

  it('finds them by those they credit', () => {
    expect(found('new york times oil', 'statement')[0]).toBe('coast/oil-offer');
    expect(found('people briefed on the call', 'statement')[0]).toBe('harbour/call-held');
  });

  it('finds them by their figures, and by the question they answer', () => {
    expect(found('80 killed', 'statement')[0]).toBe('harbour/strike-deaths');
    expect(found('how many people have the strikes killed', 'statement')).toContain('meridian/strike-deaths');
  });

  it('finds them by the title of the event they tell of', () => {
    expect(found('speak by telephone', 'statement')).toContain('meridian/call-date');
  });

  it('finds events by their titles', () => {
    expect(found('operations on land')[0]).toBe('land-operation');
  });

  it('puts an entry before its statements', () => {
    const hits = found('hegseth');
    expect(hits[0]).toBe('pete-hegseth');
    expect(hits).toContain('harbour/order-denied');
  });

  it('answers a question with the statement that holds most of it', () => {
    expect(found('how many people have the strikes killed', 'statement')[0]).toBe('harbour/strike-deaths');
    expect(found('was there an order for a second strike?', 'statement')[0]).toBe('harbour/order-denied');
  });

  it('answers "how many" with a figure and "when" with a day', () => {
    // "died" stands in the other report, which has no number
    expect(found('how many people died', 'statement')).toEqual(['harbour/strike-deaths', 'meridian/strike-deaths']);
    expect(found('when did Trump and Maduro speak', 'statement')[0]).toBe('meridian/call-date');
  });

  it('finds them by other words for the same, and by words of the same family', () => {
    expect(found('conversation between presidents', 'statement')[0]).toBe('meridian/call-date');
    expect(found('offering oil', 'statement')).toEqual(['coast/oil-offer']);
    expect(found('authorized strike', 'statement')[0]).toBe('harbour/order-denied');
  });

  it('prefers the word itself to another for it', () => {
    expect(found('people died', 'statement')[0]).toBe('meridian/strike-deaths');
    expect(found('people killed', 'statement')[0]).toBe('harbour/strike-deaths');
  });

  it('takes a word that is there for more than one that may be a slip', () => {
    // "messing" is near "meeting", which only one statement has
    expect(found('messing strikes', 'statement')[0]).toBe('meridian/strike-deaths');
  });

  it('forgives slips in statements too', () => {
    expect(found('telehpone meeting', 'statement')[0]).toBe('harbour/call-held');
  });
});

describe('searching for where reports differ', () => {
  const differing = (query: string) => found(query, 'dispute');

  it.each([
    ['the number of dead', 'strike-deaths'],
    ['number of dead', 'strike-deaths'],
    ['death toll', 'strike-deaths'],
    ['dead', 'strike-deaths'],
    ['killed', 'strike-deaths'],
    ['how many people died', 'strike-deaths'],
    ['where do reports differ on the number of dead', 'strike-deaths'],
    ['número', 'strike-deaths'],
    ['Is there a Cartel of the Suns?', 'cartel-exists'],
    ['cartel de los soles', 'cartel-exists'],
    ['maduro leads', 'cartel-exists'],
  ])('finds by "%s" the one that it asks for', (query, id) => {
    expect(differing(query)).toEqual([id]);
  });

  it('finds those about whom it names, by whichever name', () => {
    expect(differing('Nicolas Maduro')).toEqual(['cartel-exists']);
    expect(differing('caribbean sea')).toEqual([]);
    expect(differing('caribbean')).toEqual(['strike-deaths']);
  });

  it('finds all of them by what they are', () => {
    expect(differing('where reports differ')).toEqual(['strike-deaths', 'cartel-exists']);
  });

  it('gives none for words that hardly concern it', () => {
    expect(differing('maduro xqzvw')).toEqual([]);
    expect(differing('oil fields')).toEqual([]);
    expect(differing('')).toEqual([]);
  });

  it('names the question, what it is that differs, and how many positions there are', () => {
    expect(search('number of dead').hits[0]).toEqual({
      kind: 'dispute',
      dispute: {
        id: 'strike-deaths',
        question: 'How many people have the strikes killed?',
        type: 'says less',
        positionCount: 2,
      },
    });
    expect(search('number of dead').counts).toMatchObject({ entry: 0, dispute: 1 });
  });
});

describe('sane answers', () => {
  it.each([
    ['an empty query', ''],
    ['blanks', '  \n '],
    ['signs alone', '?! –'],
  ])('gives nothing for %s', (_, query) => {
    expect(search(query)).toMatchObject({ query, hits: [], nearest: [] });
  });

  it('does not take a short ordinary word of a question for a slip in a name', () => {
    expect(entries('four strikes')).toEqual([]);
  });

  it('does not let two letters match everything', () => {
    expect(found('ma')).toEqual(['nicolas-maduro']);
    expect(found('e')).toEqual([]);
  });

  it('suggests the nearest names where nothing fits', () => {
    const { hits, nearest } = search('nicolo madeira');
    expect(hits).toEqual([]);
    expect(nearest[0]).toEqual({ id: 'nicolas-maduro', name: 'Nicolás Maduro', kind: 'person' });
  });

  it('does not take one short ordinary word for a slip in another', () => {
    expect(found('dued', 'statement')).toEqual([]);
    expect(found('frod', 'statement')).toContain('harbour/ford-arrival');
  });

  it('makes nothing of gibberish', () => {
    expect(found('xqzvw')).toEqual([]);
    expect(found('maduro xqzvw', 'statement')).toEqual([]);
  });

  it('gives the same answer each time', () => {
    expect(search('maduro')).toEqual(search('maduro'));
  });

  it('takes a whole page for a query without harm', () => {
    expect(() => search('maduro and the strikes '.repeat(5_000))).not.toThrow();
  });
});

describe('searching for articles', () => {
  const articles = (query: string) => found(query, 'article');
  const [article] = [...fixtureViews().records.articles.values()];

  it('finds them by their publisher, also while it is typed', () => {
    const publisher = article?.publisher ?? article?.label ?? '';
    expect(articles(publisher)).toContain(article?.id);
    expect(articles(publisher.slice(0, -1))).toContain(article?.id);
  });

  it('finds none for words that none is called by', () => {
    expect(articles('xyzzy')).toEqual([]);
    expect(articles('')).toEqual([]);
  });
});
