/** One Tab stop for many marks: the arrow keys, Home and End move the focus among the links of an element. */
import { useCallback, useState } from 'preact/hooks';

type GroupEvent<Kind extends Event> = Kind & { readonly currentTarget: Element };

export interface RovingMarks {
  /** The index of the mark at which Tab stops. */
  readonly stop: number;
  onKeyDown(event: GroupEvent<KeyboardEvent>): void;
  onFocusIn(event: GroupEvent<FocusEvent>): void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** @param count how many links the element holds, in document order */
export function useRovingMarks(count: number): RovingMarks {
  const [stop, setStop] = useState(0);
  const onKeyDown = useCallback((event: GroupEvent<KeyboardEvent>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const links = linksIn(event.currentTarget);
    const at = links.indexOf(document.activeElement as SVGElement);
    const target = targetOf(event.key, at, links.length);
    if (target === null) return;
    event.preventDefault();
    links[target]?.focus();
  }, []);
  const onFocusIn = useCallback((event: GroupEvent<FocusEvent>) => {
    const at = linksIn(event.currentTarget).indexOf(event.target as SVGElement);
    if (at >= 0) setStop(at);
  }, []);
  return { stop: Math.min(stop, count - 1), onKeyDown, onFocusIn };
}

const linksIn = (group: Element): SVGElement[] => [...group.querySelectorAll<SVGElement>('a')];

function targetOf(key: string, at: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  return step === undefined ? null : Math.max(0, Math.min(count - 1, at + step));
}
