/**
 * The cards of one page: the one that comes and goes, and those that are pinned, each in a host of its own. Promise: a
 * pinned card keeps its frame, and so all that the reader did in it; its place is free for another when it goes; where
 * there is room for one sheet only, that is the newest, and pinned ones are a line each.
 */
import type { CardReport } from '../../protocol';
import type { Viewport } from '../document';
import { type Anchor, type Box, meets, type Position } from '../places';
import type { CardHost } from './card-host';
import { type CardPlace, folded, mostBoxAt } from './place-card';
import { type Around, placePinned } from './place-pinned';

export interface PinnedCard {
  readonly host: CardHost;
  readonly token: number;
  readonly anchor: Anchor;
  readonly place: CardPlace;
  /** That the place is one of. */
  readonly viewport: Viewport;
}

export class CardSet {
  #current: CardHost;
  #pinned: readonly PinnedCard[] = [];
  readonly #make: () => CardHost;

  constructor(makeHost: (onReport: (report: CardReport) => void) => CardHost, onReport: CardSet['onReport']) {
    this.onReport = onReport;
    this.#make = () => {
      const host = makeHost((report) => this.onReport(report, this.#pinned.find((card) => card.host === host) ?? null));
      return host;
    };
    this.#current = this.#make();
  }

  /** Told of what a card says, with the pinned card that it is, if it is one. */
  readonly onReport: (report: CardReport, card: PinnedCard | null) => void;

  get current(): CardHost {
    return this.#current;
  }

  /** Oldest first. */
  get pinned(): readonly PinnedCard[] {
    return this.#pinned;
  }

  /** True for the element that holds any of them. */
  isHost(target: EventTarget | null): boolean {
    return [this.#current, ...this.#pinned.map(({ host }) => host)].some((host) => host.isHost(target));
  }

  /** What is on screen stays, at a place of its own; another host takes its place for what comes. */
  pin(token: number, anchor: Anchor, around: Around): void {
    this.#lay({ host: this.#current, token, anchor }, around);
    this.#current = this.#make();
    this.fold(null);
  }

  /** Puts the one that comes and goes beside the mark that stands in these lines. */
  place(lines: readonly Box[], pointer: Position | null): void {
    const kept = this.#pinned.flatMap(({ host, place, viewport }) =>
      place.mode === 'sheet' ? mostBoxAt(folded(place), viewport) : (host.box ?? []),
    );
    this.fold(this.#current.place(lines, pointer, kept));
  }

  /** Pinned sheets that another one lies on are folded to a line, all others stand as they were pinned. */
  fold(taken: Box | null): void {
    for (const { host, place, viewport } of this.#pinned) {
      const isMet = taken !== null && place.mode === 'sheet' && meets(mostBoxAt(place, viewport), taken);
      host.dock(isMet ? folded(place) : place);
    }
  }

  unpin(token: number): void {
    const card = this.#pinned.find((one) => one.token === token);
    this.#pinned = this.#pinned.filter((one) => one !== card);
    card?.host.hide(true);
  }

  /** Finds new places for these, after the window's size changed or the phrase of one came to stand beneath them. */
  lay(cards: readonly PinnedCard[], aroundOf: (anchor: Anchor) => Around): void {
    this.#pinned = this.#pinned.filter((card) => !cards.includes(card));
    for (const card of cards) this.#lay(card, aroundOf(card.anchor));
  }

  #lay({ host, token, anchor }: Omit<PinnedCard, 'place' | 'viewport'>, around: Around): void {
    const place = placePinned(around, this.#pinned[0]?.place);
    this.#pinned = [...this.#pinned, { host, token, anchor, place, viewport: around.viewport }];
    host.dock(place);
  }

  retheme(): void {
    for (const { host } of this.#pinned) host.retheme();
    this.#current.retheme();
  }

  hideAll(): void {
    for (const { token } of this.#pinned) this.unpin(token);
    this.#current.hide(false);
  }
}
