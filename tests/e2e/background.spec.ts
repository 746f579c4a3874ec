/** The background as the browser treats it: stopped when it has nothing to do, started again when it is asked. */
import type { Worker } from '@playwright/test';
import { stopWorker } from '@/scripts/browser';
import { addressOf, expect, openMarked, readCard, test } from './harness';

/** Takes the last row of a table away, as no part of the extension would. */
const loseRow = (worker: Worker, table: 'state' | 'claims') =>
  worker.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('sidelight');
        opening.onsuccess = () => {
          const change = opening.result.transaction(name, 'readwrite');
          const rows = change.objectStore(name).openCursor(null, 'prev');
          rows.onsuccess = () => rows.result?.delete();
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    table,
  );

const rowsOf = (worker: Worker, table: string) =>
  worker.evaluate(
    (name) =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('sidelight');
        opening.onsuccess = () => {
          const count = opening.result.transaction(name).objectStore(name).count();
          count.onsuccess = () => {
            opening.result.close();
            resolve(count.result);
          };
        };
      }),
    table,
  );

test('a background that starts again answers from the index that stands, without looking it through', async ({
  page,
  card,
  site,
  launched: { context, worker },
}) => {
  await openMarked(page, addressOf(site, 'plain'));
  await loseRow(worker, 'claims');
  const left = await rowsOf(worker, 'claims');
  await stopWorker(context);
  await readCard(page, card, 'Gerald R. Ford');
  const [again] = context.serviceWorkers();
  expect(again && (await rowsOf(again, 'claims'))).toBe(left);
});

test('a background that starts again puts an index back that was lost', async ({
  page,
  card,
  site,
  launched: { context, worker },
}) => {
  await openMarked(page, addressOf(site, 'plain'));
  const all = await rowsOf(worker, 'state');
  await loseRow(worker, 'state');
  await stopWorker(context);
  await readCard(page, card, 'Gerald R. Ford');
  const [again] = context.serviceWorkers();
  await expect.poll(() => again && rowsOf(again, 'state')).toBe(all);
});
