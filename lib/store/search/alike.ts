/**
 * Words that people use for one another when they ask about the news. Only what holds in nearly any story stands here;
 * a name's other names are the index's own.
 */
import { stemOf } from './stem';

const GROUPS: readonly string[] = [
  'kill die died dead death fatality casualty',
  'call phone telephone conversation speak spoke spoken talk',
  'talk negotiate dialogue',
  'strike struck attack hit airstrike bomb',
  'boat vessel',
  'warship ship fleet',
  'troop soldier military army force',
  'flight flying fly flew plane',
  'stop suspend suspension halt cancel',
  'begin began begun start since',
  'arrive reach',
  'lead leader head run',
  'exist existence real',
  'deny reject dispute',
  'accuse charge',
  'warn alert',
  'threat threaten ultimatum',
  'demand ask request',
  'resign quit',
  'leave departure exile flee escape',
  'offer propose proposal',
  'reward bounty',
  'invade invasion',
  'illegal unlawful legal law',
  'evidence proof prove',
  'order authorize allow command',
  'approve authorize',
  'purpose aim cause reason',
  'post tweet message',
  'win won winner victory',
  'list designate',
];

let byStem: ReadonlyMap<string, readonly string[]> | null = null;

/** What is said for this word, itself left out; empty for most. O(1) but for the first. */
export function wordsLike(word: string): readonly string[] {
  // A background that is woken to read a page must not wait for what only a search asks.
  byStem ??= collectGroups();
  return byStem.get(stemOf(word)) ?? [];
}

function collectGroups(): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  for (const words of GROUPS.map((group) => group.split(' '))) {
    for (const word of words) {
      const stem = stemOf(word);
      const others = words.filter((other) => stemOf(other) !== stem);
      all.set(stem, [...(all.get(stem) ?? []), ...others]);
    }
  }
  return all;
}
