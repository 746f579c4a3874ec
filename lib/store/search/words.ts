/**
 * The words of a text as search compares them: without case, accents, possessives and the signs within abbreviations
 * and numbers.
 */
import { createFolder } from '../../text';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const POSSESSIVE = /'s(?![\p{L}\p{N}])/gu;
/** The dots of "U.S." and "R.", but not the full stop after a word. */
const ABBREVIATION_DOTS = /(?<![\p{L}\p{N}])(?:\p{L}\.)+/gu;
/** The comma of "15,000". */
const DIGIT_GROUPING = /(?<=\p{N}),(?=\p{N}{3}(?!\p{N}))/gu;
const APOSTROPHE_WITHIN = /(?<=\p{L})'(?=\p{L})/gu;

const folder = createFolder();

/** In order of the text, with repetitions. "Nicolás Maduro's" gives nicolas, maduro; "U.S." gives us. */
export const searchWords = (text: string): readonly string[] =>
  folded(text)
    .toLowerCase()
    .replace(POSSESSIVE, '')
    .replace(APOSTROPHE_WITHIN, '')
    .replace(DIGIT_GROUPING, '')
    .replace(ABBREVIATION_DOTS, (initials) => initials.replaceAll('.', ''))
    .match(WORD) ?? [];

function folded(text: string): string {
  const { units, length } = folder.fold(text, 'joined');
  return String.fromCharCode(...units.subarray(0, length));
}

/** Words that questions are made of and that say nothing of what is looked for. */
const FUNCTION_WORDS = new Set(
  (
    'a about after against am an and any are around as at be been before being between but by can could did do does for from ' +
    'had going happen happened has have how i if in into is it its many me much of on or over say says said she he so than that the ' +
    'their then there these they this those through to under upon was were we what when where which while who whom whose why ' +
    'will with within would you'
  ).split(' '),
);

/** The words of a text that can tell it from another, each once; all of them where there is no other. */
export function tellingWords(text: string): readonly string[] {
  const words = [...new Set(searchWords(text))];
  const telling = words.filter((word) => !FUNCTION_WORDS.has(word));
  return telling.length > 0 ? telling : words;
}

/** Words that names may hold, and that alone bring none to mind. */
const ORDINARY_WORDS = new Set(
  (
    'all also another both each every few first former her here him his last later more most my new next no nor not now one only or ' +
    'other others our own same second she so some such them three too two very your de del el la las los'
  ).split(' '),
);

/** Whether each of its words is one that every text is full of. True for a text without words. */
export const isOrdinary = (text: string): boolean =>
  searchWords(text).every((word) => FUNCTION_WORDS.has(word) || ORDINARY_WORDS.has(word));
