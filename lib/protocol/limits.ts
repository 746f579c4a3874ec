/**
 * Caps on what one message may carry. Whoever sends in good faith stays far below them or cuts what is longer; what is
 * beyond comes from a page that took its script's process over, and is not answered. Lengths in UTF-16 units.
 */
import { ADDRESS_UTF16, LISTED_MENTIONS, LOOK_UP_UTF16, MOST_MEANINGS } from '../model';

export const LIMITS = {
  /** A page sends half as many at the most. */
  runsPerMessage: 2_000,
  /** Four times the longest run that a page makes of its text. */
  runUtf16: 200_000,
  entitiesPerCard: MOST_MEANINGS,
  /** Longer than any name, heading or title that is shown. */
  surfaceUtf16: 1_000,
  lookUpUtf16: LOOK_UP_UTF16,
  addressUtf16: ADDRESS_UTF16,
  /** A key has less than half. */
  frameKeyUtf16: 200,
  /** The texts of one card, in which names are looked for: an entry of the bundled index has some hundreds. */
  textsPerCard: 2_000,
  /** A statement or label; the longest of the bundled index has some hundreds of units. */
  textUtf16: 5_000,
  /** Before and after a name. */
  contextUtf16: 200,
  /** A list of more is cut where it is made. */
  mentionsListed: LISTED_MENTIONS,
} as const;
