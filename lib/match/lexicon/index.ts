export { type Lexicon, openLexicon } from './open-lexicon';
export { cueTextOf, entityIdOf, entityNameOf, reasonTextOf } from './strings';
export { createTokenNumbers, ENDING, type Ending, isToken, longEndingOf, lookUpTokens } from './tokens';
export {
  childOf,
  createGroupList,
  flagsOf,
  hasTarget,
  isEnd,
  kindOf,
  lastTokenTo,
  readGroups,
  ruleOf,
  shapeOf,
  storyWeightOf,
  targetAt,
} from './trie';
