import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipAtClause } from '@/components/shared/typography';

describe('a text that is cut', () => {
  it('ends with a clause where the greater part of what fits does', () => {
    expect(clipAtClause('A boat that was seen at dusk, and never again after that', 40)).toBe(
      'A boat that was seen at dusk…',
    );
    expect(clipAtClause('A boat, which nobody has ever seen by day or by night', 40)).toBe(
      'A boat, which nobody has ever seen…',
    );
  });

  it('leaves no word at the end that leads on to the next', () => {
    expect(clipAtClause('Warning of the aviation authority to large airlines', 40)).toBe(
      'Warning of the aviation authority…',
    );
    expect(clipAtClause('Cartel that officials say is led by the president', 40)).toBe(
      'Cartel that officials say is led…',
    );
    expect(clipAtClause('Talks between the capitals and of the allies there', 40)).toBe('Talks between the capitals…');
  });

  it('is left as it is where it fits', () => {
    expect(clipAtClause('Seen at dusk, and never again', 40)).toBe('Seen at dusk, and never again');
  });

  it('is never longer than it may be, and begins as the text does', () => {
    const words = fc.array(fc.constantFrom('boat', 'dusk,', 'and', 'again;', 'a', 'night.'), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 60 }), (several, most) => {
        const text = several.join(' ');
        const cut = clipAtClause(text, most);
        expect(cut.length).toBeLessThanOrEqual(most);
        expect(text.startsWith(cut.replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});
