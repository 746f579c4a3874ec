/** The languages of the interface: read from assets/locales, checked against each other, compiled for the browsers. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { differences, gaps } from './compare.ts';
import { type CompiledMessages, compileMessages, declareMessages } from './compile.ts';
import { type Messages, readMessages } from './messages.ts';

export { differences, gaps } from './compare.ts';
export type { CompiledMessages } from './compile.ts';
export { formsOf, type Messages, readMessages } from './messages.ts';

/** The language whose keys the code uses, and which browsers fall back to. */
export const SOURCE_LANGUAGE = 'en';

const FOLDER = resolve(import.meta.dirname, '../../assets/locales');

/** Every language of the folder by its name (`en`), the source language first. */
export function readLanguages(): ReadonlyMap<string, Messages> {
  const names = readdirSync(FOLDER).map((file) => basename(file, '.yml'));
  const ordered = [SOURCE_LANGUAGE, ...names.filter((name) => name !== SOURCE_LANGUAGE)];
  return new Map(ordered.map((name) => [name, readMessages(readFile(name))]));
}

const readFile = (language: string): string => readFileSync(join(FOLDER, `${language}.yml`), 'utf8');

/** The declaration of the module `#messages`, whatever the other languages lack. */
export function declareLanguages(): string {
  return declareMessages(readLanguages().get(SOURCE_LANGUAGE) ?? new Map());
}

/**
 * Reads, checks and compiles all languages, each by its name.
 * @throws Error with one line for each key that is missing, surplus or uneven
 */
export function compileLanguages(): ReadonlyMap<string, CompiledMessages> {
  const languages = readLanguages();
  const source = languages.get(SOURCE_LANGUAGE) ?? new Map();
  const problems = [...languages].flatMap(([name, messages]) => [
    ...differences(source, messages, name),
    ...gaps(messages, name),
  ]);
  if (problems.length > 0) throw new Error(['The languages of the interface do not agree:', ...problems].join('\n'));
  return new Map([...languages.keys()].map((name) => [name, compileMessages(readFile(name))]));
}
