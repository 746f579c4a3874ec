/** Why a mark stands where it stands, in plain words. */
import type { LinkRule } from '../../lib/model';
import { t } from '../shared/words';

const RULES = {
  name: 'name',
  'named on this page': 'named',
  'cue nearby': 'cue',
  'story of this page': 'story',
} as const satisfies Record<LinkRule, string>;

/** One sentence on the rule by which a form links. */
export const ruleWords = (rule: LinkRule): string => t(`rule.${RULES[rule]}`);
