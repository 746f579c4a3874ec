/** What forms need and what speaks for or against them; forms of one rule share it. */
import type { SurfaceForm } from '../model';
import type { Numbering } from './numbering';

export interface Rule {
  /** One of `NEED`. */
  readonly needs: number;
  readonly cues: readonly number[];
  readonly counterCues: readonly number[];
}

export interface Rules {
  /** By number. */
  readonly all: readonly Rule[];
  ruleOf(form: SurfaceForm, needs: number): number;
}

/** @param cues what rules refer to cues by */
export function createRules(cues: Numbering): Rules {
  const all: Rule[] = [];
  const numbers = new Map<string, number>();
  const withoutCues: (number | undefined)[] = [];

  const numberOf = (rule: Rule): number => {
    const key = `${rule.needs} ${rule.cues} ${rule.counterCues}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, all.length);
    return all.push(rule) - 1;
  };
  return {
    all,
    ruleOf(form, needs) {
      if (form.cues.length > 0 || form.counterCues.length > 0) {
        return numberOf({ needs, cues: form.cues.map(cues.number), counterCues: form.counterCues.map(cues.number) });
      }
      const known = withoutCues[needs] ?? numberOf({ needs, cues: [], counterCues: [] });
      withoutCues[needs] = known;
      return known;
    },
  };
}
