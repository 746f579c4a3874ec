/** The door to reading: a page's text as runs, kept as the page changes, and what the index said of them. */
export { entriesNamedIn, entriesOf, isWanted, markedMention } from './mention-entries';
export {
  boundariesOf,
  keepFirstPart,
  type MentionKey,
  mentionKey,
  mentionNumber,
  type PageRun,
  type PlacedMention,
  runOffsetOf,
  touchesLink,
} from './page-run';
export { type Connect, Reading } from './reading';
export { RunList } from './run-list';
export { Scan } from './scan';
