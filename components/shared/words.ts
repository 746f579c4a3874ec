/**
 * Every word of the interface, in the reader's language: the one door to the browser's messages, which
 * assets/locales holds. Promise: words, dates, numbers and lists are always of the same language. Ask while drawing,
 * not while a module loads.
 */
import { createI18n } from '@wxt-dev/i18n';
import type { Messages } from '#messages';

type Key = keyof Messages;
export type PlainKey = { [K in Key]: Messages[K]['plural'] extends true ? never : K }[Key];
/** Keys of whole texts, with nothing to put in. */
export type BareKey = { [K in PlainKey]: Texts<K> extends [] ? K : never }[PlainKey];
type CountKey = Exclude<Key, PlainKey>;
type Texts<K extends Key> = Messages[K]['texts'];
/** A message without places is asked for by its key alone. */
type Rest<K extends Key> = Texts<K> extends [] ? [] : [texts: Texts<K>];

/**
 * The words of a key. `t('card.more')`; with what stands in its places, in order: `t('card.nameOf', [surface])`.
 * With forms by count: `t('count.articles', 5)`, where `$1` is the count as the language writes it, and
 * `t('count.others', 5, [name])`, where `$2` and on are filled.
 */
export function t<K extends PlainKey>(key: K, ...rest: Rest<K>): string;
export function t<K extends CountKey>(key: K, count: number, ...rest: Rest<K>): string;
export function t(key: Key, ...given: readonly (number | readonly string[] | undefined)[]): string {
  const [first, second] = given;
  if (typeof first !== 'number') return filled(template(key), first);
  return filled(template(key, first), [numberWords(first), ...(typeof second === 'object' ? second : [])]);
}

/** The words of a key cut at its places, which stand among them as `$1` to `$9`: for what is drawn around elements. */
export const pieces = (key: PlainKey): readonly string[] => template(key).split(/(\$[1-9])/);

/** The language that the interface is in, for Intl and for `lang`: that of the words, whatever the browser's own is. */
export const interfaceLocale = (): string => template('locale');

/** Gives a document of ours the language and a title in it. */
export function nameDocument(document: Document, title: BareKey): void {
  document.documentElement.lang = interfaceLocale();
  document.title = t(title);
}

/** A number as the language writes it. */
export const numberWords = (value: number): string =>
  Number.isInteger(value) && value >= 0 && value < WRITTEN_ALIKE_BELOW
    ? String(value)
    : numbersFor(interfaceLocale()).format(value);

/** Where a part of a list has none: an empty one is left out of it. */
const NO_WORD = '-';

/**
 * `a, b and c`, or with `or`. A language may choose its word by the sound that follows ("e Irán"), which Intl knows by
 * the first letter, so it is not shown the signs before that.
 */
export function listWords(parts: Iterable<string>, type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  const given = [...parts];
  const bare = given.map((part) => part.replace(/^[^\p{L}\p{N}]+/u, '') || NO_WORD);
  let next = 0;
  return listsFor[type](interfaceLocale())
    .formatToParts(bare)
    .map((part) => (part.type === 'element' ? given[next++] : part.value))
    .join('');
}

/** Sorts names as the language does. */
export const collator = (): Intl.Collator => new Intl.Collator(interfaceLocale());

/** The library types keys and counts, `#messages` also how much is to be put in. */
const i18n = createI18n() as { t(key: string, ...rest: (number | string[])[]): string };
const PLACES = ['$1', '$2', '$3', '$4', '$5', '$6', '$7', '$8', '$9'];

/**
 * A message with its places still open: what is put in may hold what parts the forms by count, so it is put in last.
 */
function template(key: Key, count?: number): string {
  const name = count === undefined ? key : `${key} ${count}`;
  const known = read.get(name);
  if (known !== undefined) return known;
  if (read.size === 0) queueMicrotask(() => read.clear());
  const message = count === undefined ? i18n.t(key, PLACES) : i18n.t(key, count, PLACES);
  read.set(name, message);
  return message;
}

/**
 * Those of the drawing at hand: asking the browser costs more than all else of a word, and a list asks thousands of
 * times.
 */
const read = new Map<string, string>();

const filled = (open: string, texts: readonly string[] = []): string =>
  open.replace(/\$([1-9])/g, (_place, number: string) => texts[Number(number) - 1] ?? '');

/**
 * Keeps what is made for each language: making a format costs far more than using it, and a long list asks thousands of
 * times.
 */
export function keptBy<Value>(make: (locale: string) => Value): (locale: string) => Value {
  const kept = new Map<string, Value>();
  return (locale) => {
    const value = kept.get(locale) ?? make(locale);
    kept.set(locale, value);
    return value;
  };
}

/**
 * Whole numbers below this are their digits in every language of the interface. Most counts are such, and the first
 * format of numbers takes a process 10 ms or more.
 */
const WRITTEN_ALIKE_BELOW = 1_000;
const numbersFor = keptBy((locale) => new Intl.NumberFormat(locale));
const listsFor = {
  conjunction: keptBy((locale) => new Intl.ListFormat(locale, { type: 'conjunction' })),
  disjunction: keptBy((locale) => new Intl.ListFormat(locale, { type: 'disjunction' })),
};
