/** The small written pack with one thing wrong, and what the check says of it. */
import { expect, it } from 'vitest';
import { findArticleTexts } from '@/scripts/pack/articles';
import { problemsOf } from '@/scripts/pack/check';
import { compilePack } from '@/scripts/pack/compile';
import { writePack } from './written-pack';

/**
 * What the check says of the pack with one passage of one file replaced: file, place and message of each problem.
 * Articles' texts are at hand, but for those that `missing` names.
 */
export function problemsWith(file: string, was: string, is: string, missing: readonly string[] = []): string[] {
  const written = writePack(file, (text) => {
    expect(text).toContain(was);
    return text.replace(was, is);
  });
  const compiled = compilePack(written.folder);
  if (!compiled.ok) return compiled.problem.map(({ file: at, place, message }) => `${at}: ${place}: ${message}`);
  const { pack, locate } = compiled.value;
  const texts = [...findArticleTexts(pack, written.articles)].filter(([id]) => !missing.includes(id));
  return problemsOf(pack, new Map(texts))
    .map(locate)
    .map(({ file: at, place, message }) => `${at}: ${place}: ${message}`);
}

type Break = readonly [what: string, file: string, was: string, is: string, ...messages: string[]];

/** A test for each break: all problems, in full. */
export const refuses = (...breaks: readonly Break[]) =>
  it.each(breaks)('is refused for %s', (_, file, was, is, ...messages) => {
    expect(problemsWith(file, was, is)).toEqual(messages);
  });
