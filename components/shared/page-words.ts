/**
 * What a reader says on a page itself, in the interface's language. It asks the browser for its few messages by
 * itself: the door to all words would weigh more in every page than what is said there.
 */
import { browser } from 'wxt/browser';

/** Looked up when something is said: to make an interface of the browser's ready costs every page a moment. */
const say = (key: string, texts?: string[]): string =>
  (browser.i18n.getMessage as (key: string, texts?: string[]) => string)(key, texts);

export const READER_WORDS = {
  language: (): string => say('locale'),
  mark: (surface: string, number: number, count: number): string =>
    say('onPage_mark', [surface, String(number), String(count)]),
  card: (surface: string): string => say('onPage_card', [surface]),
  noCard: (surface: string): string => say('onPage_noCard', [surface]),
};
