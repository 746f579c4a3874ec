/**
 * A matcher that is slow and plain: each form becomes a regular expression, tried at every place of the text. It states
 * the rules a second time, by other means, for the differential test. Words must fold to plain ASCII letters and
 * digits.
 */
import type { Entity, SurfaceForm } from '@/lib/model';

export interface NaiveMention {
  readonly startUtf16: number;
  readonly endUtf16: number;
  /** Who may be meant, ascending; null where its lettering makes the reading depend on the page. */
  readonly ids: readonly string[] | null;
}

interface Folded {
  readonly text: string;
  /** For each unit, the source's start and end. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

interface NaiveHit {
  readonly startUtf16: number;
  readonly endUtf16: number;
  readonly id: string;
  readonly cautious: boolean;
}

const WORD = '[A-Za-z0-9]';
const WHITE = '(?:(?!\\s*?\\n\\s*?\\n)\\s+)';
const ACRONYM = /^[A-Z]{2,4}$/u;

/** For texts in which a blank line parts blocks; single line ends part none. */
export function matchNaively(entities: readonly Entity[], text: string): NaiveMention[] {
  const folded = fold(text);
  const hits = findAll(entities, folded);
  const joined = joinDivided(folded);
  const crossing = findAll(entities, joined.folded).filter((hit) =>
    joined.places.some((place) => place > hit.startUtf16 && place < hit.endUtf16),
  );
  return readStretches(longestFirst([...hits, ...crossing]));
}

function fold(text: string): Folded {
  const parts: { unit: string; from: number; to: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const last = parts.at(-1);
    if (/\p{M}/u.test(character) && last) last.to = at + 1;
    else if (/\p{Cf}/u.test(character)) at += character === '\u00ad' ? brokenLineAfter(text, at) : 0;
    else for (const unit of foldCharacter(character)) parts.push({ unit, from: at, to: at + 1 });
  }
  return {
    text: parts.map(({ unit }) => unit).join(''),
    from: parts.map(({ from }) => from),
    to: parts.map(({ to }) => to),
  };
}

/** How much white space a soft hyphen at a line's end joins over. */
function brokenLineAfter(text: string, at: number): number {
  const white = /^\s*/.exec(text.slice(at + 1))?.[0] ?? '';
  return white.split('\n').length === 2 ? white.length : 0;
}

const foldedCharacters = new Map<string, string>();

function foldCharacter(character: string): string {
  const known = foldedCharacters.get(character) ?? computeFold(character);
  foldedCharacters.set(character, known);
  return known;
}

const computeFold = (character: string): string =>
  character
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[‘’]/g, "'")
    .replace(/[‐‑–−]/g, '-')
    .replace(/\u00a0/g, ' ');

/** Without the hyphens that divide a word at a line's end, and where in the source they stood. */
function joinDivided({ text, from, to }: Folded): { folded: Folded; places: number[] } {
  const dropped = new Set<number>();
  const places: number[] = [];
  for (const match of text.matchAll(new RegExp(`(?<=${WORD})-([^\\S\\n]*\\n[^\\S\\n]*)(?=${WORD})`, 'g'))) {
    places.push(from[match.index] ?? 0);
    for (let at = match.index; at < match.index + match[0].length; at++) dropped.add(at);
  }
  const kept = [...text].map((_, at) => at).filter((at) => !dropped.has(at));
  return {
    folded: {
      text: kept.map((at) => text[at]).join(''),
      from: kept.map((at) => from[at] ?? 0),
      to: kept.map((at) => to[at] ?? 0),
    },
    places,
  };
}

function findAll(entities: readonly Entity[], folded: Folded): NaiveHit[] {
  return entities.flatMap((entity) =>
    entity.surfaceForms.flatMap((form) =>
      spellings(form).flatMap((spelling) => findSpelling(entity, form, spelling, folded)),
    ),
  );
}

interface Spelling {
  readonly expression: RegExp;
  /** Folded, in the order of the expression's groups. */
  readonly tokens: readonly string[];
  readonly trailingPeriod: boolean;
}

/**
 * As it is written, without the periods of initials, with periods in acronyms; each also with letters and digits
 * joined.
 */
