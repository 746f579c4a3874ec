import { describe, expect, it } from 'vitest';
import { searchWords, tellingWords } from '@/lib/store/search/words';

describe('the words that search compares', () => {
  it.each([
    ['Nicolás Maduro', ['nicolas', 'maduro']],
    ["Maduro’s and Maduro's", ['maduro', 'and', 'maduro']],
    ['the U.S. Navy', ['the', 'us', 'navy']],
    ['Gerald R. Ford', ['gerald', 'r', 'ford']],
    ['It ended. Then', ['it', 'ended', 'then']],
    ['F-35', ['f', '35']],
    ['15,000 troops, 83 dead', ['15000', 'troops', '83', 'dead']],
    ['7,5', ['7', '5']],
    ['O’Neill', ['oneill']],
    ['ﬁre in Łódź', ['fire', 'in', 'lodz']],
    ['Каракас', ['каракас']],
    ['?! –', []],
  ])('of "%s" are %j', (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });

  it('leave out what questions are made of, unless there is nothing else', () => {
    expect(tellingWords('Who ordered the strike, and why the strike?')).toEqual(['ordered', 'strike']);
    expect(tellingWords('who was it')).toEqual(['who', 'was', 'it']);
  });
});
