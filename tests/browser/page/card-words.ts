/**
 * The words of the tests' page for the card's document, which holds no setup of its own; before all that words
 * anything.
 */
interface Speaking {
  chrome?: { i18n?: unknown };
}

const [own, around] = [globalThis, window.parent] as readonly Speaking[];
if (own) own.chrome = Object.assign(own.chrome ?? {}, { i18n: around?.chrome?.i18n });
