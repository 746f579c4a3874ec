/**
 * A few lines with marks as they would stand with what is chosen. The names in them are made up; their own language is
 * that of the interface.
 */
import type { Settings } from '../../lib/settings';
import { pieces, t } from '../shared/words';

/** Stands for the places of names in the sample's words: `$1` is the ship, `$2` the harbour. */
type Place = '$1' | '$2';
const isPlace = (piece: string): piece is Place => piece === '$1' || piece === '$2';
const nameAt = (place: Place): string => (place === '$1' ? 'Aurora Borealis' : t('settings.underline.sample'));

export function Sample({ settings }: { readonly settings: Settings }) {
  const marked = createMarking(settings);
  const section = (heading: string, text: readonly string[]) => {
    marked.beginSection();
    return (
      <section>
        <p class="sample-heading">{heading}</p>
        <p>
          {text.map((piece, index) =>
            isPlace(piece) ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text keep their places
              <span key={index} class={marked.take(piece) ? `sample-mark ${settings.underline}` : undefined}>
                {nameAt(piece)}
              </span>
            ) : (
              piece
            ),
          )}
        </p>
      </section>
    );
  };
  return (
    <figure class="sample">
      <figcaption>{t('settings.sample.caption')}</figcaption>
      {section(t('settings.sample.morning'), pieces('settings.sample.morningText'))}
      {section(t('settings.sample.evening'), pieces('settings.sample.eveningText'))}
    </figure>
  );
}

/** Which mentions are marked, asked in reading order. */
function createMarking({ marks, marking }: Settings) {
  const seen = new Set<Place>();
  return {
    beginSection: () => {
      if (marking === 'section') seen.clear();
    },
    take: (place: Place): boolean => {
      const isFirst = !seen.has(place);
      seen.add(place);
      return marks === 'shown' && marking !== 'none' && (marking === 'all' || isFirst);
    },
  };
}
