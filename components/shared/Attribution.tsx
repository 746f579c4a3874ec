/** The chain of sources as a citation line, hop by hop. */
import type { Statement } from '../../lib/model';
import { type CitationOptions, citation, HOP_MARK, type HopPart, hopText, hopWords, type TellerPart } from './citation';
import { CONTENT_LANGUAGE } from './content-language';
import { useLinks } from './links';
import { t } from './words';

interface AttributionProps extends Partial<CitationOptions> {
  readonly statement: Pick<Statement, 'article' | 'chain'>;
}

/** Draws exactly the words of `citationText`; sources that have an entry are links where the surface has entries. */
export function Attribution({ statement, detail = 'full', withTeller = true }: AttributionProps) {
  const { teller, hops } = citation(statement, { detail, withTeller });
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
    </span>
  );
}

/** An article by its publisher (or label) and date. */
export function Teller({ teller }: { readonly teller: TellerPart }) {
  const links = useLinks();
  return (
    <>
      {links ? (
        <a class="teller" href={links.article(teller.articleId)} lang={CONTENT_LANGUAGE}>
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
  const links = useLinks();
  const { before, label, after } = hopWords(hop);
  return (
    <>
      {!first && (hop.joiner === 'and' ? ' ' : <HopMark />)}
      <span class="hop">
        {before}
        {links && hop.entityId ? (
          <a href={links.entry(hop.entityId)} lang={CONTENT_LANGUAGE}>
            {label}
          </a>
        ) : (
          <span lang={CONTENT_LANGUAGE}>{label}</span>
        )}
        {after}
      </span>
    </>
  );
}
