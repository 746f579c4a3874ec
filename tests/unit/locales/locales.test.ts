import { describe, expect, it } from 'vitest';
import { compileLanguages, differences, formsOf, gaps, readLanguages, readMessages } from '@/scripts/locales';

const en = readMessages('card: { more: More, of: "$1 of $2" }\ncount: { 1: $1 article, n: $1 articles }');
const with_ = (yaml: string) => differences(en, readMessages(yaml), 'es');

describe('the languages of the interface', () => {
  it('say the same things in the same places', () => {
    expect(() => compileLanguages()).not.toThrow();
    expect([...readLanguages().keys()]).toEqual(['en', 'es']);
  });

  it('are complete: no message of the one stands untranslated in the other by accident', () => {
    const [english, spanish] = [...readLanguages().values()];
    const alike = [...(english ?? [])].filter(([key, message]) => {
      const other = spanish?.get(key);
      const words = formsOf(message).join();
      return other !== undefined && /\p{L}/u.test(words.replace(/\$\d/g, '')) && words === formsOf(other).join();
    });
    expect(alike.map(([key]) => key)).toEqual(['extension.name']);
  });
});

describe('a language that does not agree', () => {
  it('is told by the name of each key: missing, surplus, other places, other forms', () => {
    expect(with_('card: { more: Más, of: "$2 de $1" }\ncount: { 1: $1 artículo, n: $1 artículos }')).toEqual([]);
    expect(with_('card: { more: Más }\ncount: { 1: $1 artículo, n: $1 artículos }\nextra: Algo')).toEqual([
      '"card.of" is missing in es.',
      '"extra" stands in es alone.',
    ]);
    expect(with_('card: { more: Más, of: de $1 }\ncount: artículos')).toEqual([
      '"card.of" has the places $1, $2, in es $1.',
      '"count" has forms by count in one language only, not in es.',
    ]);
  });

  it('has no place that no caller fills, no empty message and no half of a form', () => {
    expect(gaps(readMessages('of: $1 of $3'), 'en')).toEqual(['"of" skips a place in en.']);
    expect(() => readMessages('card: { more: "" }')).toThrow('"card.more" has no words.');
    expect(() => readMessages('count: { 1: one }')).toThrow('"count" needs a form under 1');
    expect(() => readMessages('in-panel: Panel')).toThrow('"in-panel"');
  });
});
