import { afterEach, expect, it, vi } from 'vitest';
import { prepareDrawing } from '@/components/card';
import { dayWords, rangeWords } from '@/components/shared/day-format';
import { numberWords } from '@/components/shared/words';

afterEach(() => vi.restoreAllMocks());

it('days of the first card are written with what was made while it was awaited, its counts with nothing made', () => {
  prepareDrawing();
  const making = [vi.spyOn(Intl, 'DateTimeFormat'), vi.spyOn(Intl, 'NumberFormat')];
  expect(dayWords('2025-11-16')).toBe('16 Nov 2025');
  expect(rangeWords('2025-11-16', '2025-11-23')).toBe('16–23 Nov 2025');
  expect(numberWords(12)).toBe('12');
  for (const made of making) expect(made).not.toHaveBeenCalled();
});
