/**
 * An answer of the index that stays current: asked again whenever the index changes. The last answer to the same
 * question stays while the next one is on its way, and an answer that comes late for an earlier question is dropped.
 */
import { useEffect, useState } from 'preact/hooks';
import { troubleWords } from '../shared/trouble-words';

export type Answer<Value> =
  | { readonly status: 'waiting' }
  | { readonly status: 'ready'; readonly value: Value }
  | { readonly status: 'failed'; readonly message: string };

type Question<Value> = () => Promise<Value>;

const WAITING = { status: 'waiting' } as const;

/** What calls back when answers may have changed. */
interface Observed {
  observe(onChange: () => void): () => void;
}

/** @param question must be the same function for the same question (`useCallback`) */
export function useAnswer<Value>(source: Observed, question: Question<Value>): Answer<Value> {
  const [held, hold] = useState<{ question: Question<Value>; answer: Answer<Value> } | null>(null);
  useEffect(() => {
    let latest = 0;
    const ask = () => {
      latest += 1;
      const asked = latest;
      const keep = (answer: Answer<Value>) => {
        if (asked === latest) hold({ question, answer });
      };
      question().then(
        (value) => keep({ status: 'ready', value }),
        (error: unknown) => keep({ status: 'failed', message: troubleWords(error) }),
      );
    };
    ask();
    const stopObserving = source.observe(ask);
    return () => {
      latest += 1;
      stopObserving();
    };
  }, [source, question]);
  return held?.question === question ? held.answer : WAITING;
}
