/**
 * The ids of entities that no name spells. They lie in their order, each without the units that it shares with the one
 * before (`format.ts`): of ids that are numbered through, little is left.
 */
import {
  alphabetFor,
  type Counts,
  codesFor,
  codesOf,
  ID_BLOCK,
  type Sections,
  setBit,
  writePacked,
  writeWord,
} from '../layout';
import type { LexiconContent } from './lexicon-content';
import { createNumberList, type NumberList, numbersIn, push } from './number-list';
import type { PlacedRecords } from './place-records';

/** Of an id behind what it shares with the one before, about: what is made room for. */
const EXPECTED_UNITS = 12;
/** What one code can tell. */
const MOST_SHARED = 31;

export interface OwnIds {
  /** For each of the content's entities the place of its id, or -1. */
  readonly places: Int32Array;
  /** For each id how many units it shares with the one before, and where the others end in `units`. */
  readonly shared: NumberList;
  readonly ends: NumberList;
  readonly units: Uint16Array;
  readonly alphabet: Uint16Array;
  /** Of each unit, see `codesOf`. */
  readonly letterCodes: Uint8Array;
  readonly counts: Pick<Counts, 'ownIds' | 'idCodes'>;
}

/** Of the entities whose ids no node spells, in the order of the ids, as the content has them. */
export function gatherOwnIds({ entities }: LexiconContent, { spelledIds }: PlacedRecords): OwnIds {
  const places = new Int32Array(entities.length).fill(-1);
  const left = entities.length - spelledIdCount(spelledIds);
  const shared = createNumberList(left);
  const ends = createNumberList(left);
  const units = createNumberList(EXPECTED_UNITS * left);
  const unitCounts = new Uint32Array(0x1_0000);
  let before = '';
  for (let entity = 0; entity < entities.length; entity++) {
    if (spelledIds[entity]) continue;
    const { id } = entities[entity] as LexiconContent['entities'][number];
    const sharedUnits = shared.length % ID_BLOCK === 0 ? 0 : sharedLength(before, id);
    for (let at = sharedUnits; at < id.length; at++) {
      const unit = id.charCodeAt(at);
      push(units, unit);
      unitCounts[unit] = (unitCounts[unit] as number) + 1;
    }
    places[entity] = push(shared, sharedUnits);
    push(ends, units.length);
    before = id;
  }
  const alphabet = alphabetFor(unitCounts);
  const letterCodes = codesOf(alphabet);
  const counts = { ownIds: shared.length, idCodes: codesFor(letterCodes, 2 * shared.length, unitCounts) };
  return { places, shared, ends, units: new Uint16Array(numbersIn(units)), alphabet, letterCodes, counts };
}

function spelledIdCount(spelledIds: Uint8Array): number {
  let count = 0;
  for (let entity = 0; entity < spelledIds.length; entity++) count += spelledIds[entity] as number;
  return count;
}

function sharedLength(before: string, id: string): number {
  const most = Math.min(before.length, id.length, MOST_SHARED);
  let length = 0;
  while (length < most && before.charCodeAt(length) === id.charCodeAt(length)) length++;
  return length;
}

/** @param entities the content's, as the lexicon numbers them */
export function writeOwnIds(sections: Sections, ids: OwnIds, entities: Uint32Array): void {
  let written = 0;
  for (let place = 0; place < entities.length; place++) {
    const idPlace = ids.places[entities[place] as number] as number;
    if (idPlace < 0) continue;
    setBit(sections.hasOwnId, place);
    writePacked(sections.idPlaces, written++, idPlace);
  }
  sections.idAlphabet.set(ids.alphabet);
  const [shared, ends] = [ids.shared.values, ids.ends.values];
  let at = 0;
  for (let id = 0, unit = 0; id < ids.shared.length; id++) {
    if (id % ID_BLOCK === 0) writePacked(sections.idStarts, id / ID_BLOCK, at);
    writePacked(sections.idCodes, at, shared[id] as number);
    at = writeWord(sections.idCodes, ids.letterCodes, at + 1, ids.units, unit, ends[id] as number);
    unit = ends[id] as number;
  }
}
