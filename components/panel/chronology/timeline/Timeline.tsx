/**
 * The drawn time line. A dot for each known day, a line over the days of each range (strong only where it surely went
 * on), outlines for what is announced or planned, breaks where long stretches are left out. One Tab stop; the arrow
 * keys go from mark to mark, Enter to the event in the list below, which says all of it in words.
 */
import { useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Dating, EventId, EventSummary, IsoDay } from '../../../../lib/model';
import { t } from '../../../shared/words';
import { MarkLink } from './MarkLink';
import { markWords } from './mark-words';
import { drawPicture, type Mark, marksInOrder, type Picture } from './picture';
import { Readout } from './Readout';
import { Breaks, Divisions, Places, UNHEARD } from './Ruler';
import { rowsOf } from './rows';
import { useAfterPaint } from './use-after-paint';
import { useReservedHeight } from './use-reserved-height';
import { useRovingMarks } from './use-roving-marks';
import { useTypeScale } from './use-type-scale';
import { useWidth } from './use-width';

export interface PageDate {
  readonly dating: Dating;
  readonly title: string;
}

interface TimelineProps {
  readonly past: readonly EventSummary[];
  readonly ahead: readonly EventSummary[];
  /** Nothing is filtered. */
  readonly isOfAll: boolean;
  /** False while only some of the events are at hand, which make no picture. */
  readonly isWhole: boolean;
  /** Of the article that the reader has open; null where none is or its date is not known. */
  readonly pageDate: PageDate | null;
  readonly horizon: IsoDay | null;
  addressOf(eventId: EventId): string;
}

/** Drawn after the list has been painted, which answers first; with it where its room is not known. */
export function Timeline({ pageDate, horizon, addressOf, isWhole, isOfAll, ...now }: TimelineProps) {
  const frame = useRef<HTMLDivElement>(null);
  const typeScale = useTypeScale();
  const widthPx = useWidth(frame) / typeScale;
  // The layout tells what a target has to be: a browser was seen to change it without an event of the media query.
  const target = useRef<HTMLDivElement>(null);
  const targetPx = useWidth(target);
  const drawn = useAfterPaint(now.past, now.ahead, isWhole);
  const picture = useMemo(
    () =>
      drawn && widthPx > 0 && targetPx > 0
        ? drawPicture({ ...drawn, pageDate: pageDate?.dating ?? null, horizon, widthPx, targetPx })
        : null,
    [drawn, pageDate, horizon, widthPx, targetPx],
  );
  // Of the filters that the picture was drawn for, however often others are put on until the next one is drawn.
  const address = useRef(addressOf);
  address.current = addressOf;
  const drawing = useMemo(
    () => picture && <Drawn {...{ picture, widthPx, typeScale, horizon, addressOf: address.current }} />,
    [picture, widthPx, typeScale, horizon],
  );
  const heldPx = useReservedHeight(frame, drawn && widthPx > 0 ? picture : undefined, isOfAll);
  return (
    <div class="timeline" ref={frame} style={heldPx === null ? undefined : { minHeight: `${heldPx}px` }}>
      <div class="timeline-target" ref={target} />
      {drawing}
    </div>
  );
}

interface DrawnProps extends Pick<TimelineProps, 'horizon' | 'addressOf'> {
  readonly picture: Picture;
  /** In the drawing's own lengths, as all of it. */
  readonly widthPx: number;
  readonly typeScale: number;
}

function Drawn({ picture, widthPx, typeScale, horizon, addressOf }: DrawnProps) {
  const rows = rowsOf(picture);
  const marks = useMemo(() => marksInOrder(picture), [picture]);
  const ahead = new Set<Mark>([...picture.ahead.points, ...picture.ahead.bars]);
  const [active, setActive] = useState<Mark | null>(null);
  const roving = useRovingMarks(marks.length);
  const helpId = useId();
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: no element of HTML groups what is drawn */}
      <svg
        class="timeline-picture"
        role="group"
        aria-label={t('timeline.name')}
        aria-describedby={helpId}
        width={widthPx * typeScale}
        height={rows.heightPx * typeScale}
        viewBox={`0 0 ${widthPx} ${rows.heightPx}`}
        // What listens for the focus in a drawing is a Tab stop of its own unless it says otherwise.
        tabindex={-1}
        onKeyDown={roving.onKeyDown}
        onFocusIn={roving.onFocusIn}
      >
        <Divisions picture={picture} rows={rows} />
        {ahead.size > 0 && (
          <text class="time-heading" x={0} y={rows.aheadLabelY} {...UNHEARD}>
            {t('chronology.ahead')}
          </text>
        )}
        {marks.map((mark, index) => (
          <MarkLink
            key={mark.events[0]?.id}
            mark={mark}
            isAhead={ahead.has(mark)}
            rows={rows}
            gaps={picture.gaps}
            address={addressOf(mark.events[0]?.id ?? ('' as EventId))}
            isTabStop={index === roving.stop}
            onActive={setActive}
          />
        ))}
        <Breaks picture={picture} rows={rows} />
        <Places picture={picture} rows={rows} widthPx={widthPx} horizon={horizon} />
      </svg>
      <p class="visually-hidden" id={helpId}>
        {t('timeline.keys')}
      </p>
      {picture.undated.length > 0 && <p class="visually-hidden">{t('chronology.undated', picture.undated.length)}</p>}
      <Readout words={active && markWords(active)} hasAhead={ahead.size > 0} undatedCount={picture.undated.length} />
    </>
  );
}
