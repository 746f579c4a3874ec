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

/** What became different since it was last asked, or was for a while. */
export interface TallyChanges {
  /** Entities that are named now and were not, or the other way round. */
  readonly named: ReadonlySet<number>;
  /** Entities that are named more or less often, while strangers are named as well. */
  readonly counted: ReadonlySet<number>;
  /** Last words of strangers' names. */
  readonly strangers: ReadonlySet<string>;
}

export interface Tally {
  takeChanges(): TallyChanges;
  /** @param meant of the entity, as `meant` gives it */
  countName(naming: Naming, meant: TimesMeant, step: Step): void;
  /** @param word the last of the name */
  countStranger(word: string, step: Step): void;
  /** Always the same object. */
  meant(entity: number): TimesMeant;
  timesNamed(entity: number): number;
  isSafelyNamed(entity: number): boolean;
  /** Those of the crowd that are named. Linear in the crowd or, nearly, in those ever meant, whichever is less. */
  namedIn(crowd: Crowd): readonly number[];
  /** @param word the last of their names; none bears the empty one */
  strangersNamed(word: string): number;
}

/** @param story is told which entities come in and go out */
export function createTally(lexicon: Lexicon, story: Story): Tally {
  /** All that were ever meant on the page: as many as it has different names. */
  const entities = new Map<number, TimesMeant>();
  const strangers = new Map<string, number>();
  let changes = noChanges();
  const isNamed = (entity: number): boolean => (entities.get(entity)?.named ?? 0) > 0;

  function countNamed(entity: number, meant: TimesMeant, step: Step): void {
    meant.named += step;
    if (isFirstOrLast(meant.named, step)) changes.named.add(entity);
    if (strangers.size > 0) changes.counted.add(entity);
  }

  return {
    takeChanges() {
      const taken = changes;
      changes = noChanges();
      return taken;
    },
    countName({ entity, storyWeight, by }, meant, step) {
      const isSafe = by === 'safe name';
      if (by !== 'word with cue') countNamed(entity, meant, step);
      if (isSafe) meant.safely += step;
      else meant.byCue += step;
      if (isFirstOrLast(isSafe ? meant.safely : meant.byCue, step)) story.countEntity(storyWeight, isSafe, step);
    },
    countStranger(word, step) {
      addTo(strangers, word, step);
      changes.strangers.add(word);
    },
    meant(entity) {
      const known = entities.get(entity);
      if (known) return known;
      const meant = { named: 0, safely: 0, byCue: 0 };
      entities.set(entity, meant);
      return meant;
    },
    timesNamed: (entity) => entities.get(entity)?.named ?? 0,
    isSafelyNamed: (entity) => (entities.get(entity)?.safely ?? 0) > 0,
    namedIn: ({ start, size }) =>
      size < entities.size
        ? Array.from({ length: size }, (_, at) => targetAt(lexicon, start + at)).filter(isNamed)
        : [...entities.keys()].filter((entity) => hasTarget(lexicon, start, size, entity) && isNamed(entity)),
    strangersNamed: (word) => strangers.get(word) ?? 0,
  };
}

const noChanges = () => ({ named: new Set<number>(), counted: new Set<number>(), strangers: new Set<string>() });

/** @param times after the step */
const isFirstOrLast = (times: number, step: Step): boolean => times === (step === 1 ? 1 : 0);
