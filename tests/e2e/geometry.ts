/**
 * Rules about boxes that hold on every surface whatever fonts a machine has: nothing overflows, nothing is cut off, no
 * words lie on others, and what is pressed is large enough.
 */
import type { Frame, Page } from '@playwright/test';

/** One line for each rule that a surface breaks; empty when it is sound. */
export const geometryTroubles = (surface: Page | Frame, targetPx: number): Promise<string[]> =>
  surface.evaluate((leastTargetPx) => {
    const width = document.documentElement.clientWidth;
    const named = (element: Element) =>
      `<${element.localName}${element.className ? ` class="${element.getAttribute('class')}"` : ''}> “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    /** Cut down to a point on purpose, to be read aloud only. */
    const isForEarsOnly = (element: Element) => element.closest('.visually-hidden') !== null;
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true }) &&
      !isForEarsOnly(element);
    /** Shows its first lines and says by an ellipsis that there is more, which another place shows whole. */
    const isClamped = (element: Element) => getComputedStyle(element).webkitLineClamp !== 'none';
    /** Lies over what scrolls beneath it, on purpose. */
    const isAfloat = (element: Element) => {
      for (let up: Element | null = element; up; up = up.parentElement) {
        if (/sticky|fixed/.test(getComputedStyle(up).position)) return true;
      }
      return false;
    };
    const seen = [...document.body.querySelectorAll('*')].filter(isSeen);

    const overflow = document.documentElement.scrollWidth > width ? [`the document is wider than ${width} px`] : [];

    const isScroller = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const beside = seen
      .filter((element) => !element.closest('svg') && !hasScroller(element))
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return right - left > 0 && (left < -1 || right > width + 1);
      })
      .map((element) => `stands beside the view: ${named(element)}`);
    function hasScroller(element: Element): boolean {
      for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
        if (isScroller(up)) return true;
      }
      return false;
    }

    // What has no room beside the rest would have to be found first (WCAG 1.4.10).
    const sideways = seen
      .filter((element) => isScroller(element) && element.scrollWidth > element.clientWidth + 1)
      .map((element) => `is scrolled sideways: ${named(element)}`);

    const cut = seen
      .filter((element) => {
        const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
        const hides = overflowX === 'hidden' || overflowX === 'clip' || textOverflow === 'ellipsis';
        const hidesBelow = overflowY === 'hidden' || overflowY === 'clip';
        return (
          (hides && element.scrollWidth > element.clientWidth + 1) ||
          (hidesBelow && element.scrollHeight > element.clientHeight + 2)
        );
      })
      .filter((element) => element.clientWidth > 1 && (element.textContent ?? '').trim() !== '' && !isClamped(element))
      .map((element) => `is cut off: ${named(element)}`);

    interface Line {
      readonly of: Element;
      readonly box: DOMRect;
    }
    const lines: Line[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.nodeValue?.trim() || !isSeen(parent) || parent.closest('svg') || isAfloat(parent)) continue;
      const clamp = isClamped(parent) ? parent.getBoundingClientRect().bottom : Number.POSITIVE_INFINITY;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects())
        if (box.width > 1 && box.top + box.height / 2 < clamp) lines.push({ of: parent, box });
    }
    // A font's box is taller than its letters, so only the middle half of each line counts.
    const middle = ({ box }: Line) => ({ top: box.top + box.height / 4, bottom: box.bottom - box.height / 4 });
    const overlaps: string[] = [];
    lines.sort((a, b) => a.box.top - b.box.top);
    lines.forEach((one, index) => {
      for (const other of lines.slice(index + 1)) {
        if (other.box.top > one.box.bottom) break;
        if (one.of === other.of) continue;
        const [a, b] = [middle(one), middle(other)];
        const isAcross = one.box.left < other.box.right - 1 && other.box.left < one.box.right - 1;
        if (isAcross && a.top < b.bottom && b.top < a.bottom)
          overlaps.push(`lie on each other: ${named(one.of)} and ${named(other.of)}`);
      }
    });

    // A link within a sentence is as tall as its line (WCAG 2.5.8 leaves it out).
    const small = seen
      .filter((element) => element.matches('button, input, select, summary, [role=switch], [role=tab], .time-target'))
      .filter((element) => {
        const label = element.matches('input') ? element.closest('label') : null;
        const { width: wide, height } = (label ?? element).getBoundingClientRect();
        return wide < leastTargetPx - 0.5 || height < leastTargetPx - 0.5;
      })
      .map((element) => `is smaller than ${leastTargetPx} px: ${named(element)}`);

    return [...overflow, ...beside, ...sideways, ...cut, ...overlaps, ...small];
  }, targetPx);
