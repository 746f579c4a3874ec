/**
 * Whether a name may begin and end where it does. Tokens already keep it from beginning within a word; here it is kept
 * from standing within something longer that only signs hold together: "O'Neill" is no Neill, "cnn.com" no CNN,
 * "U.S.A." no U.S. What a possessive adds stands outside the name.
 */
import { DIGIT, type FoldedText, foldedInfo, LOWER, LOWER_CASE_UNIT, type TokenList, UPPER, WORD } from '../../text';

const APOSTROPHE = 0x27;
const COMMA = 0x2c;
const PERIOD = 0x2e;
const AT_SIGN = 0x40;
const LOW_LINE = 0x5f;

/** Small words of Romance languages that lose their vowel before a name: "d'Iberia". */
const ELISIONS: ReadonlySet<string> = new Set(['l', 'd', 'qu', 'dell', 'all', 'nell', 'sull', 'dall']);
/** What English hangs on a name: "Maduro's", "he'd", "they'll"; of each the units, the last in the low 16 bits. */
const CONTRACTIONS: ReadonlySet<number> = new Set(
  ['s', 'd', 'll', 've', 're', 'm'].map((word) => [...word].reduce((sum, sign) => (sum << 16) | sign.charCodeAt(0), 0)),
);

/** @param last the name's last token, `first` or later */
export const hasNameEdges = (text: FoldedText, first: number, last: number): boolean =>
  mayBegin(text, first) && mayEnd(text, last);

function mayBegin({ units, tokens }: FoldedText, first: number): boolean {
  const start = tokens.start[first] as number;
  if (start === 0) return true;
  const before = units[start - 1] as number;
  if (before === LOW_LINE) return false;
  if (start < 2 || !(infoAt(units, start - 2) & WORD)) return true;
  if (before === AT_SIGN) return false;
  if (before === APOSTROPHE) return ELISIONS.has(wordAt(units, tokens, first - 1));
  if (before !== PERIOD) return true;
  const joinsInitials = isSingle(tokens, first) && isSingle(tokens, first - 1);
  return !joinsInitials && (infoAt(units, start) & UPPER) !== 0;
}

function mayEnd({ units, length, tokens }: FoldedText, last: number): boolean {
  const end = tokens.end[last] as number;
  if (end >= length) return true;
  const after = units[end] as number;
  if (after === LOW_LINE || after === AT_SIGN) return false;
  const next = end + 1 < length ? infoAt(units, end + 1) : 0;
  if (!(next & WORD)) return true;
  if (after === APOSTROPHE) return isContraction(units, tokens, last + 1);
  if (after === COMMA) return !(next & DIGIT && infoAt(units, end - 1) & DIGIT);
  if (after !== PERIOD) return true;
  const joinsInitials = isSingle(tokens, last) && isSingle(tokens, last + 1);
  return !joinsInitials && !(next & (LOWER | DIGIT));
}

function isContraction(units: Uint16Array, { start, end }: TokenList, token: number): boolean {
  const [from, to] = [start[token] as number, end[token] as number];
  if (to - from > 2) return false;
  let word = 0;
  for (let at = from; at < to; at++) word = (word << 16) | (infoAt(units, at) & LOWER_CASE_UNIT);
  return CONTRACTIONS.has(word);
}

const infoAt = (units: Uint16Array, at: number): number => foldedInfo[units[at] as number] as number;

const isSingle = ({ start, end }: TokenList, token: number): boolean =>
  (end[token] as number) - (start[token] as number) === 1;

const wordAt = (units: Uint16Array, { start, end }: TokenList, token: number): string =>
  String.fromCharCode(...units.subarray(start[token], Math.min(end[token] as number, (start[token] as number) + 8)));
