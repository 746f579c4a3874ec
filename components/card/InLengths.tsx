/** One text in several lengths, of which fit.css shows the one that there is room for: use-fit.ts finds out. */
import type { ComponentChildren } from 'preact';
import type { Lengths } from './first-view';

const NAMES = ['whole-words', 'all-words', 'fewer-words', 'fewest-words'] as const;

interface InLengthsProps {
  readonly texts: Lengths;
  readonly children: (text: string) => ComponentChildren;
}

/** Equal texts are drawn once. */
export const InLengths = ({ texts, children }: InLengthsProps) => (
  <>
    {[...new Set(texts)].map((text) => (
      <div key={text} class={NAMES.filter((_, index) => (texts[index] ?? texts.at(-1)) === text).join(' ')}>
        {children(text)}
      </div>
    ))}
  </>
);
