/** Ports to the extension's background: its own for a page's reading, and one for what the benchmark runs there. */
export { READING_PORT } from '@/lib/protocol/ports';
/** Every message over it is answered without any work. */
export const READY_PORT = 'sidelight bench: ready answer';
