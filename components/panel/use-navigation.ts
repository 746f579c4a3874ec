/**
 * The panel's place, held in the hash of the panel's own document, and the steps that led there. A side panel has no
 * buttons of the browser's for going back and forward, so each step knows its number, and the ends are known.
 */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { formatRoute, parseRoute, type Route } from './route';

export interface Navigation {
  readonly route: Route;
  /** Number of the step, from 0. */
  readonly step: number;
  /** The step was made by going there, not by coming back. */
  readonly isNew: boolean;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  /** Changes the place without a step in the history, as while typing. */
  replace(route: Route): void;
  back(): void;
  forward(): void;
}

/** Goes to a place as following a link does: one step in the history. */
export function goTo(route: Route): void {
  location.hash = formatRoute(route);
}

/** Where the reader stands among the steps. */
interface Stand {
  readonly hash: string;
  readonly step: number;
  readonly lastStep: number;
  /** The step was made by going there, not by coming back. */
  readonly isNew: boolean;
}

/** Outlives a reload of the panel, as the history does. */
const LAST_STEP_KEY = 'panel-last-step';
const SOON = { timeout: 500 };

/** @param onLeave called with the number of a step that is being left, while its view still stands */
export function useNavigation(onLeave: (step: number) => void): Navigation {
  const [stand, setStand] = useState(() => arrive(null));
  const held = useRef(stand);
  const keep = useCallback((now: Stand) => {
    held.current = now;
    setStand(now);
  }, []);
  useEffect(() => {
    history.scrollRestoration = 'manual';
    const onMove = () => {
      const before = held.current;
      const now = arrive(before);
      if (now.step === before.step && now.hash === before.hash) return;
      if (now.step !== before.step) onLeave(before.step);
      keep(now);
    };
    addEventListener('hashchange', onMove);
    addEventListener('popstate', onMove);
    // A step between the first drawing and this was not heard of.
    onMove();
    return () => {
      removeEventListener('hashchange', onMove);
      removeEventListener('popstate', onMove);
    };
  }, [onLeave, keep]);
  useKeptLastStep(stand.lastStep);
  const replace = useCallback(
    (route: Route) => {
      history.replaceState(history.state, '', formatRoute(route));
      keep({ ...held.current, hash: location.hash });
    },
    [keep],
  );
  return {
    route: parseRoute(stand.hash),
    step: stand.step,
    isNew: stand.isNew,
    canGoBack: stand.step > 0,
    canGoForward: stand.step < stand.lastStep,
    replace,
    back: () => history.back(),
    forward: () => history.forward(),
  };
}

/** Writing there can take longer than drawing the view, which it must not hold up. */
function useKeptLastStep(lastStep: number): void {
  useEffect(() => {
    const keep = () => keepLastStep(lastStep);
    const call = requestIdleCallback(keep, SOON);
    addEventListener('pagehide', keep);
    return () => {
      cancelIdleCallback(call);
      removeEventListener('pagehide', keep);
    };
  }, [lastStep]);
}

/**
 * Reads where the document stands now. A place without a number is a step forward, and what was ahead of it is gone.
 */
function arrive(before: Stand | null): Stand {
  const known = stepOf(history.state);
  const step = known ?? (before ? before.step + 1 : 0);
  if (known === null) history.replaceState({ step }, '');
  const lastStep = known === null ? step : Math.max(step, before ? before.lastStep : keptLastStep());
  return { hash: location.hash, step, lastStep, isNew: known === null };
}

/** Costs a look into the browser's own process, which only a reload needs. */
function keptLastStep(): number {
  try {
    return Number(sessionStorage.getItem(LAST_STEP_KEY)) || 0;
  } catch {
    return 0;
  }
}

function keepLastStep(lastStep: number): void {
  try {
    sessionStorage.setItem(LAST_STEP_KEY, String(lastStep));
  } catch {
    // Without storage a reload forgets what was ahead.
  }
}

function stepOf(state: unknown): number | null {
  const step = (state as { readonly step?: unknown } | null)?.step;
  return typeof step === 'number' ? step : null;
}
