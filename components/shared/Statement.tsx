/** One statement: what is said, in which figures and words, and who says so. */
import type { Statement as StatementModel } from '../../lib/model';
import { Attribution } from './Attribution';
import type { CitationOptions } from './citation';
import { CONTENT_LANGUAGE } from './content-language';
import { CopyMenu, useCitable, useCopyOffer } from './copy';
import { leadsTo } from './leads-to';
import { Note } from './Note';
import { Prose } from './Prose';
import { figureWords } from './vocabulary';
import { t } from './words';

interface StatementProps extends Partial<CitationOptions> {
  readonly statement: StatementModel;
}

/**
 * In `line` detail only the statement, its chain and the way to the passage; in `full` also figures, quote and notes.
 */
export function Statement({ statement, detail = 'full', withTeller = true }: StatementProps) {
  const citable = useCitable(statement);
  const isOffered = useCopyOffer();
  return (
    <div class="statement" data-claim={statement.claimId}>
      <p class="statement-text" lang={CONTENT_LANGUAGE} ref={citable}>
        <Prose text={statement.text} />
      </p>
      {detail === 'full' && <Particulars statement={statement} />}
      <p class="statement-source">
        <Attribution statement={statement} detail={detail} withTeller={withTeller} />
        {statement.passageUrl !== null && <PassageLink url={statement.passageUrl} />}
        {isOffered && <CopyMenu about={{ kind: 'statement', statement }} />}
      </p>
      {detail === 'full' && <Notes statement={statement} />}
    </div>
  );
}

const PassageLink = ({ url }: { readonly url: string }) => (
  <>
    {' '}
    <a class="passage" href={url} title={leadsTo(url)} target="_blank" rel="noopener noreferrer">
      {t('citation.openPassage')}
    </a>
  </>
);

/** What stands in the statement's own text already is not said twice. */
function Particulars({ statement: { text, quote, figures } }: { readonly statement: StatementModel }) {
  const said = quote && !text.includes(quote.text) ? quote : null;
  const numbers = text.match(/\d+(?:[.,]\d+)*/g)?.map((number) => Number(number.replaceAll(',', ''))) ?? [];
  const unsaid = figures.filter(({ value, upTo }) => !numbers.includes(value) || (upTo && !numbers.includes(upTo)));
  if (!said && unsaid.length === 0) return null;
  return (
    <p class="particulars">
      {said && (
        <span class="quotation" lang={CONTENT_LANGUAGE}>
          {said.speaker === null
            ? t('statement.quote', [said.text])
            : t('statement.quoteBy', [said.text, said.speaker])}
        </span>
      )}
      {unsaid.map((figure) => (
        <span class="figure" lang={CONTENT_LANGUAGE} key={figureWords(figure)}>
          {figureWords(figure)}
        </span>
      ))}
    </p>
  );
}

const ORIGINS = {
  'hand-checked': null,
  extracted: 'statement.extracted',
  'edited by reader': 'statement.edited',
} as const satisfies Record<StatementModel['origin'], string | null>;

function Notes({ statement }: { readonly statement: StatementModel }) {
  const notes = new Set([statement.note, ...statement.chain.map((hop) => hop.note)]);
  const origin = ORIGINS[statement.origin];
  return (
    <>
      {[...notes].map((note) => note !== null && <Note key={note} text={note} />)}
      {origin !== null && <Note text={t(origin)} language={null} />}
    </>
  );
}
