/** In the panel's document, before its own script. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beginOpening } from '@/lib/store';

/** Where the panel shows the whole chronology, which alone begins with what is read here. */
const PLAIN_PLACES: readonly string[] = ['', '#/', '#/chronology'];

export default defineUnlistedScript(() => {
  if (PLAIN_PLACES.includes(location.hash)) beginOpening();
});