function spellings({ text }: SurfaceForm): Spelling[] {
  const folded = fold(text).text;
  const dotted = folded.replace(/(?<![^\s])[A-Z]{2,4}(?![^\s])/g, (acronym) =>
    ACRONYM.test(acronym) ? `${[...acronym].join('.')}.` : acronym,
  );
  const undotted = folded.replace(
    new RegExp(`(?<!${WORD})[A-Za-z](?:\\.[A-Za-z](?!${WORD}))+(?:\\.(?!${WORD}))?`, 'g'),
    (initials) => initials.replace(/\./g, ''),
  );
  return [...new Set([folded, dotted, undotted])].flatMap((one) => {
    const joined = one.replace(/(?<=[A-Za-z])-(?=[0-9])|(?<=[0-9])-(?=[A-Za-z])/g, '');
    return [...new Set([one, joined])].map(toSpelling);
  });
}

function toSpelling(folded: string): Spelling {
  const pieces = [...folded.matchAll(new RegExp(`${WORD}+`, 'g'))];
  const tokens = pieces
    .map(([token]) => token)
    .map((token, index) => (token === 'The' && index === 0 && pieces.length > 1 ? 'the' : token));
  const source = pieces.map((piece, index) => {
    const next = pieces[index + 1];
    if (!next) return `(${piece[0]})`;
    return `(${piece[0]})${gapSource(folded.slice(piece.index + piece[0].length, next.index), piece[0])}`;
  });
  const rest = folded.slice((pieces.at(-1)?.index ?? 0) + (pieces.at(-1)?.[0].length ?? 0));
  return {
    expression: new RegExp(`(?<!${WORD})${source.join('')}(?!${WORD})`, 'gi'),
    tokens,
    trailingPeriod: rest.startsWith('.'),
  };
}

function gapSource(gap: string, before: string): string {
  const initial = `(?:\\.${WHITE}?|${WHITE})`;
  if (gap === ' ') return before.length === 1 && /[A-Za-z]/.test(before) ? initial : WHITE;
  if (gap === '. ') return initial;
  if (gap === '.' && before.length === 1 && /[A-Za-z]/.test(before)) return `\\.${WHITE}?`;
  if (gap === '-') return `(?:-${WHITE}?|${WHITE})`;
  if (gap === "'") return "'";
  const signs = [...gap.replace(/\s/g, '')].map((sign) => sign.replace(/[.]/, '\\$&'));
  return `${WHITE}?${signs.join(`${WHITE}?`)}${WHITE}?`;
}

function findSpelling(entity: Entity, form: SurfaceForm, spelling: Spelling, folded: Folded): NaiveHit[] {
  const hits: NaiveHit[] = [];
  const { expression } = spelling;
  expression.lastIndex = 0;
  for (let match = expression.exec(folded.text); match; match = expression.exec(folded.text)) {
    const at = match.index;
    expression.lastIndex = at + 1;
    const end = at + match[0].length;
    const lettering =
      form.matching === 'any-case' ? 'free' : letteringOf(spelling.tokens, match.slice(1), folded.text, at);
    if (lettering === 'wrong' || !hasEdges(folded.text, at, end)) continue;
    const last = spelling.trailingPeriod && folded.text[end] === '.' ? end : end - 1;
    hits.push({
      startUtf16: folded.from[at] ?? 0,
      endUtf16: folded.to[last] ?? 0,
      id: entity.id,
      cautious: lettering === 'cautious',
    });
  }
  return hits;
}

function letteringOf(
  wanted: readonly string[],
  written: readonly string[],
  text: string,
  at: number,
): 'free' | 'cautious' | 'wrong' {
  const raised = (index: number): boolean => {
    const [want, wrote] = [wanted[index] ?? '', written[index] ?? ''];
    return wrote !== want && wrote !== want.charAt(0).toUpperCase() + want.slice(1);
  };
  const inCapitals = wanted.some((_, index) => raised(index));
  const possible = wanted.every((_, index) => !raised(index) || /^[A-Z0-9]*[A-Z][A-Z0-9]*$/.test(written[index] ?? ''));
  if (
    !possible ||
    (inCapitals && wanted.some((_, index) => raised(index) && (written[index]?.match(/[A-Z]/g)?.length ?? 0) < 2))
  )
    return 'wrong';
  if (wanted.length > 1 || /[a-z]/.test(written[0] ?? '')) return 'free';
  const { isSet, isLabel } = stretchAround(text, at);
  if (inCapitals && !isSet && !isLabel) return 'wrong';
  return isSet && (written[0]?.length ?? 0) < 5 && !/\d/.test(written[0] ?? '') ? 'cautious' : 'free';
}

