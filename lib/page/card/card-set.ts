/**
 * The cards of one page: the one that comes and goes, and those that are pinned, each in a host of its own. Promise: a
 * pinned card keeps its frame, and so all that the reader did in it; its place is free for another when it goes.
 */
import type { CardReport } from '../../protocol';
import type { Anchor } from '../places';
import type { CardHost } from './card-host';

export interface PinnedCard {
  readonly host: CardHost;
  readonly token: number;
  readonly anchor: Anchor;
  /** Where it lies, 0 or 1. */
  readonly slot: number;
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

  /** True where an event comes from within any of them. */
  isTargetOf(event: Event): boolean {
    return [this.#current, ...this.#pinned.map(({ host }) => host)].some((host) => host.isTargetOf(event));
  }

  /** What is on screen stays; another host takes its place for what comes. */
  pin(token: number, anchor: Anchor): void {
    const slot = this.#pinned.some((card) => card.slot === 0) ? 1 : 0;
    this.#pinned = [...this.#pinned, { host: this.#current, token, anchor, slot }];
    this.#current = this.#make();
    this.lay();
  }

  unpin(token: number): void {
    const card = this.#pinned.find((one) => one.token === token);
    this.#pinned = this.#pinned.filter((one) => one !== card);
    card?.host.hide(true);
  }

  /** Puts each pinned card where it lies, after its size or the window's changed. */
  lay(): void {
    for (const { host, slot } of this.#pinned) host.dock(slot);
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
