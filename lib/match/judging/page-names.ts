/**
 * What the runs of a page say together: which entities are named, which cues stand there, who else bears a name, whether
 * that makes it a page of the story; what each candidate means by that, and where that has changed.
 */
import type { MentionReading } from '../../model';
import type { Lexicon } from '../lexicon';
import type { Candidate } from './candidates';
import { addTo, type Step } from './counts';
import type { RunFindings } from './find-in-run';
import { dependsOnPage, judge, type Naming, namingBy, type PageContext } from './judge';
import { optionsInCrowd } from './options';
import { createStory, type Story } from './story';
import { createTally, type Tally, type TallyChanges, type TimesMeant } from './tally';

export interface PageNames {
  add(runId: number, findings: RunFindings): void;
  /** Takes back what was added, given the same. */
  remove(runId: number, findings: RunFindings): void;
  /** Judges what hangs on the page anew. @returns the runs that mean something else since this was last called */
  takeAffectedRuns(): readonly number[];
  /**
   * What a candidate that stands on the page means, as of the last `takeAffectedRuns`: one object as long as it means the
   * same.
   */
  readingOf(candidate: Candidate): MentionReading;
}

/** A candidate on the page. */
interface Standing {
  readonly candidate: Candidate;
  /** Whom it means in any case, and how often the page means it. */
  readonly naming: { readonly by: Naming; readonly meant: TimesMeant } | null;
  times: number;
  /** How often in each run; null where its reading hangs on nothing that the page says. */
  readonly runs: Map<number, number> | null;
  /** Null until it is first judged. */
  reading: MentionReading | null;
}

export function createPageNames(lexicon: Lexicon): PageNames {
  const story = createStory(lexicon);
  const tally = createTally(lexicon, story);
  const page = createSayings(lexicon, story, tally);
  const standings = createStandings(tally);
  let isChanged = false;

  function change(runId: number, { places, cues }: RunFindings, step: Step): void {
    if (places.length === 0 && cues.length === 0) return;
    isChanged = true;
    story.countRun(cues, step);
    for (const { candidate } of places) standings.count(runId, candidate, step);
  }

  /** False where it means the same still, or was never judged. */
  function judgeAnew(standing: Standing): boolean {
    const { candidate, reading } = standing;
    if (!reading) return false;
    standing.reading = judge(lexicon, candidate, page, reading);
    return standing.reading !== reading;
  }

  return {
    add: (runId, findings) => change(runId, findings, 1),
    remove: (runId, findings) => change(runId, findings, -1),
    takeAffectedRuns() {
      if (!isChanged) return [];
      isChanged = false;
      const changes = tally.takeChanges();
      const isOtherStory = page.follow(changes);
      const affected = new Set<number>();
      for (const standing of standings.hanging) {
        const mayDiffer = isOtherStory || isTouched(standing.candidate, changes, tally);
        if (mayDiffer && judgeAnew(standing)) for (const runId of standing.runs?.keys() ?? []) affected.add(runId);
      }
      return [...affected];
    },
    readingOf(candidate) {
      const standing = standings.of(candidate);
      const reading = standing?.reading ?? judge(lexicon, candidate, page, null);
      if (standing) standing.reading = reading;
      return reading;
    },
  };
}

interface Standings {
  /** Those whose reading hangs on what the page says. */
  readonly hanging: Iterable<Standing>;
  of(candidate: Candidate): Standing | undefined;
  /** A candidate came or went in this run. */
  count(runId: number, candidate: Candidate, step: Step): void;
}

function createStandings(tally: Tally): Standings {
  const standings = new Map<Candidate, Standing>();
  const hanging = new Set<Standing>();

  function stand(candidate: Candidate): Standing {
    const by = namingBy(candidate);
    const naming = by && { by, meant: tally.meant(by.entity) };
    const hangs = dependsOnPage(candidate);
    const standing: Standing = { candidate, naming, times: 0, runs: hangs ? new Map() : null, reading: null };
    standings.set(candidate, standing);
    if (hangs) hanging.add(standing);
    return standing;
  }

  return {
    hanging,
    of: (candidate) => standings.get(candidate),
    count(runId, candidate, step) {
      const standing = standings.get(candidate) ?? stand(candidate);
      const { naming, runs } = standing;
      standing.times += step;
      if (naming) tally.countName(naming.by, naming.meant, step);
      if (candidate.strangersName !== '') tally.countStranger(candidate.strangersName, step);
      if (runs) addTo(runs, runId, step);
      if (standing.times > 0) return;
      standings.delete(candidate);
      hanging.delete(standing);
    },
  };
}

/** Whether anything changed that its reading hangs on, but for the story. */
function isTouched({ options, crowds, singleWord }: Candidate, changes: TallyChanges, tally: Tally): boolean {
  const { named, counted, strangers } = changes;
  if (singleWord !== '' && strangers.has(singleWord)) return true;
  if (named.size > 0 && (crowds.length > 0 || options.some(({ entity }) => named.has(entity)))) return true;
  if (counted.size === 0 || singleWord === '' || tally.strangersNamed(singleWord) === 0) return false;
  return crowds.length > 0 || options.some(({ entity }) => counted.has(entity));
}

interface Sayings extends PageContext {
  /** To be called when something was counted. @returns whether that made the page tell a story, or tell it no more */
  follow(changes: TallyChanges): boolean;
}

function createSayings(lexicon: Lexicon, story: Story, tally: Tally): Sayings {
  /** By list of cues. */
  const toldStories = new Map<number, boolean>();
  /** By where they begin: those of the crowd that are named. */
  const namedInCrowds = new Map<number, readonly number[]>();
  return {
    supportFor({ entity, cueList }, singleWord) {
      const times = tally.timesNamed(entity);
      const others = singleWord === '' ? 0 : tally.strangersNamed(singleWord);
      const tellsStory = toldStories.get(cueList) ?? story.isTold(cueList);
      toldStories.set(cueList, tellsStory);
      return { isNamed: times > 0, tellsStory, isOutnumbered: others > 0 && others >= times };
    },
    optionsIn(crowd) {
      const named = namedInCrowds.get(crowd.start) ?? tally.namedIn(crowd);
      namedInCrowds.set(crowd.start, named);
      return optionsInCrowd(lexicon, crowd, named);
    },
    follow({ named }) {
      if (named.size > 0) namedInCrowds.clear();
      let isOther = false;
      for (const [cueList, wasTold] of toldStories) {
        const isTold = story.isTold(cueList);
        toldStories.set(cueList, isTold);
        isOther ||= isTold !== wasTold;
      }
      return isOther;
    },
  };
}
