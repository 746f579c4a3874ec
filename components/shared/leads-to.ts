/** Where a link out of the extension leads, in words. */
import { t } from './words';

/** `Opens harbour-post.example in a new tab`; of an address that cannot be read only that it opens a new tab. */
export function leadsTo(url: string): string {
  const host = URL.canParse(url) ? new URL(url).host : '';
  return host === '' ? t('link.newTab') : t('link.leadsTo', [host]);
}
