export { type Lexicon, openLexicon } from './open-lexicon';
export { cueTextOf, entityIdOf, entityNameOf, reasonTextOf } from './strings';
export { createTokenNumbers, ENDING, type Ending, isToken, longEndingOf, lookUpTokens } from './tokens';
export {
  AT_NODE,
  childOf,
  createGroupList,
  flagsOf,
  hasTarget,
  kindOf,
  lastTokenTo,
  readGroups,
  readNode,
  ruleOf,
  shapeOf,
  storyWeightOf,
  targetAt,
} from './trie';
