/**
 * What the panel is compared with: an empty page of the extension that reads one row of its database and shows one of
 * its words. No page of ours can be sooner on this machine.
 */

/** The page, relative to the extension's origin. */
export const EMPTY_PAGE = 'empty.html';

/** To be laid into a build, by name. */
export const emptyPageFiles = (): Readonly<Record<string, string>> => ({
  [EMPTY_PAGE]:
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Empty</title><script src="/empty.js" async></script></head><body></body></html>',
  'empty.js': `(${showOneRow})();`,
});

/** Sent there as text. */
function showOneRow(): void {
  const opening = indexedDB.open('sidelight');
  opening.onsuccess = () => {
    const database = opening.result;
    const reading = database.transaction('state').objectStore('state').get('index');
    reading.onsuccess = () => {
      const row = document.createElement('p');
      row.className = 'event';
      row.textContent = String(reading.result?.version);
      document.body.append(row);
      database.close();
    };
  };
}
