/**
 * What the marks of the time line are read against: the line and its divisions, breaks, the page's and the index's day.
 */
import type { IsoDay } from '../../../../lib/model';
import { dayWords } from '../../../shared/day-format';
import { t } from '../../../shared/words';
import { gapLines, gapName, tickWords, yearOf } from './mark-words';
import type { Picture } from './picture';
import { LINE_PX, type Rows } from './rows';
import type { Segment } from './scale';
import { ticksOf } from './ticks';

interface RulerProps {
  readonly picture: Picture;
  readonly rows: Rows;
  readonly widthPx: number;
}

/** The list says it in words; as attributes by name a checker takes them for a mistake on what is drawn. */
export const UNHEARD = { 'aria-hidden': true } as const;

/** An estimate of what words of that many characters take in the size that they are set in. */
const widthOfWords = (words: string): number => words.length * 6.6;

/** Behind the marks. */
export function Divisions({ picture, rows }: Omit<RulerProps, 'widthPx'>) {
  const ticks = ticksOf(picture.scale, (tick) => widthOfWords(tickWords(tick)));
  return (
    <g {...UNHEARD}>
      {picture.scale.segments.map(
        ({ kind, fromDay, fromX, endX }) =>
          kind === 'run' && <path key={fromDay} class="time-axis" d={`M${fromX} ${rows.axisY}H${endX}`} />,
      )}
      {ticks.map((tick) => (
        <g key={tick.day} class="time-tick">
          <path d={`M${tick.x} ${rows.axisY}v${tick.isNamed ? 7 : 4}`} />
          {tick.isNamed && (
            <text x={tick.x} y={rows.tickLabelY} text-anchor="middle">
              {tickWords(tick)}
            </text>
          )}
          {tick.isNamed && tick.isNewYear && tick.granularity !== 'year' && (
            <text x={tick.x} y={rows.yearLabelY} text-anchor="middle">
              {yearOf(tick.day)}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

/** Over the marks: a bar that goes on beyond a break is seen to be broken with the line. */
export const Breaks = ({ picture, rows }: Omit<RulerProps, 'widthPx'>) => (
  <g class="time-breaks">
    {picture.gaps.map((gap) => (
      <Break key={gap.fromDay} gap={gap} rows={rows} />
    ))}
  </g>
);

function Break({ gap, rows }: { readonly gap: Segment; readonly rows: Rows }) {
  const [fromX, endX] = [gap.fromX + 4, gap.endX - 4];
  const lines = gapLines(gap);
  const middle = (fromX + endX) / 2;
  return (
    <g>
      <title>{gapName(gap)}</title>
      <rect class="time-break" x={fromX} y={rows.topY} width={endX - fromX} height={rows.axisY + 8 - rows.topY} />
      <rect
        class="time-break"
        x={fromX}
        y={rows.aheadTopY}
        width={endX - fromX}
        height={Math.max(0, rows.heightPx - rows.aheadTopY)}
      />
      <path class="time-slant" d={`M${fromX - 3} ${rows.axisY + 6}l6 -12M${endX - 3} ${rows.axisY + 6}l6 -12`} />
      {lines.map((line, index) => (
        <text
          key={line}
          class="time-gap"
          x={middle}
          y={rows.axisY - 10 - (lines.length - 1 - index) * (LINE_PX - 2)}
          text-anchor="middle"
        >
          {line}
        </text>
      ))}
    </g>
  );
}

/** The last day that the index can tell of, and the open page's own date. */
export function Places({ picture, rows, widthPx, horizon }: RulerProps & { readonly horizon: IsoDay | null }) {
  const { page, horizonX } = picture;
  return (
    <g {...UNHEARD}>
      {horizonX !== null && horizon !== null && (
        <g class="time-horizon">
          <path d={`M${horizonX} ${rows.horizonLabelY + 4}V${rows.heightPx}`} />
          <Label x={horizonX} y={rows.horizonLabelY} widthPx={widthPx} words={horizonLabel(horizon, widthPx)} />
        </g>
      )}
      {page && (
        <g class="time-page">
          {page.endX > page.fromX && (
            <rect x={page.fromX} y={rows.topY} width={page.endX - page.fromX} height={rows.heightPx - rows.topY} />
          )}
          <path d={`M${page.fromX} ${rows.pageLabelY + 4}V${rows.heightPx}`} />
          {page.endX > page.fromX && <path d={`M${page.endX} ${rows.pageLabelY + 4}V${rows.heightPx}`} />}
          <Label
            x={(page.fromX + page.endX) / 2}
            y={rows.pageLabelY}
            widthPx={widthPx}
            words={t('timeline.thisArticle')}
          />
        </g>
      )}
    </g>
  );
}

/** The day alone where the words around it have no room: the list's end says what it is. */
function horizonLabel(horizon: IsoDay, widthPx: number): string {
  const words = t('timeline.horizon', [dayWords(horizon)]);
  return widthOfWords(words) > widthPx ? dayWords(horizon) : words;
}

interface LabelProps {
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  readonly words: string;
}

/** Around its place, or towards the middle where it would leave the picture. */
function Label({ x, y, widthPx, words }: LabelProps) {
  const half = widthOfWords(words) / 2;
  if (x - half < 0) return <text {...{ x: 0, y }}>{words}</text>;
  const isLast = x + half > widthPx;
  return (
    <text x={isLast ? widthPx : x} y={y} text-anchor={isLast ? 'end' : 'middle'}>
      {words}
    </text>
  );
}
