/** What of the store the panel loads by itself, behind its first rows. */
export { openStore } from '@/lib/store';
