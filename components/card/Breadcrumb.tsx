/**
 * The way here within this card: each place behind can be gone back to; one step back or forward has its own control.
 */
import { useState } from 'preact/hooks';
import type { KeyPress } from '../../lib/settings';
import { keyWords } from '../shared/key-words';
import { t } from '../shared/words';
import { useKeys } from './keys';
import { titleOf } from './trail';
import type { TrailHandle } from './use-trail';

/** More than these are folded until asked for: the first, and the last ones. */
const SHOWN = { atMost: 3, last: 2 } as const;

/** Nothing where there is only one place. */
export function Breadcrumb({ handle: { trail, goTo } }: { readonly handle: TrailHandle }) {
  const [isUnfolded, unfold] = useState(false);
  const keys = useKeys();
  const { visits, at } = trail;
  if (visits.length === 1) return null;
  const behind = visits.slice(0, at).map(({ place }, index) => ({ index, title: titleOf(place) }));
  const isFolded = !isUnfolded && behind.length > SHOWN.atMost;
  const [first, ...others] = behind;
  const shown = isFolded ? others.slice(-SHOWN.last) : others;
  return (
    <nav class="trail" aria-label={t('inCard.lookedUp')}>
      <Step label={t('inCard.back')} press={keys.back} sign="‹" to={at > 0 ? () => goTo(at - 1) : null} />
      {at + 1 < visits.length && (
        <Step label={t('inCard.forward')} press={keys.forward} sign="›" to={() => goTo(at + 1)} />
      )}
      <ol class="crumbs">
        {first && <Crumb title={first.title} go={() => goTo(first.index)} />}
        {isFolded && (
          <li>
            <button type="button" aria-label={t('inCard.showAll')} onClick={() => unfold(true)}>
              …
            </button>
          </li>
        )}
        {shown.map(({ title, index }) => (
          <Crumb key={index} title={title} go={() => goTo(index)} />
        ))}
      </ol>
    </nav>
  );
}

interface StepProps {
  readonly label: string;
  readonly press: KeyPress;
  readonly sign: string;
  readonly to: (() => void) | null;
}

const Step = ({ label, press, sign, to }: StepProps) => (
  <button
    type="button"
    class="trail-step"
    aria-label={label}
    title={`${label} (${keyWords(press)})`}
    disabled={to === null}
    onClick={() => to?.()}
  >
    {sign}
  </button>
);

const Crumb = ({ title, go }: { readonly title: string; readonly go: () => void }) => (
  <li>
    <button type="button" class="crumb" onClick={go}>
      {title}
    </button>
  </li>
);
