/** Lengths that all modules agree on, in UTF-16 units. */

/** Of what is looked up, written or selected: longer than any name or question. The rest is left out. */
export const LOOK_UP_UTF16 = 200;

/** Longer than most addresses of pages; of a page with a longer one only the site is said. */
export const ADDRESS_UTF16 = 8_000;
