/**
 * The articles' own texts, where they are at hand. They belong to their publishers and are no part of the project:
 * a folder beside it may hold them, and a text is recognized by its digest, never by its file's name.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ArticleId, Pack } from '../../lib/model';

const DEFAULT_FOLDER = '../shared/seeds';

/** By article id, as printed. */
export type ArticleTexts = ReadonlyMap<ArticleId, string>;

/**
 * @param folder SIDELIGHT_ARTICLES names another one than the usual
 * @returns without the articles whose text is not in the folder
 */
export function findArticleTexts(pack: Pack, folder = process.env.SIDELIGHT_ARTICLES ?? DEFAULT_FOLDER): ArticleTexts {
  const path = resolve(folder);
  const names = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.txt')) : [];
  const texts = new Map(
    names.map((name) => readFileSync(join(path, name))).map((bytes) => [digestOf(bytes), bytes.toString('utf8')]),
  );
  return new Map(
    pack.articles.flatMap(({ id, digest }) => {
      const text = texts.get(digest);
      return text === undefined ? [] : [[id, text] as const];
    }),
  );
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
