/** How a small menu stands and moves. Keys: WAI-ARIA Authoring Practices, "Menu and Menubar Pattern". */

const EDGE_PX = 8;
const GAP_PX = 2;

/** Below the button, above it where there is no room, and within the view in any case. Both are shown. */
export function placeMenu(menu: HTMLElement, button: HTMLElement): void {
  const { width, height } = menu.getBoundingClientRect();
  const { left, top, bottom } = button.getBoundingClientRect();
  // The card's document is higher than what its frame lets be seen.
  const floor = Math.min(innerHeight, button.closest('.sidelight')?.getBoundingClientRect().bottom ?? innerHeight);
  const hasRoomBelow = bottom + GAP_PX + height + EDGE_PX <= floor;
  const y = hasRoomBelow ? bottom + GAP_PX : Math.max(EDGE_PX, top - GAP_PX - height);
  const x = Math.max(EDGE_PX, Math.min(left, document.documentElement.clientWidth - width - EDGE_PX));
  menu.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
}

/** Arrows go around, Home and End to the ends; Escape and Tab close. No key that it answers goes further. */
export function moveInMenu(event: KeyboardEvent & { readonly currentTarget: HTMLElement }, close: () => void): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const target: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const next = target[event.key];
  if (next !== undefined) items[next]?.focus();
  else if (event.key === 'Escape' || event.key === 'Tab') close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
