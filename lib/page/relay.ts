/**
 * Hears what the reader does from the beginning, and passes it on to what answers it, which is brought at the first act
 * that may need it. Promises: what came meanwhile is answered afterwards, in order and once; only what the reader really
 * did is heard, events that a script made up are not; a key is kept from the page only where something will be done
 * with it; where nothing can be brought, the page keeps all of its keys.
 */
import { windowOf } from './document';
import { isEditing } from './hover';
import { rectsOf } from './places';
import type { Acts, ActsParts, HeardType, Held, ReaderOptions } from './reader-options';

/** Keys come last: they are asked to be kept from the page, which the others never are. */
const HEARD: readonly HeardType[] = [
  'pointermove',
  'pointerover',
  'pointerout',
  'pointerdown',
  'click',
  'scroll',
  'resize',
  'focusin',
  'keydown',
];

interface RelayParts extends ActsParts, Pick<ReaderOptions, 'bringActs'> {
  /** Whether the page names anything that could open. */
  hasMentions(): boolean;
  /** The reader is at work on the page: a chance to put right what the page undid. */
  onPresence(): void;
}

/** What does not move the pointer off what it rests on. */
const STILL = /^(?:pointer(?:over|out)|focusin)$/;

interface Waiting {
  readonly event: Event;
  readonly held: Held;
}

type Stage =
  /**
   * Nothing is needed yet. The last move tells where the pointer is; null while it is not on the page. It rests there
   * as long as the reader did nothing else.
   */
  | { readonly name: 'asleep'; readonly move: PointerEvent | null; readonly isAtRest: boolean }
  | { readonly name: 'coming'; readonly waiting: Waiting[] }
  | { readonly name: 'there'; readonly acts: Acts }
  /** They cannot be had: the script outlives its extension. */
  | { readonly name: 'lost' };

export class Relay {
  #stage: Stage = { name: 'asleep', move: null, isAtRest: false };
  #isFollowing = false;
  readonly #parts: RelayParts;

  /** Until the signal is aborted. */
  constructor(parts: RelayParts) {
    this.#parts = parts;
    const { document, signal } = parts;
    for (const type of HEARD) {
      windowOf(document).addEventListener(type, (event) => event.isTrusted && this.#hear(event), {
        signal,
        capture: true,
        passive: type !== 'keydown',
      });
    }
  }

  /** Null while there are none. */
  get acts(): Acts | null {
    return this.#stage.name === 'there' ? this.#stage.acts : null;
  }

  /** To be called when other marks stand on the page: one may have come where the pointer rests already. */
  followMarks(): void {
    if (this.#isFollowing) return;
    this.#isFollowing = true;
    const view = windowOf(this.#parts.document);
    // What stands at a place is known once the frame is laid out; asked before, the page is laid out for the question.
    view.requestAnimationFrame(() =>
      view.setTimeout(() => {
        this.#isFollowing = false;
        if (!this.#parts.signal.aborted) this.#lookAgain();
      }),
    );
  }

  #lookAgain(): void {
    this.acts?.followMarks();
    const stage = this.#stage;
    if (stage.name !== 'asleep' || !stage.isAtRest || !stage.move || !this.#parts.hasMentions()) return;
    const { clientX, clientY, target } = stage.move;
    // What the page moved there the reader did not point at.
    if ((target as Node).isConnected && this.#parts.document.elementFromPoint(clientX, clientY) !== target) return;
    void this.#bring([untaken(stage.move)]);
  }

  #hear(event: Event): void {
    const stage = this.#stage;
    if (event.type === 'pointermove') this.#parts.onPresence();
    if (stage.name === 'there') stage.acts.hear(event);
    else if (stage.name !== 'lost') this.#hold(event, stage);
  }

  #hold(event: Event, stage: Extract<Stage, { name: 'asleep' | 'coming' }>): void {
    const isTaken = event.type === 'keydown' && this.#willAnswer(event as KeyboardEvent);
    if (isTaken) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    const one = { event, held: { path: event.composedPath(), isTaken } };
    if (stage.name === 'coming') stage.waiting.push(one);
    else if (isTaken || this.#isForMention(event, stage.move)) {
      void this.#bring(stage.move ? [untaken(stage.move), one] : [one]);
    } else this.#stage = asleepAfter(event, stage);
  }

  /** Whether it may be the first act of several that open a card. */
  #isForMention({ type, key }: Event & Partial<KeyboardEvent>, move: PointerEvent | null): boolean {
    if (!this.#parts.hasMentions()) return false;
    return type === 'keydown' ? key === 'Alt' && move !== null : /^(?:pointer(?:move|down)|click)$/.test(type);
  }

  /** Whether the key will do something, as far as can be told before. */
  #willAnswer(event: KeyboardEvent): boolean {
    const { document, settings, marks } = this.#parts;
    const act = settings().actOf(event);
    if (!act || event.isComposing || event.defaultPrevented || isEditing(document)) return false;
    if (act === 'open') return `${document.getSelection() ?? ''}`.trim() !== '' || this.#isGoingToMark;
    return act !== 'pin' && marks().some((mark) => rectsOf(document, mark).length > 0);
  }

  get #isGoingToMark(): boolean {
    return this.#stage.name === 'coming' && this.#stage.waiting.some(({ held }) => held.isTaken);
  }

  async #bring(waiting: Waiting[]): Promise<void> {
    this.#stage = { name: 'coming', waiting };
    try {
      const makeActs = await this.#parts.bringActs();
      if (this.#parts.signal.aborted) return;
      this.#stage = { name: 'there', acts: makeActs(this.#parts) };
    } catch {
      this.#stage = { name: 'lost' };
    }
    for (const { event, held } of waiting) this.acts?.hear(event, held);
  }
}

const untaken = (event: Event): Waiting => ({ event, held: { path: [], isTaken: false } });

function asleepAfter(event: Event, before: Extract<Stage, { name: 'asleep' }>): Stage {
  const { type } = event;
  if (type === 'pointermove') return { name: 'asleep', move: event as PointerEvent, isAtRest: true };
  const to = (event as PointerEvent).relatedTarget as Partial<Element> | null;
  if (type === 'pointerout' && to === null) return { name: 'asleep', move: null, isAtRest: false };
  return STILL.test(type) && to?.localName !== 'iframe' ? before : { ...before, isAtRest: false };
}
