/** Why a mark stands where it stands, in plain words. */
import type { LinkRule } from '../../lib/model';

const RULES: Record<LinkRule, string> = {
  name: 'This form means one thing wherever it stands.',
  'named on this page': 'It needs more than itself to be sure, and the page also gives the full name.',
  'cue nearby': 'It needs more than itself to be sure, and words beside it speak for this meaning.',
  'story of this page': 'It needs more than itself to be sure, and the page names enough else of the same story.',
};

/** One sentence on the rule by which a form links. */
export const ruleWords = (rule: LinkRule): string => RULES[rule];
