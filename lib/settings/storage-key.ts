/** The one key of the browser's local storage under which settings are kept. */
export const STORAGE_KEY = 'settings';
