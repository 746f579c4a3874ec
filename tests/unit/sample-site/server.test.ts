import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleSite, serveSampleSite } from '@/scripts/sample-site/server';

let site: SampleSite;

beforeAll(async () => {
  site = await serveSampleSite();
});
afterAll(() => site.close());

const policyOf = async (path: string) => (await fetch(site.origin + path)).headers.get('content-security-policy');

/** fetch tidies a path before it sends it; this does not. */
const statusOfRawPath = (path: string, method = 'GET'): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(site.origin);
    request({ hostname, port, path, method }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

const accepts = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port });
    const settle = (accepted: boolean) => {
      socket.destroy();
      resolve(accepted);
    };
    socket.on('connect', () => settle(true)).on('error', () => settle(false));
  });

describe('the sample site', () => {
  it('serves its pages in order, as HTML, and the first one at the bare address', async () => {
    expect(site.urls.map(({ name }) => name)).toEqual(['plain', 'rich', 'hydrated', 'unrelated', 'plain-page']);
    for (const { url } of site.urls) {
      const response = await fetch(url);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await response.text()).toMatch(/^<!doctype html>/);
    }
    expect((await fetch(site.origin)).url).toBe(site.urls[0]?.url);
  });

  it('serves everything that its pages name', async () => {
    for (const { url } of site.urls) {
      const html = await (await fetch(url)).text();
      const named = [...html.matchAll(/ (?:href|src|action)="([^"#]+)/g)].flatMap(([, address]) => address ?? []);
      expect(named.length).toBeGreaterThan(1);
      for (const address of named) expect((await fetch(new URL(address, url))).status, address).toBe(200);
    }
    expect((await fetch(`${site.origin}/favicon.ico`)).headers.get('content-type')).toBe('image/svg+xml');
  });

  it('serves Preact from the installed package, with every import leading back to the site', async () => {
    for (const script of ['hydrated.js', 'preact-hooks.mjs']) {
      const response = await fetch(`${site.origin}/${script}`);
      expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      const imported = [...(await response.text()).matchAll(/\bfrom ?["']([^"']+)["']/g)].map(([, from]) => from);
      expect(imported).toContain('./preact.mjs');
      for (const from of imported) expect((await fetch(new URL(from ?? '', response.url))).status, from).toBe(200);
    }
  });

  it('listens on 127.0.0.1 and on no other address of the machine', async () => {
    const port = Number(new URL(site.origin).port);
    expect(site.origin).toBe(`http://127.0.0.1:${port}`);
    expect(await accepts('127.0.0.1', port)).toBe(true);
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ address }) => address !== '127.0.0.1' && !address.startsWith('fe80'))
      .map(({ address }) => address);
    for (const address of new Set([...others, '::1'])) expect(await accepts(address, port), address).toBe(false);
  });

  it('remembers everything that reached it, whatever it answered', async () => {
    const before = site.requests().length;
    await fetch(`${site.origin}/rich.html?still`);
    await fetch(`${site.origin}/nothing-here`);
    await fetch(`${site.origin}/rich.html`, { method: 'POST', body: 'a remark' });
    const host = new URL(site.origin).host;
    expect(site.requests().slice(before)).toEqual([
      { method: 'GET', path: '/rich.html?still', host },
      { method: 'GET', path: '/nothing-here', host },
      { method: 'POST', path: '/rich.html', host },
    ]);
  });

  it('has no content policy on the ordinary pages and the strictest under /strict/', async () => {
    for (const { name } of site.urls) {
      expect(await policyOf(`/${name}.html`)).toBeNull();
      const policy = await policyOf(`/strict/${name}.html`);
      expect(policy).toContain("default-src 'none'; style-src 'self'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy?.includes('script-src'), name).toBe(name === 'hydrated');
    }
  });

  it('keeps the pages free of what the strictest policy would stop', async () => {
    for (const { url } of site.urls) {
      const html = await (await fetch(url)).text();
      expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
      const inlineScripts = [...html.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>/g)].map(([, attributes]) => attributes);
      for (const attributes of inlineScripts) expect(attributes).toMatch(/type="application\/(ld\+)?json"/);
    }
  });

  it('refuses paths that lead out of its pages', async () => {
    const paths = [
      '/../server.ts',
      '/%2e%2e/server.ts',
      '/..%2fserver.ts',
      '/..\\server.ts',
      '/strict/../../server.ts',
      '/strict/%2e%2e%2f%2e%2e%2fserver.ts',
      '//etc/passwd',
      '/./plain.html',
      '/__proto__',
    ];
    for (const path of paths) expect(await statusOfRawPath(path), path).toBe(404);
  });

  it('only lets itself be read', async () => {
    expect(await statusOfRawPath('/plain.html', 'HEAD')).toBe(200);
    for (const method of ['POST', 'PUT', 'DELETE']) expect(await statusOfRawPath('/plain.html', method)).toBe(405);
  });

  it('frees its port when it closes, and refuses one that is taken', async () => {
    const second = await serveSampleSite();
    const port = Number(new URL(second.origin).port);
    await expect(serveSampleSite({ port })).rejects.toThrow(/EADDRINUSE/);
    await second.close();
    const third = await serveSampleSite({ port });
    expect(third.origin).toBe(second.origin);
    await third.close();
  });
});
