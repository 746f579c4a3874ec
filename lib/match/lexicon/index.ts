export { type Lexicon, openLexicon } from './open-lexicon';
export { cueTextOf, entityIdOf, entityNameOf, reasonTextOf } from './strings';
export { createTokenNumbers, ENDING, type Ending, isToken, longEndingOf, lookUpTokens } from './tokens';
export {
  childOf,
  createRecordList,
  flagsOf,
  isEnd,
  kindOf,
  lastTokenTo,
  readRecords,
  ruleOf,
  shapeOf,
  storyWeightOf,
} from './trie';
