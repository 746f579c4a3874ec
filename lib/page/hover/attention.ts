/** What the reader's hands are on. Asked before anything opens by itself. */

const EDITABLE =
  'textarea, select, [role="textbox"], [role="searchbox"], [role="combobox"], ' +
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="reset"], [type="image"], [type="range"])';
const INTERACTIVE =
  'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"], [role="tab"], [contenteditable]';

/** True while text typed goes into the page. */
export function isEditing(document: Document): boolean {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element !== null && (element.matches(EDITABLE) || (element as HTMLElement).isContentEditable === true);
}

export const hasSelection = (document: Document): boolean => document.getSelection()?.type === 'Range';

/** True where a click that goes this way belongs to the page's own control. */
export const isOnControl = (path: readonly EventTarget[]): boolean =>
  path.some((node) => (node as Partial<Element>).matches?.(INTERACTIVE));
