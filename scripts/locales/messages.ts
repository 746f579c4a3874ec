/**
 * The messages of one language as its file holds them: nested keys, `$1` to `$9` for what is put in, and forms by count
 * under `1` and `n`.
 */
import { parse } from 'yaml';

export type Message =
  | { readonly plural: false; readonly text: string }
  | { readonly plural: true; readonly one: string; readonly other: string };

/** By key, the nesting written with points (`card.more`), in the order of the file. */
export type Messages = ReadonlyMap<string, Message>;

/** The places of a text: 2 for one that holds `$1` and `$2`. */
export const placesIn = (text: string): readonly string[] => [...new Set(text.match(/\$\d/g))].sort();

/** Every form of a message. */
export const formsOf = (message: Message): readonly string[] =>
  message.plural ? [message.one, message.other] : [message.text];

/**
 * Reads the text of a file.
 * @throws Error naming the key under which something other than a text or its two forms stands
 */
export function readMessages(yaml: string): Messages {
  const messages = new Map<string, Message>();
  collect(parse(yaml), '', messages);
  return messages;
}

function collect(value: unknown, key: string, into: Map<string, Message>): void {
  if (typeof value === 'string' && value.trim() !== '') into.set(key, { plural: false, text: value });
  else if (typeof value !== 'object' || value === null) throw new Error(`"${key}" has no words.`);
  else if ('1' in value || 'n' in value) into.set(key, byCount(value, key));
  else {
    for (const [name, held] of Object.entries(value)) {
      const inner = key === '' ? name : `${key}.${name}`;
      if (!/^[a-z][A-Za-z]*$/.test(name)) throw new Error(`"${inner}" is not a key: letters only.`);
      collect(held, inner, into);
    }
  }
}

function byCount(value: object, key: string): Message {
  const { 1: one, n: other, ...others } = value as Record<string, unknown>;
  const isComplete = typeof one === 'string' && typeof other === 'string' && Object.keys(others).length === 0;
  if (!isComplete || one.includes(' | ') || other.includes(' | ')) {
    throw new Error(`"${key}" needs a form under 1, one under n, and nothing else.`);
  }
  return { plural: true, one, other };
}
