import { describe, expect, it } from 'vitest';
import { wordsLike } from '@/lib/store/search/alike';
import { readQuestion } from '@/lib/store/search/question';
import { stemOf } from '@/lib/store/search/stem';

describe('the stem of a word', () => {
  it.each([
    ['negotiate', 'negotiating', 'negotiations'],
    ['deploy', 'deployed', 'deployment'],
    ['stop', 'stops', 'stopped', 'stopping'],
    ['deny', 'denies', 'denied', 'denial'],
    ['accuse', 'accused', 'accusation'],
    ['strike', 'strikes', 'striking'],
    ['arrive', 'arrived', 'arrival'],
    ['resign', 'resignation'],
    ['amnesty', 'amnesties'],
    ['sun', 'suns'],
  ])('is one for the family of "%s"', (...words) => {
    expect(new Set(words.map(stemOf)).size).toBe(1);
  });

  it.each([
    ['us', 'use'],
    ['order', 'ordeal'],
    ['plan', 'planes'],
    ['com', 'coming'],
    ['state', 'station'],
    ['21', '21st'],
  ])('keeps "%s" and "%s" apart', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });
});

describe('words used for one another', () => {
  it('are known in every form of theirs', () => {
    expect(wordsLike('killed')).toContain('died');
    expect(wordsLike('died')).toContain('kill');
    expect(wordsLike('boats')).toEqual(['vessel']);
  });

  it('are none for a word that has none', () => {
    expect(wordsLike('oil')).toEqual([]);
  });
});

describe('a query', () => {
  it.each([
    ['How many people have the strikes killed?', 'number'],
    ['how big is the reward', 'number'],
    ['When did they speak?', 'date'],
    ['since when is he in power', 'date'],
    ['how long has he been in power', 'date'],
    ['why are the ships there', 'reason'],
    ['what are the ships there for', 'reason'],
    ['what did he say about it', 'words'],
    ['what has she written', 'words'],
    ['who ordered it', null],
    ['amnesty', null],
    ['', null],
  ])('"%s" asks for %s', (query, asks) => {
    expect(readQuestion(query).asks).toBe(asks);
  });

  it('gives its words without those that only ask', () => {
    expect(readQuestion('how long has he been in power').words.trim()).toBe('has he been in power');
  });
});
