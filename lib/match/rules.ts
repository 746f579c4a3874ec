/** What forms need and what speaks for or against them; forms of one rule share it. */
import type { SurfaceForm } from '../model';
import { NEED } from './format';
import type { Numbering } from './numbering';

export interface Rule {
  /** One of `NEED`. */
  readonly needs: number;
  readonly cues: readonly number[];
  readonly counterCues: readonly number[];
}

export interface Rules {
  /** By number; those without cues, which most forms have, come first, by what they need. */
  readonly all: readonly Rule[];
  ruleOf(form: SurfaceForm): number;
}

/** @param cues what rules refer to cues by */
export function createRules(cues: Numbering): Rules {
  const all = Object.values(NEED).map((needs): Rule => ({ needs, cues: [], counterCues: [] }));
  const numbers = new Map<string, number>();
  return {
    all,
    ruleOf(form) {
      const needs = NEED[form.needs];
      if (form.cues.length === 0 && form.counterCues.length === 0) return needs;
      const rule: Rule = { needs, cues: form.cues.map(cues.number), counterCues: form.counterCues.map(cues.number) };
      const key = `${rule.needs} ${rule.cues} ${rule.counterCues}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, all.length);
      return all.push(rule) - 1;
    },
  };
}
