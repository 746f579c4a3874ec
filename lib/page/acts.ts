/**
 * Composes what answers the reader's acts on a page: pointer and finger, cards, keys. Promise: nothing of it is needed,
 * nor loaded, before the reader acts; whatever came first is handed in.
 */
import { CardHost, type CardPage, CardSet } from './card';
import { Interaction, Keyboard } from './hover';
import { HitTest } from './places';
import type { Acts, ActsParts, Hear, Held } from './reader-options';
import type { ReaderWords } from './reader-words';
import { isWanted } from './reading';

/** What acts need from outside of the page. */
export interface ActsSurroundings {
  readonly card: CardPage;
  readonly words: ReaderWords;
}

type Answer = (event: never, held?: Held) => void;

/** One set for each document; it ends with the parts' signal. */
export function createActs(parts: ActsParts, { card, words }: ActsSurroundings): Acts {
  const { document, runs, settings } = parts;
  const answers = new Map<string, Answer[]>();
  const hear: Hear = (type, answer) => answers.set(type, [...(answers.get(type) ?? []), answer]);
  const cards = new CardSet(
    (onReport) => new CardHost({ document, theme: () => settings().theme, page: card, words, onReport }),
    (report, pinned) => {
      if (report.type === 'step' || report.type === 'open') {
        pinned?.host.leave();
        if (report.type === 'step') keyboard.step(report.by);
        else keyboard.openCurrent();
      } else interaction.take(report, pinned);
    },
  );
  const hits = new HitTest(document, runs, (mention) => isWanted(mention, settings().neverMarked));
  const interaction = new Interaction({
    ...parts,
    hear,
    hits,
    cards,
    words,
    emphasise: (anchor) => keyboard.show(anchor),
  });
  const keyboard = new Keyboard({ ...parts, hear, cards, words, interaction });
  return {
    hear: (event, held) => {
      for (const answer of answers.get(event.type) ?? []) answer(event as never, held);
    },
    follow: () => interaction.follow(),
    followMarks: () => interaction.followMarks(),
    retheme: () => cards.retheme(),
  };
}
