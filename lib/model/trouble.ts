/** Why the index gives no answer: codes that pass from the store through messages to a surface, which words them. */

export const TROUBLES = [
  /** The browser does not let the extension store anything. */
  'unavailable',
  /** The device, or the browser's share of it, is full. */
  'full',
  /** The database was closed or could not be read. */
  'unreadable',
  /** What ships with the extension to make the index of is missing or not as it should be. */
  'damaged',
  /** Whoever holds the index did not answer. */
  'silent',
  /** Anything else: a fault of ours. */
  'unexpected',
] as const;
export type Trouble = (typeof TROUBLES)[number];

export const isTrouble = (code: string): code is Trouble => (TROUBLES as readonly string[]).includes(code);

/** A rejection with a code; the message is for whoever develops. */
export class IndexError extends Error {
  override readonly name: string = 'IndexError';
  readonly trouble: Trouble;

  constructor(trouble: Trouble, cause?: unknown) {
    super(`The index gives no answer: ${trouble}`, { cause });
    this.trouble = trouble;
  }
}

/** The code of whatever was thrown. */
export const troubleOf = (error: unknown): Trouble => (error instanceof IndexError ? error.trouble : 'unexpected');
