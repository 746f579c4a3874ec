export { meantBy } from './look-up';
export {
  createSearch,
  type FoundTelling,
  firstOf,
  openSearch,
  type PackedSearch,
  packSearch,
  resultOf,
  type Search,
  viewTelling,
} from './search';
