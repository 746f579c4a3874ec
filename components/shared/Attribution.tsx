/** The chain of sources as a citation line, hop by hop. */
import {
  type CitationOptions,
  type Cited,
  citation,
  HOP_MARK,
  type HopPart,
  hopText,
  hopWords,
  STANCE_MARK,
  type TellerPart,
} from './citation';
import { CONTENT_LANGUAGE } from './content-language';
import { EntryLink } from './EntryLink';
import { useLinks } from './links';
import { t } from './words';

interface AttributionProps extends Partial<CitationOptions> {
  readonly statement: Cited;
}

/** Draws exactly the words of `citationText`; sources that have an entry are links where the surface has entries. */
export function Attribution({ statement, detail = 'full', withTeller = true }: AttributionProps) {
  const { teller, hops, stance } = citation(statement, { detail, withTeller });
  return (
    <span class="attribution">
      {teller && <Teller teller={teller} />}
      {hops.length === 0 && (
        <>
          {teller && <HopMark />}
          <span class="no-source">{t('citation.noSource')}</span>
        </>
      )}
      {hops.map((hop, index) => (
        <Hop key={hopText(hop)} hop={hop} first={index === 0 && !teller} />
      ))}
      {/* The space before the mark is one that no line ends at: it stands with the last word before it. */}
      {stance !== null && <span class="stance">{`\u00a0${STANCE_MARK} ${stance}`}</span>}
    </span>
  );
}

/** An article by its publisher (or label) and date. */
export function Teller({ teller }: { readonly teller: TellerPart }) {
  const address = useLinks()?.article(teller.articleId) ?? null;
  return (
    <>
      {address !== null ? (
        <a class="teller" href={address} lang={CONTENT_LANGUAGE}>
          {teller.name}
        </a>
      ) : (
        <span class="teller" lang={CONTENT_LANGUAGE}>
          {teller.name}
        </span>
      )}
      , <span class="cited-date">{teller.date}</span>
    </>
  );
}

const HopMark = () => (
  <>
    {' '}
    <span class="hop-mark" aria-hidden="true">
      {HOP_MARK}
    </span>{' '}
  </>
);

function Hop({ hop, first }: { readonly hop: HopPart; readonly first: boolean }) {
  const { before, label, after } = hopWords(hop);
  return (
    <>
      {!first && (hop.joiner === 'and' ? ' ' : <HopMark />)}
      <span class="hop">
        {before}
        <EntryLink entityId={hop.entityId}>{label}</EntryLink>
        {after}
      </span>
    </>
  );
}
