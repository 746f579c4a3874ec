/** What a lexicon says in words: ids and names of its entities, its cues, its reasons. */
import type { EntityId } from '../../model';
import { unitInfo } from '../../text';
import { FLAG, isCapital, letteringEnd, readPacked, spelledId, spelledName } from '../layout';
import type { Lexicon } from './open-lexicon';
import { ownIdOf } from './own-ids';
import { textOfToken } from './tokens';
import { createGroupList, flagsOf, readGroups, shapeOf, spellingNodeOf, tokensTo } from './trie';

/** @param entity number of the lexicon; written out once, then remembered */
export function entityIdOf(lexicon: Lexicon, entity: number): EntityId {
  const known = lexicon.knownIds.get(entity);
  if (known !== undefined) return known;
  const id = ownIdOf(lexicon, entity) ?? spelledId(wordsOf(lexicon, spellingNodeOf(lexicon, entity)));
  lexicon.knownIds.set(entity, id);
  return id;
}

/** The name that an entry goes by, as its author writes it. */
export function entityNameOf(lexicon: Lexicon, entity: number): string {
  const { spellings } = lexicon.counts;
  if (entity >= spellings) return readString(lexicon, entity - spellings);
  const { words, gaps, capitalized } = readSpelling(lexicon, entity);
  return spelledName(words, gaps, capitalized);
}

export const cueTextOf = (lexicon: Lexicon, cue: number): string => {
  const { entities, spellings } = lexicon.counts;
  return readString(lexicon, entities - spellings + cue);
};

export const reasonTextOf = (lexicon: Lexicon, reason: number): string => {
  const { entities, spellings, cues } = lexicon.counts;
  return readString(lexicon, entities - spellings + cues + reason);
};

/** In small letters. */
const wordsOf = (lexicon: Lexicon, node: number): readonly string[] =>
  tokensTo(lexicon, node).map((token) => textOfToken(lexicon, token));

/** The form that spells an entity. */
interface Spelling {
  readonly words: readonly string[];
  /** One of `GAP` between each two. */
  readonly gaps: readonly number[];
  readonly capitalized: boolean;
}

const groups = createGroupList();

function readSpelling(lexicon: Lexicon, entity: number): Spelling {
  const node = spellingNodeOf(lexicon, entity);
  readGroups(lexicon, node, groups);
  const manner = groups.manners[0] ?? 0;
  let at = shapeOf(lexicon, manner);
  const gaps: number[] = [];
  const words = wordsOf(lexicon, node).map((small) => {
    const start = at;
    at = letteringEnd(lexicon.shapes, at, small.length) + 1;
    gaps.push(lexicon.shapes[at - 1] ?? 0);
    return [...small].map((letter, place) => asWritten(lexicon, letter, start, place)).join('');
  });
  return { words, gaps, capitalized: (flagsOf(lexicon, manner) & FLAG.capitalized) !== 0 };
}

const asWritten = ({ shapes }: Lexicon, letter: string, lettering: number, place: number): string =>
  isCapital(shapes, lettering, place, unitInfo(letter.charCodeAt(0))) ? letter.toUpperCase() : letter;

const decoder = new TextDecoder();

function readString({ stringEnds, strings }: Lexicon, index: number): string {
  const start = index === 0 ? 0 : readPacked(stringEnds, index - 1);
  return decoder.decode(strings.subarray(start, readPacked(stringEnds, index)));
}
