/** The trail of one card, kept in this document only, with its keys and where the focus and the view go. */

import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntityId } from '../../lib/model';
import { actOf, DEFAULT_KEYS } from '../../lib/settings';
import { troubleWords } from '../shared/trouble-words';
import { t } from '../shared/words';
import type { CardActions } from './card-state';
import { useKeys } from './keys';
import { goOn, goTo, note, type Place, startTrail, type Trail } from './trail';

export interface TrailHandle {
  readonly trail: Trail;
  /** For the element that the card is drawn in. */
  readonly element: RefObject<HTMLDivElement | null>;
  visit(place: Place): void;
  /** Asks for the entry and shows it here when it comes, unless the reader went elsewhere meanwhile. */
  lookUp(entityId: EntityId): void;
  goTo(at: number): void;
  setOpen(isOpen: boolean): void;
}

export function useTrail(first: Place, actions: CardActions): TrailHandle {
  const [trail, setTrail] = useState(() => startTrail(first));
  const element = useRef<HTMLDivElement>(null);
  const asked = useRef(0);
  const viewOf = () => element.current?.ownerDocument.defaultView;
  const leaveFor = (next: (trail: Trail) => Trail) => {
    asked.current += 1;
    const scrollPx = viewOf()?.scrollY ?? 0;
    setTrail((now) => next(note(now, { scrollPx })));
  };
  const visit = (place: Place) => leaveFor((now) => goOn(now, place));
  const lookUp = async (entityId: EntityId) => {
    asked.current += 1;
    const token = asked.current;
    const place = await askFor(actions, entityId);
    if (asked.current === token && element.current) visit(place);
  };
  useArrival(trail, element);
  useTrailKeys(element, (by) => leaveFor((now) => goTo(now, now.at + by)));
  return {
    trail,
    element,
    visit,
    lookUp: (entityId) => void lookUp(entityId),
    goTo: (at) => leaveFor((now) => goTo(now, at)),
    setOpen: (isOpen) => setTrail((now) => note(now, { isOpen })),
  };
}

const askFor = (actions: CardActions, entityId: EntityId): Promise<Place> =>
  actions.lookUp(entityId).then(
    (card): Place =>
      card ? { kind: 'entry', card, marked: null, isChosen: false } : { kind: 'trouble', message: t('inCard.gone') },
    (error: unknown): Place => ({ kind: 'trouble', message: troubleWords(error) }),
  );

/** At another place the focus goes to its heading, and the view to where the reader left it. */
function useArrival({ visits, at }: Trail, element: RefObject<HTMLDivElement | null>): void {
  const place = visits[at]?.place;
  const shown = useRef(place);
  useLayoutEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    element.current?.querySelector<HTMLElement>('h2, [role=alert]')?.focus({ preventScroll: true });
    element.current?.ownerDocument.defaultView?.scrollTo(0, visits[at]?.scrollPx ?? 0);
  }, [place, visits, at, element]);
}

/** The keys for back and forward, wherever the focus is in the card's document. */
function useTrailKeys(element: RefObject<HTMLDivElement | null>, step: (by: 1 | -1) => void): void {
  const keys = useKeys();
  useEffect(() => {
    const document = element.current?.ownerDocument;
    const onKey = (event: KeyboardEvent) => {
      const act = actOf(event, { keys }, DEFAULT_KEYS);
      if (act !== 'back' && act !== 'forward') return;
      event.preventDefault();
      step(act === 'back' ? -1 : 1);
    };
    document?.addEventListener('keydown', onKey);
    return () => document?.removeEventListener('keydown', onKey);
  });
}
