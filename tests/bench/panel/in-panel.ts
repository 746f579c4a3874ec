/** What is timed within the panel's own page; each function stands alone, because it is sent there as text. */

/** From choosing a filter until the list that it leaves is painted, in ms, for each option of the open menus in turn. */
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
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('.facet')) menu.open = true;
  const timesMs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const options = document.querySelectorAll<HTMLButtonElement>('.option');
    const option = options[round % Math.min(8, options.length)];
    for (const _way of ['on', 'off']) {
      await new Promise((resolve) => setTimeout(resolve, 120));
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

/** Of each frame while the list is scrolled so far: the time since the frame before, in ms. */
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

/** From following the tab's link back to the chronology until its first rows are painted, in ms. */
export async function timeComingBack(): Promise<number> {
  location.hash = '#/articles';
  await new Promise((resolve) => setTimeout(resolve, 600));
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
