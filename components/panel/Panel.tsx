/** The side panel: its header, and the view of the place where it stands. */
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { CopyOffer, copyWithCitations } from '../shared/copy';
import { type Links, LinksProvider } from '../shared/links';
import { t } from '../shared/words';
import { ArticlesView } from './ArticlesView';
import { ArticleView } from './ArticleView';
import { ChronologyView } from './chronology/ChronologyView';
import { DisputeView } from './chronology/DisputeView';
import { EntryView } from './EntryView';
import { LibraryView } from './LibraryView';
import type { PanelSource } from './panel-source';
import { articleAddress, disputeAddress, entryAddress, formatRoute, HOME, placeOf, type Route } from './route';
import { SearchView } from './SearchView';
import { type Navigation, useNavigation } from './use-navigation';

const LINKS: Links = { entry: entryAddress, article: articleAddress, dispute: disputeAddress };

export function Panel({ source }: { readonly source: PanelSource }) {
  const navigation = useNavigation();
  const main = useFocusOnArrival(navigation.route);
  return (
    <LinksProvider value={LINKS}>
      <CopyOffer value={true}>
        <div class="sidelight panel" onCopy={copyWithCitations}>
          <PanelHeader route={navigation.route} />
          <main class="panel-main" ref={main} tabIndex={-1}>
            <View source={source} navigation={navigation} />
          </main>
        </div>
      </CopyOffer>
    </LinksProvider>
  );
}

interface ViewProps {
  readonly source: PanelSource;
  readonly navigation: Navigation;
}

function View({ source, navigation: { route, replace } }: ViewProps) {
  switch (route.view) {
    case 'chronology':
      return <ChronologyView source={source} eventId={route.eventId} filters={route.filters} />;
    case 'dispute':
      return <DisputeView source={source} disputeId={route.disputeId} />;
    case 'search':
      return <SearchView source={source} query={route.query} onQuery={(query) => replace({ view: 'search', query })} />;
    case 'library':
      return <LibraryView source={source} />;
    case 'entry':
      return <EntryView source={source} entityId={route.entityId} claimId={route.claimId} />;
    case 'articles':
      return <ArticlesView source={source} />;
    case 'article':
      return <ArticleView source={source} articleId={route.articleId} />;
  }
}

type TabKey = `panel.${'chronology' | 'search' | 'entries' | 'articles'}`;

const TABS: readonly { readonly label: TabKey; readonly route: Route; readonly views: readonly Route['view'][] }[] = [
  { label: 'panel.chronology', route: HOME, views: ['chronology', 'dispute'] },
  { label: 'panel.search', route: { view: 'search', query: '' }, views: ['search'] },
  { label: 'panel.entries', route: { view: 'library' }, views: ['library', 'entry'] },
  { label: 'panel.articles', route: { view: 'articles' }, views: ['articles', 'article'] },
];

function PanelHeader({ route }: { readonly route: Route }) {
  return (
    <header class="panel-header">
      <nav aria-label={t('panel.views')}>
        {TABS.map((tab) => (
          <a
            key={tab.label}
            class="tab"
            href={formatRoute(tab.route)}
            aria-current={
              tab.views.includes(route.view) ? (tab.route.view === route.view ? 'page' : 'true') : undefined
            }
          >
            {t(tab.label)}
          </a>
        ))}
      </nav>
    </header>
  );
}

/**
 * A new place starts at its top with the focus in it, so that the next Tab and a screen reader go on from there. Before
 * the effects of the view, which may bring an event or a statement into sight.
 */
function useFocusOnArrival(route: Route) {
  const main = useRef<HTMLElement>(null);
  const place = useMemo(() => placeOf(route), [route]);
  const arrivedAt = useRef(place);
  useLayoutEffect(() => {
    if (arrivedAt.current === place) return;
    arrivedAt.current = place;
    if (place !== 'search') main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [place]);
  return main;
}
