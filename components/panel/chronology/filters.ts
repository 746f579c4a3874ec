/**
 * Which events of the chronology the reader wants to see, and how that stands in an address.
 * Promise: reading what was written gives the same filters; whatever an address says that is no filter is left out.
 */
import {
  type ArticleId,
  type DateBasis,
  type EntityId,
  EVENT_STATUSES,
  type EventStatus,
  type IsoDay,
  readEdtf,
} from '../../../lib/model';

export interface Filters {
  /** Places and people that all take part. */
  readonly entityIds: readonly EntityId[];
  /** Articles that all tell of it. */
  readonly articleIds: readonly ArticleId[];
  /** Sources that are all credited; see `sourceKey`. */
  readonly sources: readonly string[];
  readonly basis: DateBasis | null;
  readonly status: EventStatus | null;
  /** First and last day of the stretch of time that it may have been in. */
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  /** Only where reports differ. */
  readonly differ: boolean;
  /** Only what is new since the reader last read. */
  readonly fresh: boolean;
}

export const NO_FILTERS: Filters = {
  entityIds: [],
  articleIds: [],
  sources: [],
  basis: null,
  status: null,
  from: null,
  to: null,
  differ: false,
  fresh: false,
};

const BASES: readonly DateBasis[] = ['stated', 'worked out', 'bounded', 'unknown'];

/** The filters of an address's parameters. Never throws. */
export function readFilters(parameters: URLSearchParams): Filters {
  return {
    entityIds: every(parameters, 'entry') as EntityId[],
    articleIds: every(parameters, 'article') as ArticleId[],
    sources: every(parameters, 'source'),
    basis: oneOf(BASES, parameters.get('basis')),
    status: oneOf(EVENT_STATUSES, parameters.get('status')),
    from: day(parameters.get('from')),
    to: day(parameters.get('to')),
    differ: parameters.get('differ') === '1',
    fresh: parameters.get('new') === '1',
  };
}

/** The parameters of filters, in a fixed order; none where no filter is on. */
export function writeFilters(filters: Filters): URLSearchParams {
  const pairs: readonly (readonly [string, string | null])[] = [
    ...filters.entityIds.map((id) => ['entry', id] as const),
    ...filters.articleIds.map((id) => ['article', id] as const),
    ...filters.sources.map((source) => ['source', source] as const),
    ['basis', filters.basis],
    ['status', filters.status],
    ['from', filters.from],
    ['to', filters.to],
    ['differ', filters.differ ? '1' : null],
    ['new', filters.fresh ? '1' : null],
  ];
  return new URLSearchParams(pairs.flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

/** Each once and none empty. */
const every = (parameters: URLSearchParams, name: string): string[] => [
  ...new Set(parameters.getAll(name).filter(Boolean)),
];

const oneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | null =>
  values.find((value) => value === text) ?? null;

function day(text: string | null): IsoDay | null {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && readEdtf(text).ok ? text : null;
}
