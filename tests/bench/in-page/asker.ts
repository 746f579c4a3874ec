/**
 * Lets a measurement ask the background as pages do: what a page sends is packed, and what comes back unpacked, by our
 * own code.
 */
import { connectReading } from '@/lib/protocol';

export interface Asker {
  readonly connectReading: typeof connectReading;
}

Object.assign(globalThis, { connectReading } satisfies Asker);
