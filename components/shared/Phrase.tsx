/** A sentence of the interface with elements in its places: their order is the language's. */
import { type ComponentChildren, Fragment, h } from 'preact';
import { type PlainKey, pieces } from './words';

interface PhraseProps {
  readonly of: PlainKey;
  /** What stands at `$1`, `$2` and on. */
  readonly filled: readonly ComponentChildren[];
}

export const Phrase = ({ of, filled }: PhraseProps) =>
  h(Fragment, null, ...pieces(of).map((piece) => (/^\$[1-9]$/.test(piece) ? filled[Number(piece[1]) - 1] : piece)));
