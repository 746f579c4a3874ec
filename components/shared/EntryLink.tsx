/** Words that lead to an entry where the surface can show entries; elsewhere the plain words. */
import type { ComponentChildren } from 'preact';
import type { EntityId } from '../../lib/model';
import { CONTENT_LANGUAGE } from './content-language';
import { useLinks } from './links';

interface EntryLinkProps {
  /** Null: the words have no entry. */
  readonly entityId: EntityId | null;
  readonly class?: string;
  readonly children: ComponentChildren;
}

export function EntryLink({ entityId, children, ...rest }: EntryLinkProps) {
  const links = useLinks();
  const address = links && entityId && links.entry(entityId);
  if (!address) return <span lang={CONTENT_LANGUAGE}>{children}</span>;
  return (
    <a href={address} data-entry={entityId} lang={CONTENT_LANGUAGE} {...rest}>
      {children}
    </a>
  );
}
