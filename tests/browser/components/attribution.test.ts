import { h, render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import cardCss from '@/components/card/card.css?inline';
import { Attribution } from '@/components/shared/Attribution';
import { statements } from '../../fixtures/read-models';

const sheet = new CSSStyleSheet();
sheet.replaceSync(cardCss);

afterEach(() => {
  document.body.innerHTML = '';
  document.adoptedStyleSheets = [];
});

/** Where a line stands that the range's last character is on. */
const lineOf = (range: Range): number => Math.round([...range.getClientRects()].at(-1)?.top ?? Number.NaN);

it('what a statement is told as never stands on a line without the source before it, however narrow', () => {
  document.adoptedStyleSheets = [sheet];
  const host = document.createElement('div');
  host.className = 'sidelight statement-source';
  document.body.append(host);
  render(h(Attribution, { statement: { ...statements.aground, stance: 'alleged' }, detail: 'line' }), host);
  const stance = host.querySelector('.stance');
  const hop = host.querySelector('.hop:has(+ .stance)');
  if (!stance || !hop) throw new Error('the line has a source and a stance');
  const lines = new Set<number>();
  for (let widthPx = 380; widthPx >= 120; widthPx -= 1) {
    host.style.width = `${widthPx}px`;
    const [before, after] = [document.createRange(), document.createRange()];
    before.selectNodeContents(hop);
    after.selectNodeContents(stance);
    expect(lineOf(after), `${widthPx} px`).toBe(lineOf(before));
    expect(after.getClientRects(), `${widthPx} px`).toHaveLength(1);
    lines.add(lineOf(after));
  }
  expect(lines.size, 'several ways to break the line were looked at').toBeGreaterThan(3);
});
