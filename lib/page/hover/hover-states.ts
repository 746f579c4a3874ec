/**
 * The nouns of the hover machine: its states, events, effects and timings. The numbers are those of UX.md, "Opening"
 * and "Closing".
 */

import type { Box, Position } from '../places';
import type { MentionKey } from '../reading';

export const HOVER_TIMINGS = {
  restMs: 400,
  /** After a card closed a moment ago the reader is looking things up, and waits less. */
  warmRestMs: 150,
  warmWithinMs: 600,
  graceMs: 300,
  /** A pointer that passes over a mark does not stay so long; what does may want a card, which is then drawn unseen. */
  approachMs: 60,
  /** The press before a click, or a pointer that trembles off a mark and back, does not have it drawn twice. */
  releaseMs: 500,
  /** An answer that takes longer than this is announced by a card that says so. */
  patienceMs: 80,
  /** Slower than this is a rest. */
  restSpeedPxPerMs: 0.5,
  /** Samples further apart say nothing about speed; a pointer that moves is heard of again within it. */
  sampleGapMs: 32,
} as const;

export type HoverTimings = { readonly [Name in keyof typeof HOVER_TIMINGS]: number };

/** What made the card open. */
export type OpenedBy = 'rest' | 'click' | 'tap' | 'key';

export interface Wish {
  readonly mark: MentionKey;
  readonly token: number;
}

/** A card that is on screen, or is being fetched. */
export interface Opening extends Wish {
  readonly by: OpenedBy;
}

export type Phase =
  | { readonly name: 'idle' }
  /** The pointer rests on a mark. */
  | ({ readonly name: 'waiting' } & Wish)
  /** Its card is being fetched; nothing is on screen. */
  | ({ readonly name: 'loading' } & Opening)
  /** The card is on screen. It is held once the pointer was on mark or card: only then can the pointer leave it. */
  | ({ readonly name: 'open'; readonly isHeld: boolean } & Opening)
  /** The pointer left, the card is still on screen. */
  | ({
      readonly name: 'leaving';
      readonly leftAt: Position;
      /** Another mark that the pointer rests on meanwhile. */
      readonly next: Wish | null;
      /** A mark that it passes over on its way to the card. */
      readonly passing: MentionKey | null;
    } & Opening);

export type PhaseNamed<Name extends Phase['name']> = Extract<Phase, { name: Name }>;

/** UX.md, "The card". */
export const MOST_PINNED = 2;

export interface Sample extends Position {
  readonly atMs: number;
}

export interface HoverState {
  /** Of the one card that comes and goes. */
  readonly phase: Phase;
  /** Cards that stay until they are unpinned, oldest first; MOST_PINNED at most. */
  readonly pinned: readonly Wish[];
  /** What is drawn, or being drawn, unseen; null while a card is on screen or asked for. */
  readonly ahead: (Wish & { readonly isDrawn: boolean }) | null;
  readonly pointer: Sample | null;
  readonly isPointerInside: boolean;
  readonly hasFocus: boolean;
  /** False from scrolling to the next real move of the pointer. */
  readonly isArmed: boolean;
  readonly closedAtMs: number;
  /** The mark whose card the reader closed; it stays quiet until the pointer has left it. */
  readonly dismissed: MentionKey | null;
  readonly lastToken: number;
}

export type TimerName = 'approach' | 'rest' | 'grace' | 'patience' | 'release';

/** `isBusy`: dragging, text selected, or an editable element has the focus. Times are in one clock, in ms. */
export type HoverEvent = { readonly atMs: number } & (
  | ({
      readonly type: 'pointer moved';
      readonly over: MentionKey | null;
      readonly isInCard: boolean;
      readonly card: Box | null;
      readonly isBusy: boolean;
      /** No move: the reader asks by a key for what the pointer rests on. */
      readonly isAsked?: boolean;
    } & Position)
  | { readonly type: 'pointer left the page' }
  | { readonly type: 'pressed'; readonly over: MentionKey | null; readonly isInCard: boolean }
  | { readonly type: 'asked'; readonly mark: MentionKey; readonly by: OpenedBy }
  | {
      readonly type: 'time over';
      readonly timer: TimerName;
      readonly token: number;
      readonly isBusy: boolean;
      /** So much later than it was to be; 0 for a second wait. */
      readonly lateMs: number;
    }
  | { readonly type: 'loaded'; readonly token: number }
  /** `isStill`: something scrolled, but the mark under the pointer stayed where it is. */
  | { readonly type: 'scrolled'; readonly isMarkInView: boolean; readonly isStill?: boolean }
  | { readonly type: 'focus moved'; readonly isInCard: boolean }
  /**
   * The card's own button, or the page took away the card, or (`isMarkGone`) the mark, which opens where it comes back.
   * Nothing that is pinned goes.
   */
  | { readonly type: 'dismissed'; readonly isMarkGone?: boolean }
  /** The card on screen is to stay. */
  | { readonly type: 'pin asked' }
  | { readonly type: 'unpinned'; readonly token: number }
);

export type HoverEffect =
  | {
      readonly type: 'wait';
      readonly timer: TimerName;
      readonly delayMs: number;
      readonly token: number;
      /** The first was over late; this one counts however late it is. */
      readonly isSecond?: true;
    }
  | { readonly type: 'stop waiting'; readonly timer: TimerName }
  /** Draw the card, unseen until it is shown. */
  | { readonly type: 'load'; readonly mark: MentionKey; readonly token: number }
  /** Bring the card on screen, or bring it up to date. */
  | { readonly type: 'show'; readonly mark: MentionKey; readonly token: number; readonly by: OpenedBy }
  | { readonly type: 'hide'; readonly returnFocus: boolean }
  /** The card on screen stays from now on; another one is used for what comes. */
  | { readonly type: 'pin'; readonly token: number }
  /** As many are pinned as can be: say so. */
  | { readonly type: 'refuse pin' }
  | { readonly type: 'unpin'; readonly token: number };

export type HoverEventOf<Type extends HoverEvent['type']> = Extract<HoverEvent, { type: Type }>;

export interface HoverStep {
  readonly state: HoverState;
  readonly effects: readonly HoverEffect[];
}

export const INITIAL_HOVER: HoverState = {
  phase: { name: 'idle' },
  pinned: [],
  ahead: null,
  pointer: null,
  isPointerInside: false,
  hasFocus: false,
  isArmed: true,
  closedAtMs: Number.NEGATIVE_INFINITY,
  dismissed: null,
  lastToken: 0,
};
