import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countEntries,
  entriesOf,
  linkedSections,
  mentionsOf,
  unlinkedMentions,
  wordsAround,
} from '@/components/panel/page/mention-lists';
import type { MentionReading, PageListing, PageMention } from '@/lib/model';
import { entityId } from '../../fixtures/read-models';

const ids = ['a', 'b', 'c'].map(entityId);
const readings: fc.Arbitrary<MentionReading> = fc.oneof(
  fc.constantFrom(...ids).map((id) => ({ outcome: 'linked', entityId: id, rule: 'name' }) as const),
  fc.constant({ outcome: 'ambiguous', entityIds: ids.slice(0, 2), rule: 'cue nearby' } as const),
  fc.constant({ outcome: 'nil', reason: 'no context', detail: { code: 'ordinary in capitals', texts: [] } } as const),
);
const listings: fc.Arbitrary<PageListing> = fc
  .array(fc.record({ reading: readings, opensSection: fc.boolean() }), { maxLength: 30 })
  .map((drafts) => {
    let section = 0;
    const mentions = drafts.map(({ reading, opensSection }, index): PageMention => {
      if (opensSection && index > 0) section += 1;
      return { key: `0 ${index}:0`, section, before: '', surface: `name ${index}`, after: '', reading };
    });
    const sections = Array.from({ length: section + 1 }, (_, index) => (index === 0 ? '' : ` Heading\n${index} `));
    return { status: 'read', sections, mentions, mentionCount: mentions.length, title: '', date: null, isAway: false };
  });

describe('what is listed of a page', () => {
  it('is every mention once: those that link in reading order, the others apart', () => {
    fc.assert(
      fc.property(listings, (listing) => {
        const linked = linkedSections(listing, null).flatMap(({ mentions }) => mentions);
        const unlinked = unlinkedMentions(listing);
        expect([...linked, ...unlinked]).toHaveLength(listing.mentions.length);
        expect(linked).toEqual(listing.mentions.filter(({ reading }) => reading.outcome !== 'nil'));
      }),
    );
  });

  it('counts a place that two entries fit for both', () => {
    fc.assert(
      fc.property(listings, (listing) => {
        for (const { entityId: id, count } of countEntries(listing)) {
          expect(mentionsOf(listing, id)).toHaveLength(count);
          expect(linkedSections(listing, id).flatMap(({ mentions }) => mentions)).toHaveLength(count);
        }
        const counted = countEntries(listing).reduce((sum, { count }) => sum + count, 0);
        expect(counted).toBe(listing.mentions.flatMap(entriesOf).length);
      }),
    );
  });

  it('names each section by the heading of the page, and the text before the first by none', () => {
    const at = (section: number): PageMention => ({
      key: `0 ${section}:0`,
      section,
      before: '',
      surface: 'x',
      after: '',
      reading: { outcome: 'linked', entityId: ids[0] ?? entityId('a'), rule: 'name' },
    });
    const listing: PageListing = {
      status: 'read',
      sections: ['', ' The\n ship '],
      mentions: [at(0), at(1)],
      mentionCount: 2,
      title: '',
      date: null,
      isAway: false,
    };
    expect(linkedSections(listing, null).map(({ heading }) => heading)).toEqual([null, 'The ship']);
  });
});

describe('the words around a mention', () => {
  const around = (before: string, after: string) =>
    wordsAround({
      key: '',
      section: 0,
      before,
      surface: 'the\n Ford',
      after,
      reading: { outcome: 'nil', reason: 'no context', detail: { code: 'ordinary in capitals', texts: [] } },
    });

  it('are whole words, with an ellipsis where there are more', () => {
    const long = 'ships and '.repeat(9);
    const { before, after } = around(`x${long}`, ` ${long}x`);
    expect(before).toMatch(/^…(?:ships|and) .* and $/);
    expect(after).toMatch(/^ ships .* (?:ships|and)…$/);
  });

  it('end without an ellipsis where a sentence ends with them', () => {
    const sentence = ` and ${'left '.repeat(9)}it.`;
    expect(around('', `${sentence} Notwithstanding that, others stayed.`).after).toBe(sentence);
    expect(around('', `${sentence.replace('.', '.”')} Notwithstanding that, others stayed.`).after).toMatch(/it\.”$/);
  });

  it('keep the space that sets them apart, and no other', () => {
    expect(around('near  the ', ', they said')).toEqual({
      before: 'near the ',
      surface: 'the Ford',
      after: ', they said',
    });
    expect(around('non', 's')).toEqual({ before: 'non', surface: 'the Ford', after: 's' });
  });

  it('survive half a character at their edge', () => {
    expect(around('\ud83d before', 'after \ude00').before.isWellFormed()).toBe(true);
  });
});
