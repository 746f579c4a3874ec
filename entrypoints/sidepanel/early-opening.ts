/** What runs before the panel's own script: it begins to read the first rows. */
import { readOpening } from '@/lib/store';
import { leaveOpening } from './begun-opening';

/** Where the panel shows the whole chronology, which alone begins with those rows. */
const PLAIN_PLACES: readonly string[] = ['', '#/', '#/chronology'];

/** Begins to read. */
export function beginOpening(): void {
  if (PLAIN_PLACES.includes(location.hash)) leaveOpening(readOpening());
}
