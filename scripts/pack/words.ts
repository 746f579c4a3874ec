/** Words as the own-words rule counts them: letters and digits, without case and accents. */
export const wordsOf = (text: string): string[] =>
  [
    ...text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}]+/gu),
  ].map(([word]) => word);
