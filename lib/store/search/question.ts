/** What a query asks for beyond its words. */

/** What a telling must hold to be an answer: a figure, a date, one of several reasons given, or someone's own words. */
export type Asked = 'number' | 'date' | 'reason' | 'words';

export interface Question {
  /** Null where it is no question of these kinds. */
  readonly asks: Asked | null;
  /** The query without the words that only ask. */
  readonly words: string;
}

/** Each pattern reads folded or unfolded text alike; the first that fits counts. */
const ASKING: readonly (readonly [Asked, RegExp])[] = [
  ['number', /\bhow (?:many|much|big|large)\b/iu],
  ['date', /\b(?:since when|how long|(?:what|which) (?:day|date)|when)\b/iu],
  ['words', /\bwhat\b.*\b(?:say|says|said|tell|told|write|wrote|written|post|posted)\b/iu],
  ['reason', /\b(?:why|what\b.*\bfor\b)/iu],
];

/** O(query). "When did they speak?" asks for a date with "did they speak?" */
export function readQuestion(query: string): Question {
  const [asks, pattern] = ASKING.find(([, asking]) => asking.test(query)) ?? [];
  if (!asks || !pattern) return { asks: null, words: query };
  return { asks, words: asks === 'number' || asks === 'date' ? query.replace(pattern, ' ') : query };
}
