/** Lengths and numbers that all modules agree on; lengths are in UTF-16 units. */

/** Of what is looked up, written or selected: longer than any name or question. The rest is left out. */
export const LOOK_UP_UTF16 = 200;

/** Longer than most addresses of pages; of a page with a longer one only the site is said. */
export const ADDRESS_UTF16 = 8_000;

/**
 * As many entities as a name written in one manner could mean and be told one by one, in a judgement, a message or a
 * card. More are a crowd, so that a page costs the same however many of a name an index has.
 */
export const MOST_MEANINGS = 20;

/** Mentions of one page that the panel is told of: what one message carries, and a list can be read for. */
export const LISTED_MENTIONS = 2_000;
