/** Serves the pages of these tests on this machine, each at its address; an address below /app/ is the app's. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PAGES } from './pages';

export interface PageSite {
  /** `http://127.0.0.1:<port>`, without a slash at its end. */
  readonly origin: string;
  close(): Promise<void>;
}

export async function servePages(): Promise<PageSite> {
  const server = createServer((request, response) => {
    const path = request.url?.startsWith('/app/') ? '/app' : (request.url ?? '');
    const page = PAGES[path];
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(typeof page === 'function' ? page() : (page ?? ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
