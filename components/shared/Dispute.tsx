/** Where reports differ: the positions side by side, equal in size and in weight, with no word on who is right. */
import type { DisputeView, Horizon } from '../../lib/model';
import { STANCE_MARK } from './citation';
import { CONTENT_LANGUAGE } from './content-language';
import { CopyMenu, useCopyOffer } from './copy';
import { differingWords, type WordRun } from './differing-words';
import { useLinks } from './links';
import { Note } from './Note';
import { type PositionRelations, relationsOf } from './position-relations';
import { Statement } from './Statement';
import { typeset } from './typography';
import { disputeHeading } from './vocabulary';
import { listWords, pieces, t } from './words';

interface DisputeProps {
  readonly dispute: DisputeView;
  /** What was compared, said under the positions. */
  readonly horizon: Horizon;
  /** True where it is a view of its own instead of a part of another. */
  readonly alone?: boolean;
}

export function Dispute({ dispute, horizon, alone = false }: DisputeProps) {
  const isOffered = useCopyOffer();
  const relations = relationsOf(dispute);
  const differing = differingWords(dispute.positions.map(({ label }) => typeset(label)));
  return (
    <section
      class="dispute"
      data-dispute={dispute.id}
      aria-label={t('dispute.about', [disputeHeading(dispute.type), dispute.question])}
    >
      <p class="dispute-heading">
        {disputeHeading(dispute.type)}
        {isOffered && <CopyMenu about={{ kind: 'dispute', dispute, horizon }} />}
      </p>
      <Question dispute={dispute} alone={alone} />
      <ul class="positions">
        {dispute.positions.map((position, index) => (
          <li class="position" key={position.label}>
            <p class="position-label" lang={CONTENT_LANGUAGE}>
              <Label words={typeset(position.label)} runs={differing?.[index]} />
            </p>
            {relations[index] && <Relations {...relations[index]} />}
            {position.statements.map((statement) => (
              <Statement key={statement.claimId} statement={statement} detail="line" />
            ))}
          </li>
        ))}
      </ul>
      {dispute.note !== null && <Note text={dispute.note} />}
      <p class="compared">{t('dispute.compared', horizon.articleCount)}</p>
    </section>
  );
}

/** What a position is to the others, in words of a closed list. */
function Relations({ sameIn, deniedBy, isChangedLater }: PositionRelations) {
  const words = [
    sameIn > 0 && t('dispute.same', sameIn),
    deniedBy.length > 0 && <DeniedBy names={deniedBy} />,
    isChangedLater && t('dispute.changes'),
  ].filter((relation) => relation !== false);
  if (words.length === 0) return null;
  return (
    <p class="position-relation">
      {words.flatMap((relation, index) => (index === 0 ? [relation] : [` ${STANCE_MARK} `, relation]))}
    </p>
  );
}

const DeniedBy = ({ names }: { readonly names: readonly string[] }) => (
  <>
    {pieces('dispute.deniedBy').map((piece) =>
      piece === '$1' ? (
        <span lang={CONTENT_LANGUAGE} key={piece}>
          {listWords(names)}
        </span>
      ) : (
        piece
      ),
    )}
  </>
);

/** Leads to the view of its own where the surface has one. */
function Question({ dispute, alone }: Pick<DisputeProps, 'dispute'> & { readonly alone: boolean }) {
  const address = useLinks()?.dispute(dispute.id) ?? null;
  const question = typeset(dispute.question);
  if (alone)
    return (
      <h1 class="dispute-question" lang={CONTENT_LANGUAGE}>
        {question}
      </h1>
    );
  return (
    <p class="dispute-question" lang={CONTENT_LANGUAGE}>
      {address === null ? question : <a href={address}>{question}</a>}
    </p>
  );
}

interface LabelProps {
  readonly words: string;
  /** Given where the positions' labels go alike. */
  readonly runs: readonly WordRun[] | undefined;
}

/** The words that differ alone are emphasised; where hardly any are shared, the label is as a whole. */
const Label = ({ words, runs = [{ text: words, differs: true }] }: LabelProps) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: runs of one label never change places
  runs.map(({ text, differs }, index) => (differs ? <em key={index}>{text}</em> : text));
