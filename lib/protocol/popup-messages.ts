/** What the toolbar's popup says to the script of a page. */
export const PAGE_MESSAGES = { state: 'page-state', look: 'look-at-page' } as const;
