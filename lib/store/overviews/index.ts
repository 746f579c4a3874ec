export { openingOf } from './opening';
export {
  makeOverview,
  makeOverviewRows,
  OVERVIEW_NAMES,
  type Overview,
  type OverviewName,
  type OverviewRow,
} from './overviews';
export { packChronology, unpackChronology } from './packed-chronology';
