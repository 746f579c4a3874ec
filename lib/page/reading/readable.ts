/**
 * Which of a page's elements are read, and how they sit in the text. Everything is asked of the element itself and of
 * its computed style; nothing is written, and nothing asks for the page's layout. Costs one style look-up for an
 * element whose tag does not settle it.
 *
 * `aria-hidden` and `inert` are read like the rest: sites set them on the whole article while a consent dialog is open.
 */
import { flatParent, hostOf, isBoxless } from '../document';

/**
 * `inline`: its text continues the text around it. `block`: its text stands for itself and cuts what is around it.
 * `apart`: taken out of the flow; its text stands for itself, the text around it goes on. `break`: not read, cuts.
 * `absent`: not read, the text around it goes on as if it were not there.
 */
export type Role = 'inline' | 'block' | 'apart' | 'break' | 'absent';

const words = (list: string): readonly string[] => list.split(' ');

/** Never painted, or (ruby's readings) beside the line. */
const ABSENT_TAGS = words('script style noscript template head datalist rt rp wbr');
/** Painted, but not the page's prose. */
const BREAK_TAGS = words(
  'br hr textarea input select option button label meter progress code pre kbd samp nav svg math ' +
    'iframe frame object embed audio video canvas img picture map sidelight-card',
);
const BLOCK_TAGS = words(
  'html body address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure ' +
    'hgroup legend li main menu ol p search section summary table tbody td tfoot th thead tr ul caption',
);
const HEADING_TAGS = words('h1 h2 h3 h4 h5 h6');
/** The most frequent of those that style decides about. */
const INLINE_TAGS = words('a span b i em strong');
/** The page's controls, by what they say they are. */
const LEFT_OUT_ROLES = words(
  'navigation contentinfo search menu menubar toolbar textbox searchbox combobox listbox tree button',
);
/** Those, and editable text. */
const LEFT_OUT_ATTRIBUTES = [
  '[contenteditable]:not([contenteditable="false" i])',
  ...LEFT_OUT_ROLES.map((role) => `[role="${role}"]`),
];
/** What may be the page's own head or foot, if no article holds it. */
const CHROME = 'header, footer, [role="banner"]';
const CONTENT = 'article, main, aside, section, [role="main"], [role="article"]';
const LEFT_OUT = [...ABSENT_TAGS, ...BREAK_TAGS, ...LEFT_OUT_ATTRIBUTES].join();

/** What an element's tag alone tells of it. */
export interface Tag {
  /** Null where attributes or style decide. */
  readonly role: Role | null;
  readonly isHeading: boolean;
  readonly isAnchor: boolean;
  readonly isSlot: boolean;
  /** It may be a component, whose definition may come later. */
  readonly isCustom: boolean;
}

const tagOf = (name: string, role: Role | null): Tag => ({
  role,
  isHeading: HEADING_TAGS.includes(name),
  isAnchor: name === 'a',
  isSlot: name === 'slot',
  isCustom: name.includes('-'),
});

const TAGS = new Map<string, Tag>();
for (const [role, names] of [
  ['absent', ABSENT_TAGS],
  ['break', BREAK_TAGS],
  ['block', [...BLOCK_TAGS, ...HEADING_TAGS]],
  [null, INLINE_TAGS],
] as const) {
  for (const name of names) TAGS.set(name, tagOf(name, role));
}

/** Not read, nor asked for anything but by `ofNode`: an input of it is named like what the reading asks of elements. */
export const UNREADABLE_FORM = tagOf('form', 'break');
const ASKED_OF_ELEMENTS = words('shadowRoot hasAttributes getAttribute closest checkVisibility');

/** Besides `inline` itself. */
const INLINE_DISPLAYS: readonly string[] = ['contents', 'ruby', 'ruby-base'];
const ORDINAL_ENDING = /^(?:st|nd|rd|th)$/i;

/** Looked up once for each element; everything that the tag tells comes with it. */
export const tagOfElement = (element: Element): Tag => TAGS.get(element.localName) ?? otherTag(element);

function otherTag(element: Element): Tag {
  const { localName } = element;
  const isForm = localName === 'form';
  const isOwn = (name: string) => Object.hasOwn(element, name);
  // Where an input is named `localName`, that is no text.
  return typeof localName !== 'string' ||
    (isForm && (ASKED_OF_ELEMENTS.some(isOwn) || Object.keys(Node.prototype).some(isOwn)))
    ? UNREADABLE_FORM
    : tagOf(localName, isForm ? 'block' : null);
}

