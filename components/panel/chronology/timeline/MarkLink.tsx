/**
 * One mark of the time line: a target that leads to its first event's row, with what is drawn in it. What happened is
 * drawn in full strokes, what is announced or planned in outline.
 */
import { type ComponentChildren, Fragment } from 'preact';
import { CONTENT_LANGUAGE } from '../../../shared/content-language';
import { clip, typeset } from '../../../shared/typography';
import { type BarMark, widestPiece } from './lanes';
import { markName } from './mark-words';
import type { Mark, Picture } from './picture';
import type { Dot, PointMark } from './points';
import type { Rows } from './rows';

export interface MarkLinkProps {
  readonly mark: Mark;
  readonly isAhead: boolean;
  readonly rows: Rows;
  readonly gaps: Picture['gaps'];
  readonly address: string;
  /** Whether Tab stops here; the arrow keys reach the others. */
  readonly isTabStop: boolean;
  onActive(mark: Mark | null): void;
}

export function MarkLink({ mark, isAhead, rows, gaps, address, isTabStop, onActive }: MarkLinkProps) {
  const band = isAhead ? 'ahead' : 'past';
  return (
    <a
      class={`time-mark ${band}`}
      href={address}
      tabindex={isTabStop ? 0 : -1}
      aria-label={markName(mark)}
      onPointerEnter={() => onActive(mark)}
      onPointerLeave={() => onActive(null)}
      onFocus={() => onActive(mark)}
      onBlur={() => onActive(null)}
    >
      {mark.kind === 'points' ? (
        <Points mark={mark} isAhead={isAhead} rows={rows} y={isAhead ? rows.aheadPointsY : rows.axisY} />
      ) : (
        <BarLine
          mark={mark}
          isAhead={isAhead}
          rows={rows}
          y={isAhead ? rows.aheadLaneY(mark.lane) : rows.pastLaneY(mark.lane)}
          gaps={gaps}
        />
      )}
    </a>
  );
}

interface DrawingProps<Drawn> {
  readonly mark: Drawn;
  readonly isAhead: boolean;
  readonly rows: Rows;
  /** The middle. */
  readonly y: number;
}

function Points({ mark: { fromX, endX, dots, events }, isAhead, rows, y }: DrawingProps<PointMark>) {
  const [first, last] = [dots[0]?.x ?? fromX, dots.at(-1)?.x ?? endX];
  const [top, bottom] = isAhead ? [rows.targetPx / 2, rows.targetPx / 2] : [rows.pointsAbovePx, rows.pointsBelowPx];
  return (
    <>
      <rect class="time-target" x={fromX} y={y - top} width={endX - fromX} height={top + bottom} />
      {crowdsOf(seenApart(dots)).map(({ fromX: crowdX, last: { day, x, given } }) => (
        <Fragment key={day}>
          {crowdX < x && (
            <path class="time-point stated" d={isAhead ? diamondPath(crowdX, x, y) : roundPath(crowdX, x, y)} />
          )}
          {isAhead ? (
            <path class="time-point" d={diamondPath(x, x, y)} />
          ) : (
            <circle class={given === 'stated' ? 'time-point stated' : 'time-point'} cx={x} cy={y} r={4} />
          )}
        </Fragment>
      ))}
      {events.length > 1 && (
        <Count x={isAhead ? last + 7 : (first + last) / 2} y={isAhead ? y + 4 : y - 9} isStart={isAhead}>
          {events.length}
        </Count>
      )}
    </>
  );
}

/** Nearer dots look like one; a long chronology has thousands of them. */
const APART_PX = 0.5;

/** Those that cover each other once, as stated where one of them is. */
function seenApart(dots: readonly Dot[]): readonly Dot[] {
  const seen: Dot[] = [];
  for (const dot of dots) {
    const last = seen.at(-1);
    if (!last || dot.x - last.x >= APART_PX) seen.push(dot);
    else if (dot.given === 'stated') seen[seen.length - 1] = { ...last, given: 'stated' };
  }
  return seen;
}

/** Of dots that stand so near, each leaves of the one before it only a piece of its edge, as thin as a stroke. */
const CROWDED_PX = 1;

interface Crowd {
  readonly fromX: number;
  /** Which covers what stands before it. */
  readonly last: Dot;
}

/** Dots in runs of which nothing but the last is seen to be a dot: the others are one stroke together. */
function crowdsOf(dots: readonly Dot[]): readonly Crowd[] {
  const crowds: Crowd[] = [];
  for (const dot of dots) {
    const before = crowds.at(-1);
    if (before && dot.x - before.last.x <= CROWDED_PX) crowds[crowds.length - 1] = { ...before, last: dot };
    else crowds.push({ fromX: dot.x, last: dot });
  }
  return crowds;
}

