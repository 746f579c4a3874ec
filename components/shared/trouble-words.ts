/** Why the index gives no answer, in words for the reader. */
import { troubleOf } from '../../lib/model';
import { t } from './words';

/** One or two sentences on whatever a question to the index was rejected with. */
export const troubleWords = (error: unknown): string => t(`trouble.${troubleOf(error)}`);
