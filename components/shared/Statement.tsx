/** One statement: what is said, in which figures and words, and who says so. */
import type { Statement as StatementModel } from '../../lib/model';
import { Attribution } from './Attribution';
import { type CitationOptions, PASSAGE_WORDS } from './citation';
import { CopyMenu, useCitable, useCopyOffer } from './copy';
import { Note } from './Note';
import { typeset } from './typography';
import { figureWords } from './vocabulary';

interface StatementProps extends Partial<CitationOptions> {
  readonly statement: StatementModel;
}

/** In `line` detail only the statement, its chain and the way to the passage; in `full` also figures, quote and notes. */
export function Statement({ statement, detail = 'full', withTeller = true }: StatementProps) {
  const citable = useCitable(statement);
  const isOffered = useCopyOffer();
  return (
    <div class="statement" data-claim={statement.claimId}>
      <p class="statement-text" ref={citable}>
        {typeset(statement.text)}
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
    <a class="passage" href={url} target="_blank" rel="noopener noreferrer">
      {PASSAGE_WORDS}
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
        <span class="quotation">
          “{said.text}”{said.speaker !== null && `, ${said.speaker}`}
        </span>
      )}
      {unsaid.map((figure) => (
        <span class="figure" key={figureWords(figure)}>
          {figureWords(figure)}
        </span>
      ))}
    </p>
  );
}

const ORIGINS: Record<StatementModel['origin'], string | null> = {
  'hand-checked': null,
  extracted: 'Read out of the article by rules, not checked by hand.',
  'edited by reader': 'Edited by you.',
};

function Notes({ statement }: { readonly statement: StatementModel }) {
  const notes = new Set([statement.note, ...statement.chain.map((hop) => hop.note), ORIGINS[statement.origin]]);
  return [...notes].filter((note) => note !== null).map((note) => <Note key={note} text={note} />);
}
