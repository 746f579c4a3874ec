/** The name of the port over which a page is read. */
export const READING_PORT = 'reading';
