/**
 * Below the drawing: what is pointed at; otherwise how the drawing is read. Not for assistive technology: the marks'
 * names say the same to those who do not see them.
 */
import type { JSX } from 'preact';
import { type BareKey, t } from '../../../shared/words';
import type { MarkWords } from './mark-words';

interface ReadoutProps {
  readonly words: MarkWords | null;
  /** Whether anything announced or planned is drawn. */
  readonly hasAhead: boolean;
  /** How many events have no date, and so no mark. */
  readonly undatedCount: number;
}

export const Readout = ({ words, ...key }: ReadoutProps) => (
  <div class="timeline-readout" aria-hidden="true">
    {words ? <Pointed {...words} /> : <Key {...key} />}
  </div>
);

const Pointed = ({ title, date, titles }: MarkWords) => (
  <>
    <p class="readout-title">{title}</p>
    <p class="label">{date}</p>
    {titles.length > 0 && <p class="label readout-titles">{titles.join(' · ')}</p>}
  </>
);

interface Sign {
  readonly word: BareKey;
  readonly widthPx: number;
  readonly drawn: JSX.Element;
  readonly isAhead?: boolean;
}

const HEIGHT_PX = 10;
const MIDDLE_PX = HEIGHT_PX / 2;

const SIGNS: readonly Sign[] = [
  { word: 'timeline.keyStated', widthPx: 10, drawn: <circle class="time-point stated" cx={5} cy={MIDDLE_PX} r={4} /> },
  { word: 'timeline.keyWorkedOut', widthPx: 10, drawn: <circle class="time-point" cx={5} cy={MIDDLE_PX} r={4} /> },
  { word: 'timeline.keyPossible', widthPx: 22, drawn: <path class="time-possible" d={`M2 ${MIDDLE_PX}H21`} /> },
  { word: 'timeline.keyLasted', widthPx: 22, drawn: <path class="time-sure" d={`M1 ${MIDDLE_PX}H21`} /> },
  { word: 'timeline.keyAhead', widthPx: 22, drawn: <path class="time-outline" d="M1 2H21V8H1Z" />, isAhead: true },
];

const Key = ({ hasAhead, undatedCount }: Omit<ReadoutProps, 'words'>) => (
  <>
    <ul class="timeline-key label">
      {SIGNS.filter(({ isAhead }) => hasAhead || !isAhead).map((sign) => (
        <li key={sign.word}>
          <Drawn {...sign} /> {t(sign.word)}
        </li>
      ))}
    </ul>
    {undatedCount > 0 && <p class="label">{t('chronology.undated', undatedCount)}</p>}
  </>
);

const Drawn = ({ widthPx, drawn }: Sign) => (
  <svg class="key-sign" viewBox={`0 0 ${widthPx} ${HEIGHT_PX}`} width={widthPx} height={HEIGHT_PX} aria-hidden="true">
    {drawn}
  </svg>
);
