/**
 * The names of one page by how they are written, so that what a name says by itself is worked out once, however often
 * it stands there. Holds no text but the names: as many as are different.
 */
import type { Stretch } from '../finding';
import type { Lexicon } from '../lexicon';
import { isFoundAs, type KnownName, knowName } from './candidates';
import { Wording } from './wording';

export interface KnownNames {
  /** What is known of the name that stands there. Expected constant time but for the first of its kind. */
  know(text: string, stretch: Stretch): KnownName;
}

export function createKnownNames(lexicon: Lexicon): KnownNames {
  const known = new Map<string, KnownName[]>();
  return {
    know(text, stretch) {
      const surface = text.slice(stretch.startUtf16, stretch.endUtf16);
      const alike = known.get(surface);
      if (alike) for (const name of alike) if (isFoundAs(name, stretch.hits)) return name;
      const name = knowName(lexicon, alike?.[0]?.wording ?? new Wording(copyOf(surface)), stretch);
      if (alike) alike.push(name);
      else known.set(name.wording.surface, [name]);
      return name;
    },
  };
}

/** Engines let a slice hold on to the whole text; this one holds on to a copy of the name alone. */
const copyOf = (slice: string): string => ` ${slice}`.slice(1);
