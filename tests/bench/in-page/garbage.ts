/** Collects garbage, where Chromium was started with the means to, so that no run pays for the one before. */
export const collectGarbage = (): void => (globalThis as { gc?: () => void }).gc?.();
