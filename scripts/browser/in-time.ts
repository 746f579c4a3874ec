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

/** Asks again and again until it is so; rejects with `what` where it is not in time. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + UNTIL_MS;
  const rounds = async () => {
    while (!(await isSo())) {
      if (Date.now() > deadline) throw new Error(`not within ${UNTIL_MS / 1_000} s`);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  };
  // A question may itself stay without an answer.
  await inTime(what, 2 * UNTIL_MS, rounds());
}

const UNTIL_MS = 20_000;
const PAUSE_MS = 100;
