import { afterEach, expect, it } from 'vitest';
import { collator, interfaceLocale, listWords, numberWords, t } from '@/components/shared/words';
import { speak } from '../../words';

afterEach(() => speak('en'));

/** Words are kept for one drawing; the next asks anew. */
const newDrawing = () => Promise.resolve();

it('words, numbers and lists are of one language', async () => {
  expect([t('panel.articles'), interfaceLocale(), numberWords(15_000.5)]).toEqual(['Articles', 'en-GB', '15,000.5']);
  expect(listWords(['a', 'b', 'c'])).toBe('a, b and c');
  speak('es');
  await newDrawing();
  expect([t('panel.articles'), interfaceLocale(), numberWords(15_000.5)]).toEqual(['Artículos', 'es', '15.000,5']);
  expect(listWords(['a', 'b', 'c'], 'disjunction')).toBe('a, b o c');
  expect(['Zulia', 'Ñuñoa', 'Nueva York', 'Ávila'].sort(collator().compare)).toEqual([
    'Ávila',
    'Nueva York',
    'Ñuñoa',
    'Zulia',
  ]);
});

it.each(['en', 'es'] as const)('numbers are those of Intl, small ones and fractions too: %s', async (language) => {
  speak(language);
  await newDrawing();
  const format = new Intl.NumberFormat(interfaceLocale());
  const numbers = [...Array.from({ length: 1_100 }, (_, at) => at), -1, 0.5, 999.5, 9_999, 1_234_567];
  expect(numbers.map(numberWords)).toEqual(numbers.map((number) => format.format(number)));
});

it('a count chooses its form by the rules of the language and is written as the language writes it', async () => {
  expect([0, 1, 2, 1_200].map((count) => t('count.articles', count))).toEqual([
    '0 articles',
    '1 article',
    '2 articles',
    '1,200 articles',
  ]);
  speak('es');
  await newDrawing();
  expect([0, 1, 2, 12_000].map((count) => t('count.articles', count))).toEqual([
    '0 artículos',
    '1 artículo',
    '2 artículos',
    '12.000 artículos',
  ]);
});

it('joins a list as the next word sounds in Spanish, also where that stands in quotation marks or brackets', () => {
  speak('es');
  expect(listWords(['Fox News', 'The New York Times'])).toBe('Fox News y The New York Times');
  expect(listWords(['Reuters', 'Iván'])).toBe('Reuters e Iván');
  expect(listWords(['“padres”', '“hijos”'])).toBe('“padres” e “hijos”');
  expect(listWords(['Reuters', '[Informe]'])).toBe('Reuters e [Informe]');
  expect(listWords(['Reuters', '“hielo”'])).toBe('Reuters y “hielo”');
  expect(listWords(['“7”', '“8”'], 'disjunction')).toBe('“7” u “8”');
});
