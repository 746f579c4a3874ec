/** What forms need and what speaks for or against them; forms of one rule share it. */
import type { SurfaceForm } from '../../model';
import { NEED } from '../layout';
import type { Numbering } from './numbering';

export interface Rule {
  /** One of `NEED`. */
  readonly needs: number;
  readonly cues: readonly number[];
  readonly counterCues: readonly number[];
}

export interface Rules {
  /** By number; those without cues, which most forms have, come first, by what they need. */
  readonly all: Rule[];
  readonly numbers: Map<string, number>;
  /** What rules refer to cues by. */
  readonly cues: Numbering;
}

export const createRules = (cues: Numbering): Rules => ({
  all: Object.values(NEED).map((needs) => ({ needs, cues: [], counterCues: [] })),
  numbers: new Map(),
  cues,
});

export function ruleOf({ all, numbers, cues }: Rules, form: SurfaceForm): number {
  const needs = needOf(form);
  if (form.cues.length === 0 && form.counterCues.length === 0) return needs;
  const rule: Rule = { needs, cues: form.cues.map(cues.number), counterCues: form.counterCues.map(cues.number) };
  const key = `${rule.needs} ${rule.cues} ${rule.counterCues}`;
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, all.length);
  return all.push(rule) - 1;
}

/** Told by comparing: a property by the name that was read from storage is found slowly. */
const needOf = ({ needs }: SurfaceForm): number =>
  needs === 'nothing' ? NEED.nothing : needs === 'context' ? NEED.context : NEED.cue;
