/** What the words of one family share, so that "negotiating" finds "negotiations". Blunt, and for comparison only. */

/** Endings of inflection, and of the nouns that verbs make; the longest first. */
const ENDINGS = 'ations ating ation ments ated ates ions ings ment ate als ion ing al ed es e s'.split(' ');
/** A stem of three letters is one only where nothing but inflection was taken off. */
const INFLECTIONS: ReadonlySet<string> = new Set(['s', 'ed', 'ing']);
const DOUBLED = /([bdgmnprt])\1$/u;
const WITH_DIGIT = /\p{N}/u;

/** @param word folded. "deployed" and "deployment" give "deploy", "stopped" gives "stop", "denies" gives "deny"; words with digits stay. */
export function stemOf(word: string): string {
  if (WITH_DIGIT.test(word)) return word;
  const ending = ENDINGS.find(
    (one) => word.endsWith(one) && word.length - one.length >= (INFLECTIONS.has(one) ? 3 : 4),
  );
  return ending === undefined ? word : word.slice(0, -ending.length).replace(DOUBLED, '$1').replace(/i$/u, 'y');
}