function stretchAround(text: string, at: number): { isSet: boolean; isLabel: boolean } {
  const words = [...text.matchAll(new RegExp(`${WORD}+`, 'g'))];
  const isWritten = (index: number): boolean => /[a-z]/.test(words[index]?.[0] ?? '');
  const asked = words.findIndex((word) => word.index >= at);
  let first = asked;
  let last = asked;
  while (first > 0 && !isWritten(first - 1)) first--;
  while (last < words.length - 1 && !isWritten(last + 1)) last++;
  const whole = first === 0 && last === words.length - 1;
  const capitals = words.slice(first, last + 1).filter(([word]) => (word.match(/[A-Z]/g) ?? []).length > 1);
  const signAfter = (word: RegExpExecArray): boolean => {
    const gap = text.slice(word.index + word[0].length).replace(/\s+/g, ' ');
    return /^ ?[(,:—-]/.test(gap.slice(0, 2));
  };
  return {
    isSet: whole || (capitals.length >= 3 && capitals.filter(([word]) => word.length >= 5).length >= 2),
    isLabel: first === 0 && !whole && words.slice(asked, last + 1).some(signAfter),
  };
}

const EDGES = {
  beginsSingle: new RegExp(`^${WORD}(?!${WORD})`),
  endsSingle: new RegExp(`(?<!${WORD})${WORD}$`),
  joinedBefore: new RegExp(`_$|${WORD}@$`),
  apostropheBefore: new RegExp(`${WORD}'$`),
  elisionBefore: new RegExp(`(?<!${WORD})(?:l|d|qu|dell|all|nell|sull|dall)'$`),
  periodBefore: new RegExp(`${WORD}\\.$`),
  initialBefore: new RegExp(`(?<!${WORD})${WORD}\\.$`),
  apostropheAfter: new RegExp(`^'${WORD}`),
  contractionAfter: new RegExp(`^'(?:s|d|ll|ve|re|m)(?!${WORD})`, 'i'),
  initialAfter: new RegExp(`^\\.${WORD}(?!${WORD})`),
} as const;

function hasEdges(text: string, start: number, end: number): boolean {
  // Nothing further away than this matters.
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 12);
  const name = text.slice(start, end);
  if (EDGES.joinedBefore.test(before) || /^[_@]/.test(after)) return false;
  if (EDGES.apostropheBefore.test(before) && !EDGES.elisionBefore.test(before)) return false;
  if (EDGES.periodBefore.test(before)) {
    if (!/^[A-Z]/.test(name) || (EDGES.beginsSingle.test(name) && EDGES.initialBefore.test(before))) return false;
  }
  if (EDGES.apostropheAfter.test(after) && !EDGES.contractionAfter.test(after)) return false;
  if (/[0-9]$/.test(name) && /^,[0-9]/.test(after)) return false;
  return !/^\.[a-z0-9]/.test(after) && !(EDGES.endsSingle.test(name) && EDGES.initialAfter.test(after));
}

function longestFirst(hits: readonly NaiveHit[]): readonly (readonly NaiveHit[])[] {
  const chosen: NaiveHit[][] = [];
  const left = [...hits].sort(
    (a, b) => b.endUtf16 - b.startUtf16 - (a.endUtf16 - a.startUtf16) || a.startUtf16 - b.startUtf16,
  );
  for (let hit = left.shift(); hit; hit = left.shift()) {
    const { startUtf16, endUtf16 } = hit;
    const overlaps = ([one]: readonly NaiveHit[]) => one && one.startUtf16 < endUtf16 && startUtf16 < one.endUtf16;
    if (chosen.some(overlaps)) continue;
    chosen.push([hit, ...left.filter((one) => one.startUtf16 === startUtf16 && one.endUtf16 === endUtf16)]);
  }
  return chosen.sort(([a], [b]) => (a?.startUtf16 ?? 0) - (b?.startUtf16 ?? 0));
}

/** Of several that one name could mean, those whom another mention names without doubt. */
function readStretches(stretches: readonly (readonly NaiveHit[])[]): NaiveMention[] {
  const idsOf = (hits: readonly NaiveHit[]) => [...new Set(hits.map(({ id }) => id))].sort();
  const named = new Set(
    stretches.filter((hits) => idsOf(hits).length === 1 && hits.some(({ cautious }) => !cautious)).flatMap(idsOf),
  );
  return stretches.map((hits) => {
    const ids = idsOf(hits);
    const namedIds = ids.filter((id) => named.has(id));
    const { startUtf16 = 0, endUtf16 = 0 } = hits[0] ?? {};
    if (hits.some(({ cautious }) => cautious)) return { startUtf16, endUtf16, ids: null };
    return { startUtf16, endUtf16, ids: namedIds.length > 0 ? namedIds : ids };
  });
}
