/**
 * What the runs of a page say together: which entities are named, which cues stand there, who else bears a name,
 * whether that makes it a page of the story; what each candidate means by that, and where that has changed.
 */
import type { Mention, MentionReading } from '../../model';
import type { Lexicon } from '../lexicon';
import type { Candidate } from './candidates';
import { addTo, type Step } from './counts';
import type { RunFindings } from './find-in-run';
import { dependsOnPage, judge, type Naming, namingBy, type PageContext } from './judge';
import { optionsInCrowd } from './options';
import { createStory, type Story, type StoryOption, type Told } from './story';
import { createTally, type Tally, type TallyChanges, type TimesMeant } from './tally';

/** What was found in a run, while that stands on the page. */
export interface StandingRun {
  readonly runId: number;
  readonly findings: RunFindings;
  /** For each of its candidates. */
  readonly names: readonly Standing[];
}

export interface PageNames {
  add(runId: number, findings: RunFindings): StandingRun;
  /** Takes back what was added. */
  remove(run: StandingRun): void;
  /** Judges what hangs on the page anew. @returns the runs that mean something else since this was last called */
  takeAffectedRuns(): readonly number[];
  /**
   * What stands in the run, in order, as of the last `takeAffectedRuns`; a name's reading is one object as long as it
   * stands on the page and means the same.
   */
  mentionsOf(run: StandingRun): readonly Mention[];
}

/** A candidate that stands on the page, or stood there. */
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

  function change({ runId, findings, names }: StandingRun, step: Step): void {
    if (names.length === 0 && findings.cues.length === 0) return;
    isChanged = true;
    story.countRun(findings.cues, names.length > 0, step);
    for (const standing of names) standings.count(runId, standing, step);
  }

  /** False where it means the same still, or was never judged. */
  function judgeAnew(standing: Standing): boolean {
    const { candidate, reading } = standing;
    if (!reading) return false;
    standing.reading = judge(lexicon, candidate, page, reading);
    return standing.reading !== reading;
  }

  return {
    add(runId, findings) {
      const run = { runId, findings, names: findings.candidates.map(standings.of) };
      change(run, 1);
      return run;
    },
    remove: (run) => change(run, -1),
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
    mentionsOf({ findings, names }) {
      const { starts } = findings;
      return names.map((standing, at): Mention => {
        const { candidate } = standing;
        standing.reading ??= judge(lexicon, candidate, page, null);
        const { surface } = candidate;
        const startUtf16 = starts[at] as number;
        return { startUtf16, endUtf16: startUtf16 + surface.length, surface, reading: standing.reading };
      });
    },
  };
}

interface Standings {
  /** Those on the page whose reading hangs on what it says. */
  readonly hanging: Iterable<Standing>;
  of(candidate: Candidate): Standing;
  /** It came or went in this run. */
  count(runId: number, standing: Standing, step: Step): void;
}

function createStandings(tally: Tally): Standings {
  /** Those that are gone remain, as what is known of their names does. */
  const standings = new Map<Candidate, Standing>();
  const hanging = new Set<Standing>();

  function stand(candidate: Candidate): Standing {
    const by = namingBy(candidate);
    const naming = by && { by, meant: tally.meant(by.entity) };
    const runs = dependsOnPage(candidate) ? new Map<number, number>() : null;
    const standing: Standing = { candidate, naming, times: 0, runs, reading: null };
    standings.set(candidate, standing);
    return standing;
  }

  return {
    hanging,
    of: (candidate) => standings.get(candidate) ?? stand(candidate),
    count(runId, standing, step) {
      const { candidate, naming, runs } = standing;
      standing.times += step;
      if (naming) tally.countName(naming.by, naming.meant, step);
      if (candidate.strangersName !== '') tally.countStranger(candidate.strangersName, step);
      if (!runs) return;
      addTo(runs, runId, step);
      if (standing.times > 0) {
        hanging.add(standing);
        return;
      }
      hanging.delete(standing);
      standing.reading = null;
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
  /** By list of cues, each of which is one story's. */
  const toldStories = new Map<number, { readonly option: StoryOption; told: Told }>();
  /** By where they begin: those of the crowd that are named. */
  const namedInCrowds = new Map<number, readonly number[]>();
  return {
    supportFor(option, singleWord) {
      const { entity, cueList } = option;
      const times = tally.timesNamed(entity);
      const others = singleWord === '' ? 0 : tally.strangersNamed(singleWord);
      const known = toldStories.get(cueList) ?? { option, told: story.told(option) };
      toldStories.set(cueList, known);
      const isNamed = known.told === 'another' ? tally.isSafelyNamed(entity) : times > 0;
      return { isNamed, tellsStory: known.told, isOutnumbered: others > 0 && others >= times };
    },
    optionsIn(crowd) {
      const named = namedInCrowds.get(crowd.start) ?? tally.namedIn(crowd);
      namedInCrowds.set(crowd.start, named);
      return optionsInCrowd(lexicon, crowd, named);
    },
    follow({ named }) {
      if (named.size > 0) namedInCrowds.clear();
      let isOther = false;
      for (const known of toldStories.values()) {
        const told = story.told(known.option);
        isOther ||= told !== known.told;
        known.told = told;
      }
      return isOther;
    },
  };
}
