/**
 * What of a date can be drawn. Promise: nothing is drawn that the date does not say. A point only where one day is
 * known; otherwise a bar over the days that are possible, open where there is no limit; nothing for an unknown date.
 */
import { type Dating, type EdtfReading, type IsoDay, type KnownDating, readEdtf } from '../../../../lib/model';
import { dayNumber } from './days';

export interface Point {
  readonly kind: 'point';
  readonly day: number;
  /** Whether the article gives the day, or it follows from something else. */
  readonly given: 'stated' | 'worked out';
}

/** From the beginning of the first possible day to the end of the last; null at an end without limit. */
export interface Bar {
  readonly kind: 'bar';
  readonly fromDay: number | null;
  readonly endDay: number | null;
  /** Where it surely went on; null where no stretch is sure. */
  readonly sure: { readonly fromDay: number; readonly endDay: number } | null;
}

export type Shape = Point | Bar;

/** Kept with the date: a time line is drawn anew with every filter. */
export function shapeOf(dating: Dating): Shape | null {
  const known = kept.get(dating);
  if (known !== undefined) return known;
  const shape = readShape(dating);
  kept.set(dating, shape);
  return shape;
}

const kept = new WeakMap<Dating, Shape | null>();

function readShape(dating: Dating): Shape | null {
  if (dating.basis === 'unknown') return null;
  const { earliest, latest, granularity, basis } = dating;
  if (basis !== 'bounded' && granularity === 'day' && earliest !== null && earliest === latest) {
    return { kind: 'point', day: dayNumber(earliest), given: basis };
  }
  return {
    kind: 'bar',
    fromDay: earliest === null ? null : dayNumber(earliest),
    endDay: latest === null ? null : dayNumber(latest) + 1,
    sure: sureStretch(dating),
  };
}

/**
 * What lasted from a to b surely went on between the last day that a allows and the first that b allows. Of limits
 * alone nothing is sure, and neither is anything of what has an open end: how far it went is not said.
 */
function sureStretch(dating: KnownDating): Bar['sure'] {
  if (dating.basis === 'bounded' || !dating.edtf.includes('/')) return null;
  const [start, finish] = dating.edtf.split('/').map((part) => readEdtf(part));
  if (!start?.ok || !finish?.ok) return null;
  return between(start.value, finish.value);
}

function between(start: EdtfReading, finish: EdtfReading): Bar['sure'] {
  const fromDay = orNull(start.latest);
  const lastDay = orNull(finish.earliest);
  return fromDay === null || lastDay === null || fromDay > lastDay ? null : { fromDay, endDay: lastDay + 1 };
}

const orNull = (day: IsoDay | null): number | null => (day === null ? null : dayNumber(day));
