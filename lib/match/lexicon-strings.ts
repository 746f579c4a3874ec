/** What a lexicon says in words: ids and names of its entities, its cues, its reasons. */
import type { EntityId } from '../model';
import { unitInfo } from '../text';
import { KIND, ROW, TRAIT } from './format';
import { isCapital, letteringEnd } from './lettering';
import { createRecordList, kindOf, readRecords, shapeOf, tokensTo } from './lexicon-trie';
import type { Lexicon } from './open-lexicon';
import { placeOf } from './rank';
import { spelledId, spelledName } from './spelling';
import { textOfToken } from './token-text';

export function entityIdOf(lexicon: Lexicon, entity: number): EntityId {
  const known = lexicon.knownIds.get(entity);
  if (known !== undefined) return known;
  const written = entity - lexicon.counts.spellings;
  const id = written < 0 ? spelledId(wordsOf(lexicon, entity)) : (readString(lexicon, 2 * written) as EntityId);
  lexicon.knownIds.set(entity, id);
  return id;
}

export function entityNameOf(lexicon: Lexicon, entity: number): string {
  const written = entity - lexicon.counts.spellings;
  if (written >= 0) return readString(lexicon, 2 * written + 1);
  return spelledName(wordsOf(lexicon, entity), (traitsOf(lexicon, entity) & TRAIT.capitalized) !== 0);
}

export const storyWeightOf = (lexicon: Lexicon, entity: number): number =>
  traitsOf(lexicon, entity) & TRAIT.storyWeight;

export const cueTextOf = (lexicon: Lexicon, cue: number): string => {
  const { entities, spellings } = lexicon.counts;
  return readString(lexicon, 2 * (entities - spellings) + cue);
};

export const reasonTextOf = (lexicon: Lexicon, reason: number): string =>
  readString(lexicon, lexicon.stringEnds.length - lexicon.counts.reasons + reason);

const traitsOf = ({ traits }: Lexicon, entity: number): number =>
  (traits[entity >> 1] as number) >>> ((entity & 1) * TRAIT.bits);

/** The words of the form that spells an entity: the first record at its node that means the entity. */
function wordsOf(lexicon: Lexicon, entity: number): readonly string[] {
  const node = placeOf(lexicon.nodeRows, ROW.spellings, entity);
  const records = createRecordList();
  readRecords(lexicon, node, records);
  const spelling = records.manners.findIndex(
    (manner, index) => records.targets[index] === entity && kindOf(lexicon, manner) === KIND.form,
  );
  let at = shapeOf(lexicon, records.manners[spelling] ?? 0);
  return tokensTo(lexicon, node).map((token) => {
    const small = textOfToken(lexicon, token);
    const start = at;
    // One unit tells of the gap, which is a space between the words of a name that is spelled.
    at = letteringEnd(lexicon.shapes, at, small.length) + 1;
    return [...small].map((letter, place) => asWritten(lexicon, letter, start, place)).join('');
  });
}

const asWritten = ({ shapes }: Lexicon, letter: string, lettering: number, place: number): string =>
  isCapital(shapes, lettering, place, unitInfo(letter.charCodeAt(0))) ? letter.toUpperCase() : letter;

const decoder = new TextDecoder();

function readString({ stringEnds, strings }: Lexicon, index: number): string {
  const start = index === 0 ? 0 : (stringEnds[index - 1] ?? 0);
  return decoder.decode(strings.subarray(start, stringEnds[index]));
}
