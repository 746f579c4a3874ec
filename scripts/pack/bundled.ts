import { fileURLToPath } from 'node:url';

/**
 * The pack that ships inside the extension: where its sources stand (SIDELIGHT_PACK builds with others, for trials),
 * and where the built document goes.
 */
export const BUNDLED_PACK = {
  folder: process.env.SIDELIGHT_PACK ?? fileURLToPath(new URL('../../assets/packs/us-venezuela-2025', import.meta.url)),
  publicPath: 'packs/us-venezuela-2025.json',
} as const;
