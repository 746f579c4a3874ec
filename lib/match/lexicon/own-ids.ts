/** The ids of entities that no name spells, read from where they lie in their order, see `idCodes`. */
import type { EntityId } from '../../model';
import { hasBit, ID_BLOCK, rankOf, readPacked, readUnits, type Sections } from '../layout';

/** @returns the entity's id, or null where its name spells it */
export function ownIdOf(sections: Sections, entity: number): EntityId | null {
  const { hasOwnId, idPlaces, idStarts, idCodes, idAlphabet } = sections;
  if (!hasBit(hasOwnId, entity)) return null;
  const place = readPacked(idPlaces, rankOf(hasOwnId, entity));
  const letters = { codes: idCodes, alphabet: idAlphabet };
  const units: number[] = [];
  let at = readPacked(idStarts, Math.floor(place / ID_BLOCK));
  for (let left = place % ID_BLOCK; left >= 0; left--) {
    units.length = readPacked(idCodes, at);
    at = readUnits(letters, at + 1, units);
  }
  return String.fromCharCode(...units) as EntityId;
}
