/** What a reader says on a page itself, in the interface's language. Asked for when it is said, never before. */
import { interfaceLocale, numberWords, t } from '@/components/shared/words';
import type { ReaderWords } from '@/lib/page';

export const READER_WORDS: ReaderWords = {
  language: interfaceLocale,
  mark: (surface, number, count) => t('onPage.mark', [surface, numberWords(number), numberWords(count)]),
  card: (surface) => t('onPage.card', [surface]),
  noCard: (surface) => t('onPage.noCard', [surface]),
};
