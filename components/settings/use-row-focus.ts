/**
 * Rows that go when their own button is pressed. Promise: the focus that went with a row stands at the row in its
 * place, or at the whole where none is left, instead of nowhere.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * @param count how many rows there are
 * @returns goes on the element around the rows, which stays; it must be able to take the focus itself
 */
export function useRowFocus(count: number) {
  const around = useRef<HTMLDivElement>(null);
  const wasAt = useRef(-1);
  const wasCount = useRef(count);
  useLayoutEffect(() => {
    const rows = [...(around.current?.querySelectorAll('.row') ?? [])];
    const isLost = count < wasCount.current && wasAt.current >= 0 && document.activeElement === document.body;
    wasCount.current = count;
    if (!isLost) return;
    const button = rows[Math.min(wasAt.current, rows.length - 1)]?.querySelector('button');
    (button ?? around.current)?.focus({ preventScroll: true });
  }, [count]);
  return {
    ref: around,
    tabIndex: -1,
    onFocusIn: ({ target }: FocusEvent) => {
      const rows = [...(around.current?.querySelectorAll('.row') ?? [])];
      wasAt.current = rows.findIndex((row) => row.contains(target as Node));
    },
  };
}
