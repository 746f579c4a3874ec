/** The side panel: its header, and the view of the place where it stands. */
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { CopyOffer, copyWithCitations } from '../shared/copy';
import { type Links, LinksProvider } from '../shared/links';
import { ArticlesView } from './ArticlesView';
import { ArticleView } from './ArticleView';
import { ChronologyView } from './chronology/ChronologyView';
import { DisputeView } from './chronology/DisputeView';
import { EntryView } from './EntryView';
import { LibraryView } from './LibraryView';
import { MoveBeside } from './MoveBeside';
import { PanelHeader } from './PanelHeader';
import { PageView } from './page/PageView';
import type { PageBeside } from './page/page-state';
import { PageProvider, usePageDating } from './page/use-page';
import type { PanelSource } from './panel-source';
import { type Stood, standAgain, standIn } from './place-memory';
import { articleAddress, disputeAddress, entryAddress, placeOf } from './route';
import { SearchView } from './SearchView';
import { type Navigation, useNavigation } from './use-navigation';

const LINKS: Links = { entry: entryAddress, article: articleAddress, dispute: disputeAddress };

interface PanelProps {
  readonly source: PanelSource;
  readonly page: PageBeside;
  readonly moveBeside: (() => Promise<void>) | null;
}

export function Panel({ source, page, moveBeside }: PanelProps) {
  const memory = usePlaceMemory();
  const navigation = useNavigation(memory.onLeave);
  useArrival(navigation, memory);
  return (
    <LinksProvider value={LINKS}>
      <PageProvider value={page}>
        <CopyOffer value={true}>
          <div class="sidelight panel" onCopy={copyWithCitations}>
            <PanelHeader navigation={navigation} />
            {moveBeside && <MoveBeside move={moveBeside} />}
            <main class="panel-main" ref={memory.main} tabIndex={-1}>
              <View source={source} navigation={navigation} />
            </main>
          </div>
        </CopyOffer>
      </PageProvider>
    </LinksProvider>
  );
}

type DatedChronologyProps = Omit<Parameters<typeof ChronologyView>[0], 'pageDate'>;

/**
 * The chronology with the day of the page beside it; drawn anew only for another day, not whenever the page changes.
 */
function DatedChronology({ source, eventId, filters }: DatedChronologyProps) {
  const pageDate = usePageDating();
  return useMemo(
    () => <ChronologyView source={source} eventId={eventId} filters={filters} pageDate={pageDate} />,
    [source, eventId, filters, pageDate],
  );
}

interface ViewProps {
  readonly source: PanelSource;
  readonly navigation: Navigation;
}

function View({ source, navigation: { route, replace } }: ViewProps) {
  switch (route.view) {
    case 'chronology':
      return <DatedChronology source={source} eventId={route.eventId} filters={route.filters} />;
    case 'dispute':
      return <DisputeView source={source} disputeId={route.disputeId} />;
    case 'page':
      return <PageView source={source} entityId={route.entityId} />;
    case 'search':
      return (
        <SearchView
          source={source}
          query={route.query}
          all={route.all}
          onQuery={(query) => replace({ view: 'search', query, all: null })}
        />
      );
    case 'library':
      return (
        <LibraryView
          source={source}
          filter={route.filter}
          onFilter={(filter) => replace({ view: 'library', filter })}
        />
      );
    case 'entry':
      return <EntryView source={source} entityId={route.entityId} claimId={route.claimId} />;
    case 'articles':
      return <ArticlesView source={source} />;
    case 'article':
      return <ArticleView source={source} articleId={route.articleId} />;
  }
}

/**
 * A new place starts at its top with the focus in it, so that the next Tab and a screen reader go on from there; a
 * place that the reader comes back to stands as it was left. Before the effects of the view, which may bring an event
 * or a statement into sight.
 */
function useArrival(navigation: Navigation, { main, stood }: PlaceMemory): void {
  const place = useMemo(() => placeOf(navigation.route), [navigation.route]);
  const arrivedAt = useRef({ place, step: navigation.step });
  const { step, isNew } = navigation;
  useLayoutEffect(() => {
    const before = arrivedAt.current;
    arrivedAt.current = { place, step };
    const view = main.current;
    if (!view || before.step === step) return undefined;
    const known = isNew ? undefined : stood.get(step);
    if (known) return standAgain(view, known);
    if (before.place === place) return undefined;
    if (place !== 'search') view.focus({ preventScroll: true });
    scrollTo(0, 0);
    return undefined;
  }, [place, step, isNew, main, stood]);
}

interface PlaceMemory {
  readonly main: { readonly current: HTMLElement | null };
  /** By step. */
  readonly stood: Map<number, Stood>;
}

function usePlaceMemory() {
  const main = useRef<HTMLElement>(null);
  const [stood] = useState(() => new Map<number, Stood>());
  const onLeave = useCallback(
    (step: number) => {
      if (main.current) stood.set(step, standIn(main.current));
    },
    [stood],
  );
  return { main, stood, onLeave };
}
