/** What the reader types into a field whose words stand in the panel's address. */
import { useEffect, useRef, useState } from 'preact/hooks';

/** The address follows after a pause in typing, so that it is not written at every stroke; the answer does not wait. */
const ADDRESS_PAUSE_MS = 250;

/** What stands in the field runs ahead of the address by a pause; a query from elsewhere (back, a link) replaces it. */
export function useTyping(query: string, onQuery: (query: string) => void) {
  const [text, setText] = useState(query);
  const asked = useRef(query);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (query === asked.current) return;
    asked.current = query;
    clearTimeout(timer.current);
    setText(query);
  }, [query]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (typed: string) => {
    setText(typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      asked.current = typed;
      onQuery(typed);
    }, ADDRESS_PAUSE_MS);
  };
  return { text, type };
}
