/**
 * The extension's words in tests that run in no extension: `browser.i18n` over the messages that the build would put
 * into the package. English, unless a test chooses another language.
 */
import { inject } from 'vitest';
import type { CompiledMessages } from '@/scripts/locales';

declare module 'vitest' {
  export interface ProvidedContext {
    messages: Readonly<Record<string, CompiledMessages>>;
  }
}

let language = 'en';

/** Words what is drawn from now on in this language; a test that calls it goes back to `en` at its end. */
export function speak(name: 'en' | 'es'): void {
  language = name;
}

const filled = (message: string, texts: readonly string[]): string =>
  message.replace(/\$(\d)/g, (_place, number: string) => texts[Number(number) - 1] ?? '');

const i18n = {
  getMessage: (name: string, texts: readonly string[] = []): string => {
    const message = inject('messages')[language]?.[name]?.message;
    return message === undefined ? '' : filled(message, texts);
  },
};

const surroundings = globalThis as { chrome?: { i18n?: typeof i18n } };
surroundings.chrome = Object.assign(surroundings.chrome ?? {}, { i18n });
