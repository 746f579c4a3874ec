/** What the panel lists of a page, worked out of its mentions. Pure; each linear in the mentions. */
import type { EntityId, PageListing, PageMention } from '../../../lib/model';

/** The entries that a mention may mean; none where it deliberately does not link. */
export function entriesOf({ reading }: PageMention): readonly EntityId[] {
  if (reading.outcome === 'nil') return [];
  return reading.outcome === 'linked' ? [reading.entityId] : reading.entityIds;
}

export interface MentionSection {
  /** The page's own heading; null before the first. */
  readonly heading: string | null;
  readonly mentions: readonly PageMention[];
}

/** The mentions that link, under the page's headings, in reading order; those of one entry alone where it is given. */
export function linkedSections({ sections, mentions }: PageListing, only: EntityId | null): readonly MentionSection[] {
  const groups: { section: number; heading: string | null; mentions: PageMention[] }[] = [];
  for (const mention of mentions) {
    const entries = entriesOf(mention);
    if (entries.length === 0 || (only !== null && !entries.includes(only))) continue;
    const group = groups.at(-1);
    if (group?.section === mention.section) group.mentions.push(mention);
    else {
      const heading = foldSpace(sections[mention.section] ?? '').trim() || null;
      groups.push({ section: mention.section, heading, mentions: [mention] });
    }
  }
  return groups;
}

/** Those that deliberately do not link, in reading order. */
export const unlinkedMentions = ({ mentions }: PageListing): readonly PageMention[] =>
  mentions.filter((mention) => mention.reading.outcome === 'nil');

export interface EntryCount {
  readonly entityId: EntityId;
  readonly count: number;
}

/** How often each entry is named, the most named first, then in reading order. */
export function countEntries({ mentions }: PageListing): readonly EntryCount[] {
  const counts = new Map<EntityId, number>();
  for (const id of mentions.flatMap(entriesOf)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].map(([entityId, count]) => ({ entityId, count })).sort((a, b) => b.count - a.count);
}

/** Where one entry stands on the page, in reading order. */
export const mentionsOf = ({ mentions }: PageListing, entityId: EntityId): readonly PageMention[] =>
  mentions.filter((mention) => entriesOf(mention).includes(entityId));

export interface WordsAround {
  readonly before: string;
  readonly surface: string;
  readonly after: string;
}

/** Enough to tell one place from another on a line or two. */
const AROUND_LENGTH = 64;

/** The mention with whole words around it, white space folded as the page shows it. */
export function wordsAround({ before, surface, after }: PageMention): WordsAround {
  return {
    before: clipStart(foldSpace(before).trimStart()),
    surface: foldSpace(surface).trim(),
    after: clipEnd(foldSpace(after).trimEnd()),
  };
}

const foldSpace = (text: string): string => text.toWellFormed().replace(/\s+/gu, ' ');

function clipStart(text: string): string {
  if (text.length <= AROUND_LENGTH) return text;
  const room = text.slice(-AROUND_LENGTH);
  return `…${room.slice(room.indexOf(' ') + 1)}`;
}

/** Where a sentence ends nothing of it is left out, and four dots would stand in a row. */
const SENTENCE_END = /[.!?…]['"”’»)]*$/u;

function clipEnd(text: string): string {
  if (text.length <= AROUND_LENGTH) return text;
  const room = text.slice(0, AROUND_LENGTH);
  const end = room.lastIndexOf(' ');
  const clipped = end > 0 ? room.slice(0, end) : room;
  return SENTENCE_END.test(clipped) ? clipped : `${clipped}…`;
}
