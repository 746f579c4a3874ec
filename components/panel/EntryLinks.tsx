/** Entries by name, each leading to its entry. */

import type { EntityRef } from '../../lib/model';
import { CONTENT_LANGUAGE } from '../shared/content-language';
import { entryAddress } from './route';

/** Each entry once, in the order given. */
export function EntryLinks({ entities }: { readonly entities: readonly EntityRef[] }) {
  const unique = [...new Map(entities.map((entity) => [entity.id, entity])).values()];
  if (unique.length === 0) return null;
  return (
    <ul class="entry-links">
      {unique.map((entity) => (
        <li key={entity.id}>
          <a href={entryAddress(entity.id)} lang={CONTENT_LANGUAGE}>
            {entity.name}
          </a>
        </li>
      ))}
    </ul>
  );
}
