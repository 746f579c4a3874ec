/** The panel's place, held in the hash of the panel's own document. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { formatRoute, parseRoute, type Route } from './route';

export interface Navigation {
  readonly route: Route;
  /** Changes the place without a step in the history, as while typing. */
  replace(route: Route): void;
}

/** Goes to a place as following a link does: one step in the history. */
export function goTo(route: Route): void {
  location.hash = formatRoute(route);
}

export function useNavigation(): Navigation {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onHashChange = () => setHash(location.hash);
    addEventListener('hashchange', onHashChange);
    onHashChange();
    return () => removeEventListener('hashchange', onHashChange);
  }, []);
  const replace = useCallback((route: Route) => {
    history.replaceState(history.state, '', formatRoute(route));
    setHash(location.hash);
  }, []);
  return { route: parseRoute(hash), replace };
}
