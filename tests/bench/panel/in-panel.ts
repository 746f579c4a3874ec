/** What is timed within the panel's own page; each function stands alone, because it is sent there as text. */

/**
 * Marks when the first rows of the chronology have been painted, however they come. Put into the page before its own
 * scripts.
 */
export function markFirstRows(): void {
  new MutationObserver((_changes, watcher) => {
    if (!document.querySelector('.event')) return;
    watcher.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => performance.mark('first-rows');
      port2.postMessage(null);
    });
  }).observe(document, { childList: true, subtree: true });
}

/**
 * From choosing a filter until the list that it leaves is painted, in ms, for each of the first options of the first
 * menu in turn.
 */
export async function timeFilters(rounds: number): Promise<number[]> {
  const painted = () =>
    new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
    });
  const changed = (from: string) =>
    new Promise<void>((resolve) => {
      const count = document.querySelector('.filter-count');
      if (!count) throw new Error('there is no count');
      const watcher = new MutationObserver(() => {
        if (count.textContent === from) return;
        watcher.disconnect();
        resolve();
      });
      watcher.observe(count, { childList: true, characterData: true, subtree: true });
    });
  const menu = document.querySelector<HTMLDetailsElement>('.facet');
  if (menu) menu.open = true;
  await new Promise((resolve) => setTimeout(resolve, 300));
  const timesMs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const options = document.querySelectorAll<HTMLButtonElement>('.facet[open] .option');
    const option = options[round % Math.min(8, options.length)];
    for (const _way of ['on', 'off']) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      const before = document.querySelector('.filter-count')?.textContent ?? '';
      const startMs = performance.now();
      const change = changed(before);
      option?.click();
      await change;
      await painted();
      timesMs.push(performance.now() - startMs);
    }
  }
  return timesMs;
}

/**
 * Scrolls frame by frame and notes the time since the frame before, in ms. On a page of its own it is the browser's
 * share.
 */
export async function timeScrolling({ distancePx, stepPx }: { distancePx: number; stepPx: number }): Promise<number[]> {
  const intervalsMs: number[] = [];
  let lastMs = 0;
  await new Promise<void>((resolve) => {
    const step = (nowMs: number) => {
      if (lastMs > 0) intervalsMs.push(nowMs - lastMs);
      lastMs = nowMs;
      scrollBy(0, stepPx);
      if (scrollY < distancePx && scrollY + innerHeight < document.documentElement.scrollHeight - 2) {
        requestAnimationFrame(step);
      } else resolve();
    };
    requestAnimationFrame(step);
  });
  return intervalsMs;
}

/** From following the link back to the chronology until its first rows are painted, in ms. */
export async function timeComingBack(elsewhere: string): Promise<number> {
  location.hash = elsewhere;
  await new Promise((resolve) => setTimeout(resolve, 900));
  const startMs = performance.now();
  location.hash = '#/chronology';
  await new Promise<void>((resolve) => {
    const watcher = new MutationObserver(() => {
      if (!document.querySelector('.event')) return;
      watcher.disconnect();
      resolve();
    });
    watcher.observe(document.body, { childList: true, subtree: true });
  });
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
  return performance.now() - startMs;
}

/** Types the words letter by letter. @returns for each stroke the time in ms until what was found for it is painted */
export async function timeTyping(words: string): Promise<number[]> {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) throw new Error('there is no field');
  const timesMs: number[] = [];
  for (let length = 1; length <= words.length; length++) {
    const typed = words.slice(0, length);
    await new Promise((resolve) => setTimeout(resolve, 150));
    const startMs = performance.now();
    field.value = typed;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise<void>((resolve, reject) => {
      const giveUp = setTimeout(() => reject(new Error(`nothing was answered to "${typed}"`)), 30_000);
      const look = () => {
        if (document.querySelector<HTMLElement>('[data-answers]')?.dataset.answers !== typed) return;
        watcher.disconnect();
        clearTimeout(giveUp);
        resolve();
      };
      const watcher = new MutationObserver(look);
      watcher.observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
      look();
    });
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
    });
    timesMs.push(performance.now() - startMs);
  }
  return timesMs;
}
