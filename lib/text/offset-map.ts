/**
 * Where each unit of a folded text came from. Nearly every unit stands one after the one before it in the source, too,
 * and comes from one unit there; only where that is not so something is written down.
 */

export interface OffsetMap {
  /** What the next unit's place in the source is ahead of its place in the folded text. */
  readonly lead: number;
  clear(): void;
  /**
   * Notes where a unit begins; in ascending order of units, the last may be replaced. Needed where the lead changes.
   */
  addStart(unit: number, startUtf16: number): void;
  /**
   * Notes where a unit ends that does not end right after its first source unit; ascending, the last may be replaced.
   */
  setEnd(unit: number, endUtf16: number): void;
  /** Forgets this unit and those after it. */
  cutAt(unit: number): void;
  /** The place in the source where the character begins that this unit came from. Logarithmic in what was noted. */
  startOf(unit: number): number;
  /** ... and where it ends, combining marks included. */
  endOf(unit: number): number;
}

interface Notes {
  readonly units: number[];
  readonly places: number[];
}

/** An empty map: each unit comes from the place of its own number. */
export function createOffsetMap(): OffsetMap {
  const starts: Notes = { units: [], places: [] };
  const ends: Notes = { units: [], places: [] };
  let lead = 0;
  const startOf = (unit: number): number => {
    const at = lastUpTo(starts.units, unit);
    return at < 0 ? unit : unit + (starts.places[at] as number) - (starts.units[at] as number);
  };
  const leadOfLast = (): number => (starts.places.at(-1) ?? 0) - (starts.units.at(-1) ?? 0);
  return {
    get lead() {
      return lead;
    },
    clear() {
      cutNotes(starts, 0);
      cutNotes(ends, 0);
      lead = 0;
    },
    addStart(unit, startUtf16) {
      cutNotes(starts, unit);
      starts.units.push(unit);
      starts.places.push(startUtf16);
      lead = startUtf16 - unit;
    },
    setEnd(unit, endUtf16) {
      cutNotes(ends, unit);
      ends.units.push(unit);
      ends.places.push(endUtf16);
    },
    cutAt(unit) {
      cutNotes(starts, unit);
      cutNotes(ends, unit);
      lead = leadOfLast();
    },
    startOf,
    endOf(unit) {
      const at = lastUpTo(ends.units, unit);
      return at >= 0 && ends.units[at] === unit ? (ends.places[at] as number) : startOf(unit) + 1;
    },
  };
}

function cutNotes({ units, places }: Notes, unit: number): void {
  while (units.length > 0 && (units.at(-1) as number) >= unit) {
    units.pop();
    places.pop();
  }
}

/** Index of the last value that is not above this one, or -1. */
function lastUpTo(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
