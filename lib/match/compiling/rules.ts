/** What forms need, what speaks for or against them, and the story they belong to; forms of one rule share it. */
import type { StoryCues, SurfaceForm } from '../../model';
import { NEED } from '../layout';
import type { Numbering } from './numbering';

export interface Rule {
  /** One of `NEED`. */
  readonly needs: number;
  readonly cues: readonly number[];
  readonly counterCues: readonly number[];
  /** Of `Rules.stories`. */
  readonly story: number;
}

export interface Rules {
  /** By number; those without cues, which most forms have, come first, by what they need. */
  readonly all: Rule[];
  readonly numbers: Map<string, number>;
  /** What tells of each story, as packs have it; of the first there is nothing. */
  readonly stories: StoryCues[];
  /** What rules refer to cues by. */
  readonly cues: Numbering;
}

const NO_STORY = 0;

export const createRules = (cues: Numbering): Rules => ({
  all: Object.values(NEED).map((needs) => ({ needs, cues: [], counterCues: [], story: NO_STORY })),
  numbers: new Map(),
  stories: [{ names: [], words: [], notAlone: [] }],
  cues,
});

/** @param storyOfEntity as `storyOf` gives it */
export function ruleOf({ all, numbers, cues }: Rules, form: SurfaceForm, storyOfEntity: number): number {
  const needs = needOf(form);
  // Others are neither helped nor hindered by the story.
  const story = needs === NEED.context ? storyOfEntity : NO_STORY;
  if (story === NO_STORY && form.cues.length === 0 && form.counterCues.length === 0) return needs;
  const rule: Rule = { needs, cues: form.cues.map(cues.number), counterCues: form.counterCues.map(cues.number), story };
  const key = `${needs} ${story} ${rule.cues} ${rule.counterCues}`;
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, all.length);
  return all.push(rule) - 1;
}

/** @param cues a story is known by the object: all its entities have the same */
export function storyOf({ stories }: Rules, cues: StoryCues | undefined): number {
  if (!cues) return NO_STORY;
  const known = stories.indexOf(cues);
  return known >= 0 ? known : stories.push(cues) - 1;
}

/** Told by comparing: a property by the name that was read from storage is found slowly. */
const needOf = ({ needs }: SurfaceForm): number =>
  needs === 'nothing' ? NEED.nothing : needs === 'context' ? NEED.context : NEED.cue;
