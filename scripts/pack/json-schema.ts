/** The published JSON Schema of packs, derived from the schemas that the extension itself reads packs with. */
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { PackSchema } from '../../lib/model';

export const PACK_JSON_SCHEMA_PATH = fileURLToPath(new URL('../../assets/packs/pack.schema.json', import.meta.url));

/**
 * The document as text, one trailing newline. Checks that JSON Schema cannot express (dates, references) are left out
 * of it.
 */
export function packJsonSchema(): string {
  const schema = toJsonSchema(PackSchema, { errorMode: 'ignore' });
  return `${JSON.stringify({ title: 'Sidelight pack', ...schema }, null, 2)}\n`;
}
