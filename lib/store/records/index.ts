export { groupBy } from './grouping';
export { createNumbering } from './numbering';
export {
  collectRecords,
  creditedIds,
  disputedClaimIds,
  eventEntityIds,
  horizonOf,
  joinHorizons,
  NO_HORIZON,
  type RecordLists,
  type Records,
  recordOf,
} from './records';
