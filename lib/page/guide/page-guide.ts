/**
 * What the panel beside the page is told, and where it leads the reader. Promises: every mention in reading order, with
 * no more of the page than the words around it; going to one changes nothing of the page but where it is scrolled to,
 * and the way back leads to where the reader was reading.
 */
import { LISTED_MENTIONS, type PageDate, type PageListing, type PageMention } from '../../model';
import type { PageSettings } from '../../settings';
import { flatParent, setOff, windowOf } from '../document';
import { centre, rectsOf } from '../places';
import type { PageReading } from '../read-page';
import type { Reader } from '../reader-options';
import { boundariesOf, mentionKey } from '../reading';
import { statedDateOf } from './stated-date';

const CONTEXT_UTF16 = 90;
const HEADING_UTF16 = 200;

const JUMP_HIGHLIGHT = 'sidelight-jump';
const EMPHASIS_MS = 2_500;
/** Less than this is no scrolling of the reader's own: pages shift a little. */
const MOVED_PX = 48;
/** What a page says of itself may come later than its text. After this it is read again only when the text changes. */
const SETTLED_AFTER_MS = 10_000;

/** Where everything that scrolls around a name stood. */
type Place = readonly (readonly [element: Element, top: number, left: number])[];

interface PageGuideOptions {
  readonly document: Document;
  readonly reading: Pick<PageReading, 'readers' | 'trouble' | 'look'>;
  settings(): Pick<PageSettings, 'reads'>;
  /** From `followEarlierDates`, which has to watch for as long as the page stands. */
  earlierDates(): readonly string[];
}

export class PageGuide {
  /** Where the reader was reading; null while they are there. */
  #place: Place | null = null;
  /** Where the last jump ended. */
  #landed: Place = [];
  #date: PageDate | null = null;
  /** The text of which the date is, and until when it is read again although that stays. */
  #datedText = '';
  #datedUntilMs = 0;
  readonly #options: PageGuideOptions;

  constructor(options: PageGuideOptions) {
    this.#options = options;
  }

  /** Is another text whenever the listing may have changed. Costs next to nothing once the page has settled. */
  get state(): string {
    return `${this.#text} ${this.#options.document.title} ${this.#statedDate()?.day} ${this.#place === null} ${this.#options.settings().reads}`;
  }

  get #text(): string {
    const readers = this.#options.reading.readers().map(({ revision, isReading }) => `${revision}${isReading}`);
    return `${location.href} ${readers} ${this.#options.reading.trouble}`;
  }

  /** Linear in the page's runs and mentions. */
  listing(): PageListing {
    const readers = this.#options.reading.readers();
    return {
      status: this.#status,
      ...listMentions(readers),
      title: this.#options.document.title.slice(0, HEADING_UTF16),
      date: this.#statedDate(),
      isAway: this.#place !== null,
    };
  }

  /** Brings a mention into view and sets it off for a moment; false where the page does not show it now. */
  jump(key: string): boolean {
    const [number = '', mention = ''] = key.split(' ');
    const reader = this.#options.reading.readers()[Number(number)];
    const placed = reader?.find(mention);
    const boundaries = placed && boundariesOf(placed.run, placed.mention);
    if (!placed || !boundaries) return false;
    const document = placed.run.block.ownerDocument;
    if (rectsOf(document, placed).length === 0) return false;
    const before = placeAround(placed.run.block);
    if (!this.#place || hasMoved(this.#landed)) this.#place = before;
    centre(document, { block: placed.run.block, place: () => boundaries });
    this.#landed = placeAround(placed.run.block);
    setTimeout(setOff(windowOf(document), JUMP_HIGHLIGHT, boundaries, 2), EMPHASIS_MS);
    return true;
  }

  /** Back to where the reader was reading. */
  back(): void {
    for (const [element, top, left] of this.#place ?? []) element.scrollTo({ top, left, behavior: 'instant' });
    this.#place = null;
  }

  /** Reads the page although it is not read by itself, or again where the index could not be read. */
  read(): void {
    this.#options.reading.look();
  }

  get #status(): PageListing['status'] {
    const { reading, settings } = this.#options;
    const readers = reading.readers();
    if (readers.some((reader) => reader.isReading)) return 'reading';
    if (readers.length > 0) return reading.trouble ?? 'read';
    return settings().reads === 'on demand' ? 'on demand' : 'no article';
  }

  #statedDate(): PageDate | null {
    const text = this.#text;
    const nowMs = performance.now();
    if (text !== this.#datedText) this.#datedUntilMs = nowMs + SETTLED_AFTER_MS;
    if (nowMs < this.#datedUntilMs) this.#date = statedDateOf(this.#options.document, this.#options.earlierDates());
    this.#datedText = text;
    return this.#date;
  }
}

function listMentions(readers: readonly Reader[]): Pick<PageListing, 'sections' | 'mentions' | 'mentionCount'> {
  const sections: string[] = [];
  const mentions: PageMention[] = [];
  let mentionCount = 0;
  readers.forEach((reader, number) => {
    let heading = '';
    for (const run of reader.runs()) {
      if (run.isHeading) heading = run.text.slice(0, HEADING_UTF16);
      mentionCount += run.mentions.length;
      for (const mention of run.mentions.slice(0, LISTED_MENTIONS - mentions.length)) {
        if (sections.at(-1) !== heading) sections.push(heading);
        const { startUtf16, endUtf16, surface, reading } = mention;
        mentions.push({
          key: `${number} ${mentionKey({ run, mention })}`,
          section: sections.length - 1,
          before: run.text.slice(Math.max(0, startUtf16 - CONTEXT_UTF16), startUtf16),
          surface,
          after: run.text.slice(endUtf16, endUtf16 + CONTEXT_UTF16),
          reading,
        });
      }
    }
  });
  return { sections, mentions, mentionCount };
}

/** Also what scrolls around the frame that holds it. */
function placeAround(block: Element): Place {
  const place: [Element, number, number][] = [];
  for (let at: Element | null = block; at; at = flatParent(at) ?? at.ownerDocument.defaultView?.frameElement ?? null) {
    place.push([at, at.scrollTop, at.scrollLeft]);
  }
  return place;
}

const hasMoved = (place: Place): boolean =>
  place.some(([element, top]) => Math.abs(element.scrollTop - top) > MOVED_PX);
