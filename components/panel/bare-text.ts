/** A text as it is looked for: without accents and case. Its length may change. */
export const bareText = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
