/** Reading the units of a shape that tell how one token is written, see `LETTERING`. */
import { LOWER, UPPER } from '../../text';
import { LETTERING } from './format';

/**
 * @param at where the token's units begin in the shapes
 * @param place of the letter within the token
 * @param info what is known of the letter, in whatever case
 */
export function isCapital(shapes: Uint16Array, at: number, place: number, info: number): boolean {
  switch (shapes[at]) {
    case LETTERING.small:
      return false;
    case LETTERING.capitalized:
      return place === 0;
    case LETTERING.capitals:
      return (info & (UPPER | LOWER)) !== 0;
    default:
      return (((shapes[at + 1 + (place >> 4)] as number) >> (place & 15)) & 1) === 1;
  }
}

/** @returns where the units behind those of the token begin */
export const letteringEnd = (shapes: Uint16Array, at: number, tokenLength: number): number =>
  shapes[at] === LETTERING.mixed ? at + 1 + Math.ceil(tokenLength / 16) : at + 1;