const roundPath = (fromX: number, endX: number, y: number): string =>
  `M${fromX} ${y - 4}H${endX}a4 4 0 0 1 0 8H${fromX}a4 4 0 0 1 0 -8Z`;

const diamondPath = (fromX: number, endX: number, y: number): string =>
  `M${fromX - 4.5} ${y}L${fromX} ${y - 4.5}H${endX}L${endX + 4.5} ${y}L${endX} ${y + 4.5}H${fromX}Z`;

interface CountProps {
  readonly x: number;
  readonly y: number;
  readonly isStart?: boolean;
  readonly children: ComponentChildren;
}

const Count = ({ x, y, isStart = false, children }: CountProps) => (
  <text class="time-count" x={x} y={y} text-anchor={isStart ? 'start' : 'middle'}>
    {children}
  </text>
);

const TICK_PX = 3.5;
const OUTLINE_PX = 3;

function BarLine({
  mark,
  isAhead,
  rows: { targetPx },
  y,
  gaps,
}: DrawingProps<BarMark> & { readonly gaps: Picture['gaps'] }) {
  const { fromX, endX, barFromX, isOpenBefore, events } = mark;
  return (
    <>
      <rect class="time-target" x={fromX} y={y - targetPx / 2} width={endX - fromX} height={targetPx} />
      {isAhead ? <path class="time-outline" d={outlinePath(mark, y)} /> : <Strokes mark={mark} y={y} />}
      {events.length > 1 && (
        <Count x={barFromX + (isOpenBefore ? 10 : 4)} y={y - 5} isStart>
          {events.length}
        </Count>
      )}
      {events.length === 1 && <Title mark={mark} y={y} gaps={gaps} />}
    </>
  );
}

/** Words that are shorter say too little of a title. */
const TITLE_AT_LEAST_PX = 130;
const CHARACTER_PX = 7;

function Title({ mark, y, gaps }: { readonly mark: BarMark; readonly y: number; readonly gaps: Picture['gaps'] }) {
  const { fromX, endX } = widestPiece(mark, gaps);
  const roomPx = endX - fromX - 16;
  const [event] = mark.events;
  if (roomPx < TITLE_AT_LEAST_PX || !event) return null;
  return (
    <text class="time-title" x={fromX + 8} y={y - 5} lang={CONTENT_LANGUAGE}>
      {clip(typeset(event.title), Math.floor(roomPx / CHARACTER_PX))}
    </text>
  );
}

/**
 * Dots over the possible days, between two ticks or an open end; two rows of dots, without ticks, for several ranges.
 */
function Strokes({ mark, y }: Pick<DrawingProps<BarMark>, 'mark' | 'y'>) {
  const { barFromX, barEndX, isOpenBefore, isOpenAfter, sure, isOneRange } = mark;
  const tick = (x: number) => `M${x} ${y - TICK_PX}v${2 * TICK_PX}`;
  const possible = isOneRange
    ? `M${barFromX} ${y}H${barEndX}`
    : `M${barFromX} ${y - 2}H${barEndX}M${barFromX} ${y + 2}H${barEndX}`;
  return (
    <>
      <path class="time-possible" d={possible} />
      {sure && <path class="time-sure" d={`M${sure.fromX} ${y}H${sure.endX}`} />}
      {isOneRange && !isOpenBefore && <path class="time-end" d={tick(barFromX)} />}
      {isOneRange && !isOpenAfter && <path class="time-end" d={tick(barEndX)} />}
      {isOpenBefore && <path class="time-end" d={`M${barFromX + 5} ${y - 4}l-4 4l4 4`} />}
      {isOpenAfter && <path class="time-end" d={`M${barEndX - 5} ${y - 4}l4 4l-4 4`} />}
    </>
  );
}

/** A long box, without a side where there is no limit. */
function outlinePath({ barFromX, barEndX, isOpenBefore, isOpenAfter }: BarMark, y: number): string {
  const [top, bottom] = [y - OUTLINE_PX, y + OUTLINE_PX];
  const [before, after] = [isOpenBefore ? 'M' : 'L', isOpenAfter ? 'M' : 'L'];
  return `M${barFromX} ${top}H${barEndX}${after}${barEndX} ${bottom}H${barFromX}${before}${barFromX} ${top}`;
}
