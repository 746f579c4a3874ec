/**
 * Bars in lanes, so that none covers another. Events with the same range share a bar that knows how many it holds;
 * where there are more ranges than room, those that nearly fall together share one over all of their days. Promise:
 * every bar given is in exactly one mark, and no two marks of one lane overlap.
 */
import type { EventSummary } from '../../../../lib/model';
import type { Scale } from './scale';
import type { Bar } from './shape';

export interface BarMark {
  readonly kind: 'bar';
  /** From 0, the lane next to the line. */
  readonly lane: number;
  /** The target: the bar and at least a target's width. */
  readonly fromX: number;
  readonly endX: number;
  /** What is drawn. An open end is drawn up to the end of the whole picture. */
  readonly barFromX: number;
  readonly barEndX: number;
  readonly isOpenBefore: boolean;
  readonly isOpenAfter: boolean;
  readonly sure: { readonly fromX: number; readonly endX: number } | null;
  /** False where it stands for ranges that differ. */
  readonly isOneRange: boolean;
  readonly events: readonly EventSummary[];
}

export interface BarEvent {
  readonly event: EventSummary;
  readonly shape: Bar;
}

/** The picture's own ends, to which open bars reach. */
export interface Frame {
  readonly fromX: number;
  readonly endX: number;
}

/** The height of all lanes together, in a narrow picture, and in one that has the room of a page. */
const LANES_PX = { narrow: 144, wide: 216 } as const;
const WIDE_PX = 600;
/** Between two bars of one lane. */
const SPACE_PX = 4;

type Drawn = Omit<BarMark, 'lane'>;

/**
 * In order of lanes' filling: by where they begin, longer ones first. O(n log n) in bars.
 * @param targetPx the least width of a target, and the height of a lane
 */
export function layBars(bars: readonly BarEvent[], scale: Scale, frame: Frame, targetPx: number): readonly BarMark[] {
  const drawn = bars.map((bar) => drawBar(bar, scale, frame, targetPx));
  const widthPx = frame.endX - frame.fromX;
  const mostLanes = Math.floor(LANES_PX[widthPx < WIDE_PX ? 'narrow' : 'wide'] / targetPx);
  let merged: readonly Drawn[] = drawn;
  // Each round joins what the one before it left, since what falls together at one width does so at twice the width.
  for (let roundPx = 0; ; roundPx = Math.max(4, roundPx * 2)) {
    merged = merge(merged, roundPx);
    const isLast = roundPx > 2 * widthPx;
    const marks = fillLanes(merged, isLast ? Number.POSITIVE_INFINITY : mostLanes);
    if (marks) return marks.map((mark) => inOrderOf(bars, mark));
  }
}

/** Joined bars hold their events in the order in which they were given. */
function inOrderOf(bars: readonly BarEvent[], mark: BarMark): BarMark {
  if (mark.events.length === 1) return mark;
  const own = new Set(mark.events);
  return { ...mark, events: bars.filter(({ event }) => own.has(event)).map(({ event }) => event) };
}

export const lanesOf = (marks: readonly BarMark[]): number =>
  marks.reduce((most, { lane }) => Math.max(most, lane + 1), 0);

function drawBar({ event, shape }: BarEvent, scale: Scale, frame: Frame, targetPx: number): Drawn {
  const barFromX = shape.fromDay === null ? frame.fromX : scale.x(shape.fromDay);
  const barEndX = shape.endDay === null ? frame.endX : scale.x(shape.endDay);
  const missing = Math.max(0, targetPx - (barEndX - barFromX));
  const fromX = Math.max(frame.fromX, Math.min(barFromX - missing / 2, frame.endX - targetPx));
  return {
    kind: 'bar',
    fromX,
    endX: Math.max(barEndX, fromX + targetPx),
    barFromX,
    barEndX,
    isOpenBefore: shape.fromDay === null,
    isOpenAfter: shape.endDay === null,
    sure: shape.sure && { fromX: scale.x(shape.sure.fromDay), endX: scale.x(shape.sure.endDay) },
    isOneRange: true,
    events: [event],
  };
}

function merge(bars: readonly Drawn[], roundPx: number): readonly Drawn[] {
  const round = (x: number) => (roundPx === 0 ? x : Math.floor(x / roundPx));
  const merged = new Map<string, { readonly first: Drawn; readonly all: Drawn[] }>();
  for (const bar of bars) {
    const sure = roundPx === 0 && bar.sure ? `${bar.sure.fromX} ${bar.sure.endX}` : '';
    const key = `${round(bar.barFromX)} ${round(bar.barEndX)} ${bar.isOpenBefore} ${bar.isOpenAfter} ${sure}`;
    const group = merged.get(key);
    if (group) group.all.push(bar);
    else merged.set(key, { first: bar, all: [bar] });
  }
  return [...merged.values()].map(({ first, all }) => (all.length === 1 ? first : joined(first, all)));
}

function joined(first: Drawn, all: readonly Drawn[]): Drawn {
  const least = (pick: (bar: Drawn) => number) => all.reduce((min, bar) => Math.min(min, pick(bar)), pick(first));
  const most = (pick: (bar: Drawn) => number) => all.reduce((max, bar) => Math.max(max, pick(bar)), pick(first));
  const isOneRange = all.every(
    ({ barFromX, barEndX, sure }) =>
      barFromX === first.barFromX &&
      barEndX === first.barEndX &&
      sure?.fromX === first.sure?.fromX &&
      sure?.endX === first.sure?.endX,
  );
  return {
    ...first,
    fromX: least((bar) => bar.fromX),
    endX: most((bar) => bar.endX),
    barFromX: least((bar) => bar.barFromX),
    barEndX: most((bar) => bar.barEndX),
    sure: isOneRange ? first.sure : null,
    isOneRange: isOneRange && all.every((bar) => bar.isOneRange),
    events: all.flatMap((bar) => bar.events),
  };
}

/** Null where they need more lanes. */
function fillLanes(bars: readonly Drawn[], mostLanes: number): readonly BarMark[] | null {
  const ends: number[] = [];
  const marks: BarMark[] = [];
  for (const bar of [...bars].sort((a, b) => a.fromX - b.fromX || b.endX - a.endX)) {
    const free = ends.findIndex((endX) => endX + SPACE_PX <= bar.fromX);
    const lane = free < 0 ? ends.length : free;
    if (lane >= mostLanes) return null;
    ends[lane] = bar.endX;
    marks.push({ ...bar, lane });
  }
  return marks;
}

/** The longest piece of a bar that no break cuts: where words have room. */
export function widestPiece({ barFromX, barEndX }: BarMark, gaps: readonly Frame[]): Frame {
  const cuts = gaps.filter(({ fromX, endX }) => endX > barFromX && fromX < barEndX);
  const starts = [barFromX, ...cuts.map(({ endX }) => endX)];
  const ends = [...cuts.map(({ fromX }) => fromX), barEndX];
  return starts
    .map((fromX, index) => ({ fromX, endX: Math.max(fromX, ends[index] ?? fromX) }))
    .reduce((widest, piece) => (piece.endX - piece.fromX > widest.endX - widest.fromX ? piece : widest));
}
