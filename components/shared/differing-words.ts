/**
 * Which words tell wordings of the same thing apart. Only wordings that go alike for the most part are compared: in
 * others every word would be marked, which says nothing.
 */

export interface WordRun {
  readonly text: string;
  readonly differs: boolean;
}

/** Less in common than this share of the longest wording's words is chance. */
const ALIKE_SHARE = 1 / 3;
const ALIKE_WORDS = 2;

/**
 * The wordings cut into runs that all of them share, in this order, and runs that not all share. Joined, the runs of a
 * wording give it unchanged. Null where too little is shared, or nothing differs. O(words²) for each wording.
 */
export function differingWords(wordings: readonly string[]): readonly (readonly WordRun[])[] | null {
  const split = wordings.map(piecesOf);
  const words = split.map((pieces) => pieces.filter((piece) => isWord(piece)).map(bare));
  const [first = [], ...others] = words;
  const shared = others.reduce<readonly string[]>(longestCommon, first);
  const longest = Math.max(...words.map((list) => list.length));
  if (shared.length < Math.max(ALIKE_WORDS, longest * ALIKE_SHARE)) return null;
  if (words.every((list) => list.length === shared.length)) return null;
  return split.map((pieces) => runsOf(pieces, shared));
}

/** Words, and what stands between them. */
const piecesOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu) ?? [];
const isWord = (piece: string): boolean => /^[\p{L}\p{M}\p{N}]/u.test(piece);
const bare = (word: string): string => word.toLowerCase();

/** A longest sequence of words that stands in both in order. */
function longestCommon(a: readonly string[], b: readonly string[]): readonly string[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    const row = lengths[i];
    for (let j = b.length - 1; row && j >= 0; j--) {
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const common: string[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const word = a[i];
    if (word !== undefined && word === b[j]) {
      common.push(word);
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return common;
}

/** Spaces and signs belong to a run that differs only between two of its words. */
function runsOf(pieces: readonly string[], shared: readonly string[]): readonly WordRun[] {
  let next = 0;
  const marked = pieces.map((piece) => {
    if (!isWord(piece)) return { text: piece, differs: null };
    const isShared = next < shared.length && bare(piece) === shared[next];
    if (isShared) next++;
    return { text: piece, differs: !isShared };
  });
  const runs: { text: string; differs: boolean }[] = [];
  marked.forEach(({ text, differs: known }, index) => {
    const differs = known ?? (marked[index - 1]?.differs === true && marked[index + 1]?.differs === true);
    const last = runs.at(-1);
    if (last?.differs === differs) last.text += text;
    else runs.push({ text, differs });
  });
  return runs;
}
