/**
 * What a candidate means, given what the page says. A pure function of the two, so a page may be read in pieces and in
 * any order. Precision comes first: where nothing speaks for a meaning, or as much for another, none is asserted.
 */
import { type LinkRule, type MentionReading, MOST_MEANINGS, type NilCode, type NilReason } from '../../model';
import { NEED } from '../layout';
import { cueTextOf, entityIdOf, entityNameOf, type Lexicon, reasonTextOf } from '../lexicon';
import type { Candidate } from './candidates';
import { type Crowd, isUnsafe, NEEDS_MORE_THAN_THERE_IS, NO_STORY, type Option } from './options';
import type { Told } from './story';

/** What a page's runs together say of one option. */
export interface PageSupport {
  /** A form that fits only its entity stands on the page, safe alone or a name of several words with its cue. */
  readonly isNamed: boolean;
  /** Whether it is about the story of the option: by the entities that it names, and by what it says all in all. */
  readonly tellsStory: Told;
  /** Strangers whose full names end in the option's word are named at least as often as its entity. */
  readonly isOutnumbered: boolean;
}

export interface PageContext {
  /** @param singleWord of the option's candidate */
  supportFor(option: Option, singleWord: string): PageSupport;
  /** Those of the crowd whom the page's words single out. */
  optionsIn(crowd: Crowd): readonly Option[];
}

/** A candidate means one entity whatever else the page says. */
export interface Naming {
  readonly entity: number;
  /** One of `STORY_WEIGHT`. */
  readonly storyWeight: number;
  /** A form that is safe alone; a name of several words, or a single word, for which a cue in its own run speaks. */
  readonly by: 'safe name' | 'name with cue' | 'word with cue';
}

interface Link {
  readonly option: Option;
  readonly rule: LinkRule;
  readonly isNamed: boolean;
}

const NO_SUPPORT: PageSupport = { isNamed: false, tellsStory: 'maybe', isOutnumbered: false };

/**
 * @param before what the candidate was last said to mean; null if it never was
 * @returns `before` itself where it means the same still
 */
export function judge(
  lexicon: Lexicon,
  candidate: Candidate,
  page: PageContext,
  before: MentionReading | null,
): MentionReading {
  if (candidate.lookAlike >= 0) {
    return nil('looks like another thing', 'look-alike', reasonTextOf(lexicon, candidate.lookAlike));
  }
  const links = narrow(linksOf(candidate, page));
  const [first, ...others] = links;
  const after =
    !first || links.length > MOST_MEANINGS
      ? refuse(lexicon, candidate, page, before)
      : others.length === 0
        ? linkTo(lexicon, first)
        : offer(lexicon, links, first.rule);
  return before && isSame(before, after) ? before : after;
}

const linkTo = (lexicon: Lexicon, { option, rule }: Link): MentionReading => {
  return { outcome: 'linked', entityId: entityIdOf(lexicon, option.entity), rule };
};

const offer = (lexicon: Lexicon, links: readonly Link[], rule: LinkRule): MentionReading => {
  return { outcome: 'ambiguous', entityIds: links.map(({ option }) => entityIdOf(lexicon, option.entity)), rule };
};

function isSame(a: MentionReading, b: MentionReading): boolean {
  if (a.outcome === 'nil') return b.outcome === 'nil' && a.reason === b.reason && a.detail === b.detail;
  if (b.outcome === 'nil' || a.rule !== b.rule) return false;
  if (a.outcome === 'linked') return b.outcome === 'linked' && a.entityId === b.entityId;
  return (
    b.outcome === 'ambiguous' &&
    a.entityIds.length === b.entityIds.length &&
    a.entityIds.every((entityId, at) => entityId === b.entityIds[at])
  );
}

/** What a candidate means whatever else the page says, or null. */
export function namingBy(candidate: Candidate): Naming | null {
  const [first, ...others] = candidate.options;
  if (!first || candidate.crowds.length > 0 || others.some(({ entity }) => entity !== first.entity)) return null;
  const rules = candidate.options.map((option) => ruleFor(option, candidate, NO_SUPPORT));
  const { entity, storyWeight } = first;
  if (rules.includes('name')) return { entity, storyWeight, by: 'safe name' };
  if (!rules.includes('cue nearby')) return null;
  return { entity, storyWeight, by: candidate.singleWord === '' ? 'name with cue' : 'word with cue' };
}

/** True where the reading can change with what the page says. */
export const dependsOnPage = ({ options, crowds, singleWord }: Candidate): boolean =>
  crowds.length > 0 ||
  options.some(
    (option) =>
      (option.needs === NEED.context && (option.evidence === 'none' || option.storyList !== NO_STORY)) ||
      (singleWord !== '' && isUnsafe(option)) ||
      option.entity !== options[0]?.entity,
  );

