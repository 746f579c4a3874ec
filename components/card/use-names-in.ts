/** Looks for the names in a card's texts, once it is drawn; each entry is linked where it is named first. */
import { useEffect, useState } from 'preact/hooks';
import type { Card, EntityId, NameInText } from '../../lib/model';
import type { TextNames } from '../shared/text-names';
import type { CardActions } from './card-state';
import type { FirstView } from './first-view';

const NONE: TextNames = new Map();

/** Empty until they are found. The card's own entry is left out. */
export function useNamesIn(card: Card, view: FirstView, actions: CardActions): TextNames {
  const [names, setNames] = useState(NONE);
  useEffect(() => {
    let isWanted = true;
    const texts = textsOf(card, view);
    const take = (found: readonly (readonly NameInText[])[]) => {
      if (isWanted) setNames(firstNamings(texts, found, card.entity.id));
    };
    actions.names(texts).then(take, () => {});
    return () => {
      isWanted = false;
    };
  }, [card, view, actions]);
  return names;
}

/** In the order in which they are read, each once. */
function textsOf(card: Card, view: FirstView): readonly string[] {
  const statements = [...view.statements, ...card.statements];
  const disputed = card.disputes.flatMap(({ positions }) => positions.flatMap((position) => position.statements));
  return [...new Set([card.description, ...[...statements, ...disputed].map(({ text }) => text)])];
}

/** @param found for each text the names in it */
export function firstNamings(
  texts: readonly string[],
  found: readonly (readonly NameInText[])[],
  own: EntityId,
): TextNames {
  const named = new Set([own]);
  const isFirst = ({ entityId }: NameInText) => {
    const isNew = !named.has(entityId);
    named.add(entityId);
    return isNew;
  };
  return new Map(texts.map((text, index) => [text, (found[index] ?? []).filter(isFirst)]));
}
