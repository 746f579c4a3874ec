/** The door of the panel. */
import { h, render } from 'preact';
import { NO_FILTERS } from './chronology/filters';
import { Panel } from './Panel';
import { NO_PAGE, type PageBeside } from './page/page-state';
import type { PanelSource, PanelTarget } from './panel-source';
import type { Route } from './route';
import { goTo } from './use-navigation';

export type { PageBeside, PageState } from './page/page-state';
export type { PanelSource, PanelTarget } from './panel-source';

export interface PanelHandle {
  /** Goes to a place, one step in the panel's history. */
  navigate(target: PanelTarget): void;
  /** Empties the container and stops observing the source. */
  unmount(): void;
}

/**
 * Draws the panel into a container of a document of its own, whose hash holds the panel's place and which has
 * `panel.css` (complete in itself). The panel keeps itself current by the source's `observe`.
 * @param page the page beside it, where there is one
 * @param moveBeside where it stands in a tab because only a press there brings it beside the page: does that, or
 * rejects and leaves the panel where it is
 */
export function renderPanel(
  container: Element,
  source: PanelSource,
  page: PageBeside = NO_PAGE,
  moveBeside: (() => Promise<void>) | null = null,
): PanelHandle {
  render(h(Panel, { source, page, moveBeside }), container);
  return {
    navigate: (target) => goTo(routeOf(target)),
    unmount: () => render(null, container),
  };
}

function routeOf(target: PanelTarget): Route {
  switch (target.view) {
    case 'entry':
      return { view: 'entry', entityId: target.entityId, claimId: target.claimId ?? null };
    case 'search':
      return { ...target, all: null };
    case 'chronology':
      return { view: 'chronology', eventId: target.eventId ?? null, filters: NO_FILTERS };
  }
}
