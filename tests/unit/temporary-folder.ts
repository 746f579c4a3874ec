/** Folders that tests write to. Promise: all that a test file was given is gone when its tests are over. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const given: string[] = [];

afterAll(() => {
  for (const folder of given.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder of this machine's own for temporary things. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-test-'));
  given.push(folder);
  return folder;
}
