/**
 * A reference as it is pasted elsewhere, in three forms that say the same: plain text, Markdown and HTML. Promise: text
 * of the index comes out as text in each of them, whatever signs it holds; only addresses that begin with http become
 * links.
 */

export interface ReferenceLink {
  readonly text: string;
  readonly url: string;
}

export type ReferenceLine = string | ReferenceLink;

export interface Reference {
  readonly heading: string | null;
  readonly lines: readonly ReferenceLine[];
  /** What stands below, each set in by one step. */
  readonly items: readonly Reference[];
  /** What is said of all of it, at its end. */
  readonly closing: readonly string[];
}

export interface CopyForms {
  readonly plain: string;
  readonly markdown: string;
  readonly html: string;
}

/** All three forms of a reference. O(its characters). */
export const copyForms = (reference: Reference): CopyForms => ({
  plain: plainOf(reference, ''),
  markdown: markdownOf(reference, ''),
  html: htmlOf(reference),
});

const isLink = (line: ReferenceLine): line is ReferenceLink =>
  typeof line !== 'string' && /^https?:\/\//i.test(line.url);
const textOf = (line: ReferenceLine): string => (typeof line === 'string' ? line : line.text);

function plainOf({ heading, lines, items, closing }: Reference, indent: string): string {
  const head = [...(heading === null ? [] : [heading]), ...lines.map(plainLine)];
  const below = items.map((item) => `${indent}- ${plainOf(item, `${indent}  `)}`);
  return [head.join(`\n${indent}`), ...below, ...closing.map((line) => `${indent}${line}`)].filter(Boolean).join('\n');
}

const plainLine = (line: ReferenceLine): string => (isLink(line) ? `${line.text}: ${line.url}` : textOf(line));

/** Lines are parted by a hard break; what stands below is a list, set in by as much as its sign takes. */
function markdownOf({ heading, lines, items, closing }: Reference, indent: string): string {
  const head = [...(heading === null ? [] : [`**${escapeMarkdown(heading)}**`]), ...lines.map(markdownLine)];
  const below = items.map((item) => `${indent}- ${markdownOf(item, `${indent}  `)}`);
  const parts = [
    head.join(`  \n${indent}`),
    below.join('\n'),
    closing.map((line) => indent + escapeMarkdown(line)).join('  \n'),
  ];
  return parts.filter(Boolean).join('\n\n');
}

const markdownLine = (line: ReferenceLine): string =>
  isLink(line) ? `[${escapeMarkdown(line.text)}](<${addressOf(line.url)}>)` : escapeMarkdown(textOf(line));

/** Every sign that Markdown may read as its own, and a number's point where it would begin a list. */
const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>#|~&!]/g, '\\$&')
    .replace(/^(\s*)([-+])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');

/** What would end the address early; encoded it means the same. */
const addressOf = (url: string): string => url.replace(/[<>\\\s]/g, (sign) => encodeURIComponent(sign));

function htmlOf({ heading, lines, items, closing }: Reference): string {
  const head = [...(heading === null ? [] : [`<strong>${escapeHtml(heading)}</strong>`]), ...lines.map(htmlLine)];
  const paragraph = head.length > 0 ? `<p>${head.join('<br>')}</p>` : '';
  const below = items.length > 0 ? `<ul>${items.map((item) => `<li>${htmlOf(item)}</li>`).join('')}</ul>` : '';
  const end = closing.length > 0 ? `<p>${closing.map(escapeHtml).join('<br>')}</p>` : '';
  return paragraph + below + end;
}

const htmlLine = (line: ReferenceLine): string =>
  isLink(line) ? `<a href="${escapeHtml(line.url)}">${escapeHtml(line.text)}</a>` : escapeHtml(textOf(line));

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
