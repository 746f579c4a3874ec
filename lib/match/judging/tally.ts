/** Who is meant by the names that stand on a page, and how often, whatever else the page says. */
import { hasTarget, type Lexicon, targetAt } from '../lexicon';
import { addTo, type Step } from './counts';
import type { Naming } from './judge';
import type { Crowd } from './options';
import type { Story } from './story';

/** How often one entity is meant, whatever else the page says. */
export interface TimesMeant {
  /** By its safe names and by names of several words with a cue. */
  named: number;
  safely: number;
  /** By help of a cue. */
  byCue: number;
}

export interface Tally {
  /** @param meant of the entity, as `meant` gives it */
  countName(naming: Naming, meant: TimesMeant, step: Step): void;
  /** @param word the last of the name */
  countStranger(word: string, step: Step): void;
  /** The same object as long as the entity is meant on the page. */
  meant(entity: number): TimesMeant;
  timesNamed(entity: number): number;
  /** Those of the crowd that are named. Linear in the crowd or, nearly, in those meant, whichever is less. */
  namedIn(crowd: Crowd): readonly number[];
  /** @param word the last of their names; none bears the empty one */
  strangersNamed(word: string): number;
}

/** @param story is told which entities come in and go out */
export function createTally(lexicon: Lexicon, story: Story): Tally {
  const entities = new Map<number, TimesMeant>();
  const strangers = new Map<string, number>();
  const isNamed = (entity: number): boolean => (entities.get(entity)?.named ?? 0) > 0;
  return {
    countName({ entity, storyWeight, by }, meant, step) {
      const isSafe = by === 'safe name';
      if (by !== 'word with cue') meant.named += step;
      if (isSafe) meant.safely += step;
      else meant.byCue += step;
      if (meant.safely + meant.byCue === 0) entities.delete(entity);
      // It comes with the first and goes with the last.
      if ((isSafe ? meant.safely : meant.byCue) === (step === 1 ? 1 : 0)) story.countEntity(storyWeight, isSafe, step);
    },
    countStranger: (word, step) => addTo(strangers, word, step),
    meant(entity) {
      const known = entities.get(entity);
      if (known) return known;
      const meant = { named: 0, safely: 0, byCue: 0 };
      entities.set(entity, meant);
      return meant;
    },
    timesNamed: (entity) => entities.get(entity)?.named ?? 0,
    namedIn: ({ start, size }) =>
      size < entities.size
        ? Array.from({ length: size }, (_, at) => targetAt(lexicon, start + at)).filter(isNamed)
        : [...entities.keys()].filter((entity) => hasTarget(lexicon, start, size, entity) && isNamed(entity)),
    strangersNamed: (word) => strangers.get(word) ?? 0,
  };
}
