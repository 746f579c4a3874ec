/** Every string of a pack, with its place. */
import type { Pack } from '../../../lib/model';

export interface PlacedText {
  readonly place: string;
  readonly text: string;
}

/** In the pack's order; a record's place is its id, a list item's without one its index. */
export const stringsOf = (pack: Pack): readonly PlacedText[] => stringsIn(pack, []);

function stringsIn(value: unknown, path: readonly string[]): PlacedText[] {
  if (typeof value === 'string') return [{ place: path.join(' › '), text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const id = (child as { id?: unknown } | null)?.id;
    return stringsIn(child, [...path, typeof id === 'string' ? id : key]);
  });
}
