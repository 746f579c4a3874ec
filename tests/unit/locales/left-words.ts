/** Finds words that a reader would see and that stand in the code instead of in the languages' files. */
import { parseSync } from 'vite';

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

/** Attributes that are read out or shown, on elements and on components alike. */
const SHOWN =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|heading|hint)$/;
const SHOWN_PROPERTY = /^(textContent|innerText|title|ariaLabel|ariaDescription|placeholder)$/;
/** The keys' own names, which stand on them. */
const KEYS = /^(Alt|Ctrl|Shift|Esc)\b/;
const WORD = /\p{L}{2}/u;
const SENTENCE = /^\p{Lu}\p{Ll}*[^\n]* \p{L}/u;

/** Each text found, in the order of the code. */
export function leftWords(file: string, code: string): readonly string[] {
  const found: string[] = [];
  const take = (text: unknown) =>
    typeof text === 'string' && WORD.test(text) && !KEYS.test(text) && found.push(text.trim());
  walk(parseSync(file, code).program as unknown as Node, (node) => {
    for (const shown of shownBy(node)) for (const text of textsIn(shown)) take(text);
    if (node.type === 'Literal' && SENTENCE.test(String(node.value))) take(node.value);
  });
  return [...new Set(found)];
}

/** What of a node is drawn as it stands. */
function shownBy(node: Node): readonly unknown[] {
  switch (node.type) {
    case 'JSXElement':
      return nameOf((node.openingElement as Node).name) === 'kbd' ? [] : (node.children as unknown[]);
    case 'JSXFragment':
      return node.children as unknown[];
    case 'JSXAttribute':
      return SHOWN.test(nameOf(node.name)) ? [node.value] : [];
    case 'AssignmentExpression':
      return SHOWN_PROPERTY.test(nameOf((node.left as Node).property)) ? [node.right] : [];
    case 'CallExpression': {
      const [name, value] = node.arguments as Node[];
      const isSetting = nameOf((node.callee as Node).property) === 'setAttribute';
      return isSetting && SHOWN.test(String(name?.value)) ? [value] : [];
    }
    default:
      return [];
  }
}

/** The texts that an expression may come to, those that a function gives aside. */
function textsIn(expression: unknown): readonly unknown[] {
  const node = expression as Node | null;
  switch (node?.type) {
    case 'JSXText':
    case 'Literal':
      return [node.value];
    case 'TemplateLiteral':
      return (node.quasis as Node[]).map((quasi) => (quasi.value as { cooked: string }).cooked);
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
      return textsIn(node.expression);
    case 'ConditionalExpression':
      return [...textsIn(node.consequent), ...textsIn(node.alternate)];
    case 'LogicalExpression':
    case 'BinaryExpression':
      return node.operator === '&&' ? textsIn(node.right) : [...textsIn(node.left), ...textsIn(node.right)];
    default:
      return [];
  }
}

const nameOf = (node: unknown): string => String((node as Node | undefined)?.name ?? '');

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && 'type' in child) walk(child as Node, visit);
    }
  }
}
