/**
 * "On this page": every name of the page beside the panel in reading order, with the way to it and back. It is the
 * equal of the marks for readers who cannot see them or point at them, and follows the page while it changes.
 */
import { useCallback } from 'preact/hooks';
import { type EntityId, type EntrySummary, isTrouble, type PageDate, type PageListing } from '../../../lib/model';
import { dayWords } from '../../shared/day-format';
import { t } from '../../shared/words';
import type { PanelSource } from '../panel-source';
import { useAnswer } from '../use-answer';
import { EntryCounts } from './EntryCounts';
import { MentionSections, UnlinkedMentions } from './MentionSections';
import { countEntries, linkedSections, unlinkedMentions } from './mention-lists';
import { IndexTrouble, PageTrouble, ReadAnyway } from './PageTrouble';
import { type Names, NamesProvider } from './use-names';
import { STATED_IN, usePageState } from './use-page';

interface PageViewProps {
  readonly source: PanelSource;
  /** The one entry whose mentions are shown; null: all. */
  readonly entityId: EntityId | null;
}

export function PageView({ source, entityId }: PageViewProps) {
  const state = usePageState();
  const entries = useAnswer(
    source,
    useCallback(() => source.entries(), [source]),
  );
  const names: Names = new Map(
    entries.status === 'ready' ? entries.value.map((entry: EntrySummary) => [entry.id, entry]) : [],
  );
  return (
    <>
      <h1 class="visually-hidden">{t('page.heading')}</h1>
      <NamesProvider value={names}>
        {state.status !== 'listed' ? (
          <PageTrouble status={state.status} />
        ) : entries.status === 'waiting' ? (
          <PageTrouble status="looking" />
        ) : (
          <Listing listing={state.listing} entityId={entityId} />
        )}
      </NamesProvider>
    </>
  );
}

function Listing({ listing, entityId }: { readonly listing: PageListing; readonly entityId: EntityId | null }) {
  if (listing.status === 'on demand' || listing.status === 'no article') {
    return (
      <>
        <ReadAnyway why={listing.status} />
        <DateLine date={listing.date} />
      </>
    );
  }
  const sections = linkedSections(listing, entityId);
  const counts = countEntries(listing);
  const unlinked = unlinkedMentions(listing);
  return (
    <>
      {isTrouble(listing.status) ? (
        <IndexTrouble trouble={listing.status} />
      ) : (
        <Summary listing={listing} entryCount={counts.length} />
      )}
      {counts.length > 0 && <EntryCounts counts={counts} chosen={entityId} />}
      <MentionSections sections={sections} />
      {listing.mentionCount > listing.mentions.length && (
        <p class="horizon">{t('page.onlyFirst', listing.mentions.length)}</p>
      )}
      {entityId === null && unlinked.length > 0 && <UnlinkedMentions mentions={unlinked} />}
    </>
  );
}

/** Said aloud once the page is read, not at every step on the way. */
function Summary({ listing, entryCount }: { readonly listing: PageListing; readonly entryCount: number }) {
  const isReading = listing.status === 'reading';
  const linkedCount = listing.mentions.filter(({ reading }) => reading.outcome !== 'nil').length;
  const found = t('page.found', [t('page.mentions', linkedCount), t('page.entries', entryCount)]);
  return (
    <div class="page-summary" aria-busy={isReading}>
      <p role="status">
        {isReading && linkedCount === 0 ? t('page.reading') : linkedCount === 0 ? t('page.nothingFound') : found}
        {isReading && linkedCount > 0 && <span class="label"> {t('page.stillReading')}</span>}
      </p>
      {!isReading && linkedCount === 0 && <p class="label">{t('page.nothingFoundHint')}</p>}
      <DateLine date={listing.date} />
    </div>
  );
}

const DateLine = ({ date }: { readonly date: PageDate | null }) =>
  date === null ? null : (
    <p class="label">{`${t('page.publishedOn', [dayWords(date.day)])} · ${t(STATED_IN[date.statedIn])}`}</p>
  );