/** How this element sits in the text. A `block` may still be hidden: see `isShown`. */
export function roleOf(element: Element, { role } = tagOfElement(element)): Role {
  if (role === 'absent' || role === 'break') return role;
  if (element.hasAttributes() && isLeftOut(element)) return 'break';
  return role ?? roleInContext(element);
}

function roleInContext(element: Element): Role {
  const tag = element.localName;
  if ((tag === 'header' || tag === 'footer') && isPageChrome(element)) return 'break';
  // A raised sign is a reference to a note, unless it is the ending of an ordinal number.
  if (tag === 'sup' && !ORDINAL_ENDING.test(element.textContent ?? '')) return 'absent';
  return roleByStyle(element);
}

/** As `LEFT_OUT_ATTRIBUTES` say: two look-ups are a fraction of one selector. */
function isLeftOut(element: Element): boolean {
  const role = element.getAttribute('role');
  if (role !== null && LEFT_OUT_ROLES.includes(role)) return true;
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
}

function roleByStyle(element: Element): Role {
  const style = getComputedStyle(element);
  const { display } = style;
  // A component that is still hidden may be shown later, so it is weighed as a block.
  if (display === 'none') return element.localName.includes('-') ? 'block' : 'absent';
  if (display === 'inline' || INLINE_DISPLAYS.includes(display))
    return style.visibility === 'visible' ? 'inline' : 'absent';
  if (style.position === 'absolute' || style.position === 'fixed') return 'apart';
  // A large first letter floats, and is still the first letter of its word.
  if (style.float !== 'none' && (element.textContent ?? '').trim().length <= 2) return 'inline';
  return 'block';
}

/** A header or footer of the whole page. One with the page's headline and no menu belongs to the article. */
function isPageChrome(element: Element): boolean {
  if (element.parentElement?.closest(CONTENT)) return false;
  return (
    element.localName === 'footer' || element.querySelector('h1') === null || element.querySelector('nav') !== null
  );
}

/** False where the element stands inside something that is not read. */
function isWithinReadable(element: Element): boolean {
  for (let at: Element | null = element; at; at = hostOf(at)) {
    if (at.closest(LEFT_OUT) || isWithinPageChrome(at)) return false;
    if (tagOfElement(at.closest('form') ?? at) === UNREADABLE_FORM) return false;
  }
  return true;
}

function isWithinPageChrome(element: Element): boolean {
  for (let chrome = element.closest(CHROME); chrome; chrome = chrome.parentElement?.closest(CHROME) ?? null) {
    if (isPageChrome(chrome)) return true;
  }
  return false;
}

/** The element whose own text this node belongs to; null where it is not read. */
export function blockAround(node: Node): Element | null {
  let element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : flatParent(node);
  while (element && roleOf(element) === 'inline') element = flatParent(element);
  return element && tagOfElement(element) !== UNREADABLE_FORM && isWithinReadable(element) ? element : null;
}

/** False where the element and all it holds is not rendered (display: none around it, a closed `details`). */
export const isShown = (element: Element): boolean =>
  element.checkVisibility() || (isBoxless(element) && isShownAround(element));

function isShownAround(element: Element): boolean {
  const around = flatParent(element);
  return around !== null && isShown(around);
}

const AND_NOT_INVISIBLE: CheckVisibilityOptions = { visibilityProperty: true };

/**
 * Whether the element's own text can be seen. Out of the flow only its box tells: text for screen readers alone stands
 * there, clipped to nothing.
 */
export function sightOf(element: Element): 'seen' | 'invisible' | 'by its box' {
  // What is clipped away is told apart by a class or the like. A look at the style makes an object; most blocks need
  // none.
  if (!element.hasAttributes()) {
    if (element.checkVisibility(AND_NOT_INVISIBLE)) return 'seen';
    if (!isShown(element)) return 'invisible';
  }
  const { position, visibility } = getComputedStyle(element);
  if (visibility !== 'visible') return 'invisible';
  return position === 'absolute' || position === 'fixed' ? 'by its box' : 'seen';
}

/** False for a box in which no letter can be seen. */
export const hasRoomForText = ({ width, height }: DOMRectReadOnly): boolean => width > 1 && height > 1;
