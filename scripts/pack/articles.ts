/**
 * The articles' own texts, where they are at hand. They belong to their publishers and are no part of the project:
 * a folder beside it may hold them, and a text is recognized by its digest, never by its file's name.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ArticleId, Pack } from '../../lib/model';

const DEFAULT_FOLDER = '../shared/seeds';

/** Texts by article id; an article whose text is not in the folder is absent. SIDELIGHT_ARTICLES names another folder. */
export function findArticleTexts(pack: Pack): ReadonlyMap<ArticleId, string> {
  const folder = resolve(process.env.SIDELIGHT_ARTICLES ?? DEFAULT_FOLDER);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
  const texts = new Map(
    names.map((name) => readFileSync(join(folder, name))).map((bytes) => [digestOf(bytes), bytes.toString('utf8')]),
  );
  return new Map(
    pack.articles.flatMap(({ id, digest }) => {
      const text = texts.get(digest);
      return text === undefined ? [] : [[id, text] as const];
    }),
  );
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
