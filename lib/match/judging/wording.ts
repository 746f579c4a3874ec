/** How a name is written, and what is told from that alone. */
import { lastWordStart, plainWord } from './bearers';

/** One way to write a name. */
export class Wording {
  readonly surface: string;
  /** Where its last word begins. */
  readonly lastStart: number;
  #lastWord: string | null = null;

  constructor(surface: string) {
    this.surface = surface;
    this.lastStart = lastWordStart(surface);
  }

  /** It is one word. */
  get isSingle(): boolean {
    return this.lastStart === 0;
  }

  /** As `plainWord` gives it. */
  get lastWord(): string {
    this.#lastWord ??= plainWord(this.surface.slice(this.lastStart));
    return this.#lastWord;
  }
}
