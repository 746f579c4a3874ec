/**
 * The style of the card's surface: its place, and that nothing of the page reaches it. How a card looks is the
 * component's own matter. Importance wins here against the page's own important rules, as inner scopes do.
 */
export const HOST_CSS = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
}
#surface {
  position: fixed;
  inset: auto;
  box-sizing: border-box;
  margin: 0;
  border: 0;
  padding: 0;
  overflow: hidden auto;
  overscroll-behavior: contain;
  color: inherit;
  background: none;
  pointer-events: auto;
  -webkit-user-select: none;
  user-select: none;
}
#surface[data-selectable] {
  -webkit-user-select: text;
  user-select: text;
}
#live {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
`;
