/** What a check finds. */
export interface Problem {
  /** Where a person finds it: section, record, field (`claims › h1/closed › chain › 0`). */
  readonly place: string;
  readonly message: string;
}

/** One problem where something is wrong, else none. */
export const problemIf = (wrong: boolean, place: string, message: string): Problem[] =>
  wrong ? [{ place, message }] : [];
