/** The door to the guide, which tells the panel what stands on the page and leads the reader there. */
export { PageGuide } from './page-guide';
export { followEarlierDates } from './stated-date';
