import { describe, expect, it } from 'vitest';
import type { ArticleId, Evidence } from '@/lib/model';
import { passageUrl } from '@/lib/store/views';

const passage = (startWords: string, endWords: string): Evidence => ({
  articleId: 'harbour' as ArticleId,
  paragraph: 0,
  sentence: 0,
  startWords,
  endWords,
});
const page = 'https://paper.example/story';

describe('the address of a passage', () => {
  it('is the page with the passage’s first and last words', () => {
    expect(passageUrl(page, passage('The carrier reached', 'with its escorts'))).toBe(
      'https://paper.example/story#:~:text=The%20carrier%20reached,with%20its%20escorts',
    );
  });

  it('is null without a page', () => {
    expect(passageUrl(null, passage('The carrier', 'its escorts'))).toBeNull();
  });

  it('encodes the signs that the directive itself uses', () => {
    expect(passageUrl(page, passage('Well-armed, it', 'crews & aircraft'))).toBe(
      `${page}#:~:text=Well%2Darmed%2C%20it,crews%20%26%20aircraft`,
    );
  });

  it('keeps the page’s own fragment and replaces a directive that is there', () => {
    expect(passageUrl(`${page}#part`, passage('One', 'two'))).toBe(`${page}#part:~:text=One,two`);
    expect(passageUrl(`${page}#part:~:text=old`, passage('One', 'two'))).toBe(`${page}#part:~:text=One,two`);
  });

  it('is one exact text where a short passage makes its ends the same or overlap', () => {
    expect(passageUrl(page, passage('It was late', 'It was late'))).toBe(`${page}#:~:text=It%20was%20late`);
    expect(passageUrl(page, passage('It was very late', 'was very late indeed'))).toBe(
      `${page}#:~:text=It%20was%20very%20late%20indeed`,
    );
  });

  it('takes one shared word for no overlap', () => {
    expect(passageUrl(page, passage('News of the', 'the old harbour'))).toBe(
      `${page}#:~:text=News%20of%20the,the%20old%20harbour`,
    );
  });

  it('never throws, whatever the words hold', () => {
    expect(passageUrl(page, passage('half a pair \ud83d', 'end'))).toBe(
      `${page}#:~:text=half%20a%20pair%20%EF%BF%BD,end`,
    );
  });
});
