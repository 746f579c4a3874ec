/** What the first card of a process waits longest for, made while there is nothing to draw yet. */
import { dayWords, rangeWords } from '../shared/day-format';

const DAYS = ['2000-01-01', '2000-01-02'] as const;

/**
 * Has the browser load what it writes days with. To be called while a card is awaited: the first time takes
 * a process some 30 ms, the second next to nothing.
 */
export function prepareDrawing(): void {
  const [day, next] = DAYS;
  dayWords(day);
  rangeWords(day, next);
}
