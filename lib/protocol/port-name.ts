/** The name of the port over which a page is read. */
export const READING_PORT = 'reading';
/** The name of the port between the panel and the script on the page beside it. */
export const PAGE_PORT = 'page';
