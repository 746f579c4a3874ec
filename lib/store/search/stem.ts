/** What the words of one family share, so that "negotiating" finds "negotiations". Blunt, and for comparison only. */

/**
 * Endings of inflection, and of the nouns that verbs make: how many letters a stem must have to lose one, and what it
 * gets in its place. The first that fits counts.
 */
const ENDINGS: readonly { readonly ending: string; readonly shortest: number; readonly instead: string }[] = [
  ...'ations ating ation ments ated ates ions ings ment ate als ion al'.split(' ').map((ending) => of(ending, 4)),
  of('ies', 3, 'y'),
  of('ied', 3, 'y'),
  of('ing', 4),
  of('ed', 4),
  // "planes" is not of "plan"
  of('es', 5),
  of('e', 5),
  of('s', 3),
];
const DOUBLED = /([bdgmnprt])\1$/u;
const WITH_DIGIT = /\p{N}/u;

/** @param word folded. "deployed" and "deployment" give "deploy", "stopped" gives "stop"; words with digits stay. */
export function stemOf(word: string): string {
  if (WITH_DIGIT.test(word)) return word;
  const found = ENDINGS.find(
    ({ ending, shortest }) => word.endsWith(ending) && word.length - ending.length >= shortest,
  );
  if (!found) return word;
  const stem = `${word.slice(0, -found.ending.length)}${found.instead}`;
  return stem.replace(DOUBLED, '$1').replace(/i$/u, 'y');
}

function of(ending: string, shortest: number, instead = '') {
  return { ending, shortest, instead };
}
