/** The filters that are on, one by one, as a reader puts them on and takes them off. */
import type { ArticleId, DateBasis, EntityId, EventStatus, IsoDay } from '../../../lib/model';
import type { Filters } from './filters';

export type OneFilter =
  | { readonly kind: 'entity'; readonly id: EntityId }
  | { readonly kind: 'article'; readonly id: ArticleId }
  | { readonly kind: 'source'; readonly key: string }
  | { readonly kind: 'basis'; readonly basis: DateBasis }
  | { readonly kind: 'status'; readonly status: EventStatus }
  /** One or both ends of a stretch of time. */
  | { readonly kind: 'days'; readonly from: IsoDay | null; readonly to: IsoDay | null }
  | { readonly kind: 'differ' }
  | { readonly kind: 'fresh' };

/** In the order in which they stand in an address. */
export function onesOn(filters: Filters): readonly OneFilter[] {
  const { basis, status, from, to } = filters;
  return [
    ...filters.entityIds.map((id): OneFilter => ({ kind: 'entity', id })),
    ...filters.articleIds.map((id): OneFilter => ({ kind: 'article', id })),
    ...filters.sources.map((key): OneFilter => ({ kind: 'source', key })),
    ...(basis === null ? [] : [{ kind: 'basis', basis } as const]),
    ...(status === null ? [] : [{ kind: 'status', status } as const]),
    ...(from === null && to === null ? [] : [{ kind: 'days', from, to } as const]),
    ...(filters.differ ? [{ kind: 'differ' } as const] : []),
    ...(filters.fresh ? [{ kind: 'fresh' } as const] : []),
  ];
}

/** With it on; of basis, status and days only one is ever on. */
export function withOne(filters: Filters, one: OneFilter): Filters {
  switch (one.kind) {
    case 'entity':
      return { ...filters, entityIds: [...new Set([...filters.entityIds, one.id])] };
    case 'article':
      return { ...filters, articleIds: [...new Set([...filters.articleIds, one.id])] };
    case 'source':
      return { ...filters, sources: [...new Set([...filters.sources, one.key])] };
    case 'basis':
      return { ...filters, basis: one.basis };
    case 'status':
      return { ...filters, status: one.status };
    case 'days':
      return { ...filters, from: one.from, to: one.to };
    default:
      return { ...filters, [one.kind]: true };
  }
}

/** With it off; without a change where it is not on. */
export function without(filters: Filters, one: OneFilter): Filters {
  switch (one.kind) {
    case 'entity':
      return { ...filters, entityIds: filters.entityIds.filter((id) => id !== one.id) };
    case 'article':
      return { ...filters, articleIds: filters.articleIds.filter((id) => id !== one.id) };
    case 'source':
      return { ...filters, sources: filters.sources.filter((key) => key !== one.key) };
    case 'basis':
      return { ...filters, basis: null };
    case 'status':
      return { ...filters, status: null };
    case 'days':
      return { ...filters, from: null, to: null };
    default:
      return { ...filters, [one.kind]: false };
  }
}

/** Whether it is on. */
export function isOn(filters: Filters, one: OneFilter): boolean {
  switch (one.kind) {
    case 'entity':
      return filters.entityIds.includes(one.id);
    case 'article':
      return filters.articleIds.includes(one.id);
    case 'source':
      return filters.sources.includes(one.key);
    case 'basis':
      return filters.basis === one.basis;
    case 'status':
      return filters.status === one.status;
    case 'days':
      return filters.from === one.from && filters.to === one.to;
    default:
      return filters[one.kind];
  }
}
