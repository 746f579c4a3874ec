/** Why the index gives no answer, in words for the reader. */
import { type Trouble, troubleOf } from '../../lib/model';
import { t } from './words';

/** One or two sentences: what happened, and what the reader can do about it. */
export const wordsOfTrouble = (trouble: Trouble): string => t(`trouble.${trouble}`);

/** Those on whatever a question to the index was rejected with. */
export const troubleWords = (error: unknown): string => wordsOfTrouble(troubleOf(error));
