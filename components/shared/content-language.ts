/**
 * The language of what the index says: names, descriptions, statements, questions. Elements that hold them carry it as
 * `lang`, so that they are read aloud, broken and quoted rightly whatever language the interface is in.
 */
export const CONTENT_LANGUAGE = 'en';

/** How such text writes numbers. */
export const CONTENT_LOCALE = 'en-GB';