/** One link for each entity that may be meant, by the form that needs least. */
function linksOf(candidate: Candidate, page: PageContext): readonly Link[] {
  const [only, other] = candidate.options;
  if (only && !other && candidate.crowds.length === 0) {
    const support = page.supportFor(only, candidate.singleWord);
    const rule = ruleFor(only, candidate, support);
    return rule ? [{ option: only, rule, isNamed: support.isNamed }] : [];
  }
  const links = new Map<number, Link>();
  for (const option of optionsFor(candidate, page)) {
    const support = page.supportFor(option, candidate.singleWord);
    const rule = ruleFor(option, candidate, support);
    const known = links.get(option.entity);
    if (rule && (!known || option.needs < known.option.needs)) {
      links.set(option.entity, { option, rule, isNamed: support.isNamed });
    }
  }
  return [...links.values()];
}

const optionsFor = ({ options, crowds }: Candidate, page: PageContext): readonly Option[] =>
  crowds.length === 0 ? options : [...options, ...crowds.flatMap((crowd) => page.optionsIn(crowd))];

function ruleFor(option: Option, candidate: Candidate, support: PageSupport): LinkRule | null {
  const { needs, evidence } = option;
  if (evidence === 'against' || needs === NEEDS_MORE_THAN_THERE_IS) return null;
  if (needs === NEED.nothing) return 'name';
  if (mayBeStrangers(option, candidate, support)) return null;
  if (support.tellsStory === 'no') return null;
  if (evidence === 'for' && support.tellsStory !== 'another') return 'cue nearby';
  if (option.fullNameBefore === 'its own' && support.isNamed) return 'named on this page';
  if (needs === NEED.cue) return null;
  if (support.isNamed) return 'named on this page';
  return support.tellsStory === 'yes' ? 'story of this page' : null;
}

/**
 * A title or surname is a stranger's where it stands at the stranger's name; a surname may be where one of the name
 * stands on the page: then the last full name before it in its run decides, and where there is none, who is named more
 * often.
 */
function mayBeStrangers(option: Option, candidate: Candidate, support: PageSupport): boolean {
  if (candidate.strangers !== 'no') return true;
  if (candidate.singleWord === '') return false;
  return option.fullNameBefore === "a stranger's" || (option.fullNameBefore === 'none' && support.isOutnumbered);
}

/**
 * Of several entities that one name could mean, those with the best right to it: first those that the page names in
 * full or a cue speaks for, and among them those with both; else those whose form needs least.
 */
function narrow(links: readonly Link[]): readonly Link[] {
  if (links.length < 2) return links;
  const supports = ({ option, isNamed }: Link): number => (isNamed ? 1 : 0) + (option.evidence === 'for' ? 1 : 0);
  const most = Math.max(...links.map(supports));
  const supported = links.filter((link) => supports(link) === most);
  if (most > 0) return supported;
  const least = Math.min(...links.map(({ option }) => option.needs));
  return links.filter(({ option }) => option.needs === least);
}

function refuse(
  lexicon: Lexicon,
  candidate: Candidate,
  page: PageContext,
  before: MentionReading | null,
): MentionReading {
  const { singleWord, surface, strangers, crowds } = candidate;
  const options = optionsFor(candidate, page);
  if (strangers !== 'no') return nil('looks like another thing', `another's ${strangers}`, surface);
  const against = [...options, ...crowds].find(({ evidence }) => evidence === 'against');
  if (against) return nil('other meaning nearby', 'counter-cue', cueTextOf(lexicon, against.counterCue));
  if (options.some((option) => mayBeStrangers(option, candidate, page.supportFor(option, singleWord)))) {
    return nil('other meaning nearby', 'another of that name', surface);
  }
  // What it lacks is the same as long as it lacks something.
  if (before?.outcome === 'nil' && before.reason === 'no context') return before;
  if (crowds.length > 0 || options.length > MOST_MEANINGS) return nil('no context', 'too many', String(MOST_MEANINGS));
  return lacking(lexicon, options);
}

function lacking(lexicon: Lexicon, options: readonly Option[]): MentionReading {
  if (options.every(({ needs }) => needs === NEEDS_MORE_THAN_THERE_IS))
    return nil('no context', 'ordinary in capitals');
  const entities = [...new Set(options.map(({ entity }) => entity))];
  const code = options.some(({ needs }) => needs === NEED.context) ? 'nothing on the page' : 'no word nearby';
  return nil('no context', code, ...entities.map((entity) => entityNameOf(lexicon, entity)));
}

const nil = (reason: NilReason, code: NilCode, ...texts: readonly string[]): MentionReading => ({
  outcome: 'nil',
  reason,
  detail: { code, texts },
});
