/** The table of rows, for people to read in a terminal, and as Markdown. */
import type { Row } from './row';

const verdict = ({ isMet }: Row): string => (isMet === null ? '' : isMet ? 'met' : 'MISSED');

/** Groups as headings, columns aligned. */
export function plainTable(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ what }) => what.length), 0);
  const figureWidth = Math.max(...rows.map(({ today }) => today.length), 0);
  return groupsOf(rows)
    .map(([group, members]) => {
      const lines = members.map((row) => {
        const figure = row.bar ? `${row.today.padEnd(figureWidth)}  ${row.bar}  ${verdict(row)}` : row.today;
        return `  ${row.what.padEnd(width)}  ${figure}`;
      });
      return [group, ...lines].join('\n');
    })
    .join('\n');
}

/** Each group folded away under its name and how many of its bars are met. */
export function markdownTables(rows: readonly Row[]): string {
  return groupsOf(rows)
    .map(([group, members]) =>
      [
        `<details><summary>${group}${members.some(isHeld) ? `: ${metOf(members)} met` : ''}</summary>`,
        '',
        '| | today | bar | |',
        '|---|---|---|---|',
        ...members.map((row) => `| ${[row.what, row.today, row.bar, verdict(row)].map(escaped).join(' | ')} |`),
        '',
        '</details>',
      ].join('\n'),
    )
    .join('\n');
}

const isHeld = ({ isMet }: Pick<Row, 'isMet'>): boolean => isMet !== null;

/** "3 of 7 bars", of those rows that are held to one. */
export function metOf(rows: readonly Pick<Row, 'isMet'>[]): string {
  const held = rows.filter(isHeld);
  return `${held.filter(({ isMet }) => isMet).length} of ${held.length} bars`;
}

const escaped = (text: string): string => text.replaceAll('|', '\\|');

/** In the order in which each group first comes. */
function groupsOf(rows: readonly Row[]): readonly (readonly [group: string, rows: readonly Row[]])[] {
  const groups = [...new Set(rows.map(({ group }) => group))];
  return groups.map((group) => [group, rows.filter((row) => row.group === group)] as const);
}
