/**
 * The first view's line on differing reports, which leads to them; the question in it is the index's, the words around
 * it are ours.
 */
import type { DisputeView } from '../../lib/model';
import { CONTENT_LANGUAGE } from '../shared/content-language';
import { typeset } from '../shared/typography';
import { disputeHeading } from '../shared/vocabulary';
import { t } from '../shared/words';

interface DisputeLineProps {
  /** As `firstView` gives it. */
  readonly line: string;
  readonly disputes: readonly DisputeView[];
  /** Leads to the differing reports. */
  onOpen(): void;
}

export function DisputeLine({ line, disputes, onOpen }: DisputeLineProps) {
  return (
    <p class="dispute-line">
      <button type="button" onClick={onOpen}>
        <Words line={line} disputes={disputes} />
      </button>
    </p>
  );
}

function Words({ line, disputes: [dispute, ...others] }: Omit<DisputeLineProps, 'onOpen'>) {
  const lead = dispute ? t('dispute.about', [disputeHeading(dispute.type), '']) : '';
  const end = others.length > 0 ? t('card.moreDisputes', others.length) : '';
  const said = line.slice(0, line.length - end.length).trimEnd();
  return (
    <>
      {lead !== '' && said.startsWith(lead) ? (
        <>
          {lead}
          <span lang={CONTENT_LANGUAGE}>{typeset(said.slice(lead.length))}</span>
        </>
      ) : (
        said
      )}
      {end && (
        <>
          {' '}
          <span class="together">{end}</span>
        </>
      )}
    </>
  );
}
