/** The names of the ports that the two sides of a channel know. */

/** Over which a page is read. */
export const READING_PORT = 'reading';
/** Between the panel and the script on the page beside it. */
export const PAGE_PORT = 'page';
