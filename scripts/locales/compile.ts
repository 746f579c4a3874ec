/** The messages in the browsers' own format, and as types. */
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import { formsOf, type Message, type Messages, placesIn } from './messages.ts';

/** A `messages.json`. */
export type CompiledMessages = Readonly<Record<string, { readonly message: string }>>;

/** Browsers allow no point in a name, and know no forms by count: the library that reads them writes both its way. */
export const compileMessages = (yaml: string): CompiledMessages =>
  generateChromeMessages(parseMessagesText(yaml, 'YAML'));

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
