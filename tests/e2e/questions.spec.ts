/** Each question of the table, asked as a reader asks it; one browser answers them all. */
import type { Page } from '@playwright/test';
import { restOn } from '@/scripts/browser';
import { addressOf, expect, openMarked, test } from './harness';
import { inOneBrowser } from './one-browser';
import { type Answer, QUESTIONS, type Question } from './questions';

const FIRST_SCREEN = { width: 380, height: 800 };
const READING = { width: 1180, height: 800 };

/** The line's end: the chain, and what the statement is told as. */
const told = (chain: string, as: Answer['as']): string => (as === undefined ? chain : `${chain} · ${as}`);

test.describe('a reader asks:', () => {
  const stands = inOneBrowser();

  for (const { asks, does, reads } of QUESTIONS) {
    test(asks, async () => {
      const screen = await follow(does);
      for (const { says, by, chain, as } of reads) {
        await expect.poll(screen, { message: `“${says}” stands on the first screen` }).toContainEqual({
          says: expect.stringContaining(says),
          by: expect.stringMatching(startOf(by)),
          chain: told(chain, as),
        });
      }
    });
  }

  /** Does as the reader does. @returns reads what then stands on the first screen */
  function follow(does: Question['does']): Promise<() => Promise<Answer[]>> {
    if ('restsOn' in does) return restOnName(does.restsOn);
    return 'types' in does ? searchFor(does.types) : openPanel(`#/entry/${does.opens}`);
  }

  async function openPanel(hash: string): Promise<() => Promise<Answer[]>> {
    const { page, launched } = stands;
    await page.setViewportSize(FIRST_SCREEN);
    await page.goto(`chrome-extension://${launched.extensionId}/sidepanel.html${hash}`);
    return () => statementsInSight(page);
  }

  async function searchFor(words: string): Promise<() => Promise<Answer[]>> {
    const screen = await openPanel('#/search');
    await stands.page.getByRole('searchbox').fill(words);
    return screen;
  }

  async function restOnName(name: string): Promise<() => Promise<Answer[]>> {
    const { page, card, site } = stands;
    await page.setViewportSize(READING);
    await openMarked(page, addressOf(site, 'plain'));
    await restOn(page, name);
    return async () => statementsOfCard((await card.text()) ?? '');
  }
});

const startOf = (by: string): RegExp => new RegExp(`^${by.replace(/[[\]]/g, '\\$&')},`);

/** The panel's statements that stand in the window as a whole, with their sources; the article's verbs left out. */
async function statementsInSight(page: Page): Promise<Answer[]> {
  const lines = await page.evaluate(() =>
    [...document.querySelectorAll('.statement')]
      .filter((statement) => {
        const parts = [...statement.querySelectorAll('.statement-text, .attribution')];
        return scrollY === 0 && parts.every((part) => part.getBoundingClientRect().bottom <= innerHeight);
      })
      .map((statement) => {
        const article = statement.closest('.by-article > li')?.querySelector('.article-line')?.textContent;
        const source = statement.querySelector('.attribution')?.textContent ?? '';
        return {
          says: statement.querySelector('.statement-text')?.textContent ?? '',
          source: article ? `${article} › ${source}` : source,
        };
      }),
  );
  return lines.map(({ says, source }) => toAnswer(says, source));
}

/** A card's text has the statement in one line and its source in the next. */
function statementsOfCard(text: string): Answer[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(1).flatMap((source, index) => {
    const says = lines[index] ?? '';
    return source.includes(' › ') ? [toAnswer(says, source)] : [];
  });
}

function toAnswer(says: string, source: string): Answer {
  const plain = source
    .replace(' Open the passage', '')
    .replace(/\(“[^”]*”; /g, '(')
    .replace(/ \(“[^”]*”\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const [by = '', ...hops] = plain.split(' › ');
  return { says, by, chain: hops.join(' › ') };
}
