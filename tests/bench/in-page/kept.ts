/** What one page of the benchmark makes and others use: it stays with the server, under a name. */
import { type Lexicon, openLexicon } from '@/lib/match';

export async function keep(name: string, value: ArrayBuffer | string): Promise<void> {
  const { ok } = await fetch(`/kept/${encodeURIComponent(name)}`, { method: 'PUT', body: value });
  if (!ok) throw new Error(`"${name}" could not be kept`);
}

export async function fetchKept(name: string): Promise<Response> {
  const response = await fetch(`/kept/${encodeURIComponent(name)}`);
  if (!response.ok) throw new Error(`"${name}" was not kept`);
  return response;
}

export const lexiconName = (terms: number): string => `lexicon of ${terms}`;

export async function keptLexicon(terms: number): Promise<Lexicon> {
  const opened = openLexicon(await (await fetchKept(lexiconName(terms))).arrayBuffer());
  if (!opened.ok) throw new Error(opened.problem);
  return opened.value;
}
