/** The messages in the browsers' own format, and as types. */
import { formsOf, type Message, type Messages, placesIn } from './messages.ts';

/** A `messages.json`. */
export type CompiledMessages = Readonly<Record<string, { readonly message: string }>>;

/** Browsers allow no point in a name; forms by count share one message, with a bar between them. */
export function compileMessages(messages: Messages): CompiledMessages {
  return Object.fromEntries(
    [...messages].map(([key, message]) => [key.replaceAll('.', '_'), { message: formsOf(message).join(' | ') }]),
  );
}

/** The declaration of `#messages`: each key with what has to be put in. */
export function declareMessages(messages: Messages): string {
  const lines = [...messages].map(([key, message]) => `    '${key}': ${typeOf(message)};`);
  return ["declare module '#messages' {", '  export interface Messages {', ...lines, '  }', '}', ''].join('\n');
}

function typeOf(message: Message): string {
  const count = placesIn(formsOf(message).join(' ')).length;
  const texts = (length: number) => `[${Array.from({ length }, () => 'string').join(', ')}]`;
  return message.plural
    ? `{ plural: true; texts: ${texts(Math.max(0, count - 1))} }`
    : `{ plural: false; texts: ${texts(count)} }`;
}
