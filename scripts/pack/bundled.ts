import { fileURLToPath } from 'node:url';

/** The pack that ships inside the extension: where its sources stand, and where the built document goes. */
export const BUNDLED_PACK = {
  folder: fileURLToPath(new URL('../../assets/packs/us-venezuela-2025', import.meta.url)),
  publicPath: 'packs/us-venezuela-2025.json',
} as const;
