import { ADDRESS_UTF16, LOOK_UP_UTF16 } from '../model';

/** Caps on what one message may carry; a page of 50,000 characters needs a fraction of them. */
export const LIMITS = {
  runsPerMessage: 2_000,
  runUtf16: 200_000,
  entitiesPerCard: 20,
  surfaceUtf16: 1_000,
  lookUpUtf16: LOOK_UP_UTF16,
  addressUtf16: ADDRESS_UTF16,
  frameKeyUtf16: 200,
  textsPerCard: 2_000,
  textUtf16: 5_000,
  /** Before and after a name. */
  contextUtf16: 200,
  mentionsListed: 2_000,
} as const;
