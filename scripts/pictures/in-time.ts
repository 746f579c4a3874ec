/**
 * Waits that end. Automation waits without a limit for much of what a browser does: for a page to close, for what a
 * page was asked, for another process. Promise: a wait that is not over in time is an error that says what was waited
 * for.
 */

/**
 * @param what is waited for, as it is to be read in a message
 * @returns what comes of the work; rejects with `what` and the reason where it fails or is not done in time. The work
 * itself is not stopped.
 */
export async function inTime<Done>(what: string, limitMs: number, work: Promise<Done>): Promise<Done> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not within ${limitMs / 1_000} s`)), limitMs);
  });
  try {
    return await Promise.race([work, tooLate]);
  } catch (error) {
    throw new Error(`${what}: ${error instanceof Error ? error.message : error}`, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/** Asks until it is so. */
export async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + UNTIL_MS;
  const rounds = async () => {
    while (!(await isSo())) if (Date.now() > deadline) throw new Error(`not within ${UNTIL_MS / 1_000} s`);
  };
  // A question may itself stay without an answer.
  await inTime(what, 2 * UNTIL_MS, rounds());
}

const UNTIL_MS = 20_000;
