/** Whether every language says the same things. */
import { formsOf, type Message, type Messages, placesIn } from './messages.ts';

/**
 * One sentence for each key that one of the two lacks, and for each whose places or forms are not the same in both;
 * empty when they agree.
 * @param language what the second is called in the sentences
 */
export function differences(source: Messages, translation: Messages, language: string): readonly string[] {
  const missing = [...source.keys()].filter((key) => !translation.has(key));
  const surplus = [...translation.keys()].filter((key) => !source.has(key));
  const uneven = [...source].flatMap(([key, message]) => {
    const other = translation.get(key);
    return other ? unevenness(key, message, other, language) : [];
  });
  return [
    ...missing.map((key) => `"${key}" is missing in ${language}.`),
    ...surplus.map((key) => `"${key}" stands in ${language} alone.`),
    ...uneven,
  ];
}

/** One sentence for each message whose places skip a number, which no caller could fill. */
export function gaps(messages: Messages, language: string): readonly string[] {
  return [...messages]
    .filter(([, message]) => placesOf(message).some((place, index) => place !== `$${index + 1}`))
    .map(([key]) => `"${key}" skips a place in ${language}.`);
}

function unevenness(key: string, message: Message, other: Message, language: string): readonly string[] {
  if (message.plural !== other.plural) return [`"${key}" has forms by count in one language only, not in ${language}.`];
  const [places, otherPlaces] = [placesOf(message), placesOf(other)];
  return places.join() === otherPlaces.join()
    ? []
    : [`"${key}" has the places ${list(places)}, in ${language} ${list(otherPlaces)}.`];
}

/** The form for one may leave the count out, so those of both forms count. */
const placesOf = (message: Message): readonly string[] => placesIn(formsOf(message).join(' '));

const list = (places: readonly string[]): string => places.join(', ') || 'none';
