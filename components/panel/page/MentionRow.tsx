/** One place on the page: the words around the name, the way to it, and what it is linked to and why, or why not. */
import { useState } from 'preact/hooks';
import type { EntityId, LinkRule, NilCode, NilDetail, NilReason, PageMention } from '../../../lib/model';
import { CONTENT_LANGUAGE } from '../../shared/content-language';
import { typeset } from '../../shared/typography';
import { kindWord } from '../../shared/vocabulary';
import { listWords, type PlainKey, pieces, t } from '../../shared/words';
import { entryAddress } from '../route';
import { wordsAround } from './mention-lists';
import { useNames } from './use-names';
import { usePage } from './use-page';

/** What a page is written in is not known. */
export const PAGE_LANGUAGE = '';

interface MentionRowProps {
  readonly mention: PageMention;
  /** The page was brought to it last. */
  readonly isShown: boolean;
  onShown(key: string): void;
}

export function MentionRow({ mention, isShown, onShown }: MentionRowProps) {
  const page = usePage();
  const [isMissing, setMissing] = useState(false);
  const { before, surface, after } = wordsAround(mention);
  const jump = async () => {
    const isFound = await page.jump(mention.key);
    setMissing(!isFound);
    if (isFound) onShown(mention.key);
  };
  return (
    <li class={isShown ? 'row mention target' : 'row mention'}>
      <button
        type="button"
        class="mention-jump"
        lang={PAGE_LANGUAGE}
        title={t('page.jump')}
        aria-current={isShown ? 'true' : undefined}
        onClick={jump}
        onKeyDown={moveAmongMentions}
      >
        {before}
        <strong>{surface}</strong>
        {after}
      </button>
      <p class="label">
        <Meaning mention={mention} />
        <span role="status">{isMissing && ` ${t('page.notShown')}`}</span>
      </p>
    </li>
  );
}

const RULES = {
  name: 'page.ruleName',
  'named on this page': 'page.ruleNamed',
  'cue nearby': 'page.ruleCue',
  'story of this page': 'page.ruleStory',
} as const satisfies Record<LinkRule, string>;

const REASONS = {
  'looks like another thing': 'page.nilOther',
  'no context': 'page.nilContext',
  'other meaning nearby': 'page.nilMeaning',
} as const satisfies Record<NilReason, string>;

const DETAILS = {
  'look-alike': 'page.nil.lookAlike',
  "another's title": 'page.nil.anothersTitle',
  "another's surname": 'page.nil.anothersSurname',
  "another's dateline": 'page.nil.dateline',
  'counter-cue': 'page.nil.counterCue',
  'another of that name': 'page.nil.anotherOfThatName',
  'too many': 'page.nil.tooMany',
  'ordinary in capitals': 'page.nil.capitals',
  'nothing on the page': 'page.nil.nothingOnPage',
  'no word nearby': 'page.nil.noWordNearby',
} as const satisfies Record<NilCode, PlainKey>;

/** The texts are the index's, but for forms, which are the page's own words. */
function Detail({ code, texts }: NilDetail) {
  const language = code.startsWith('another') ? PAGE_LANGUAGE : CONTENT_LANGUAGE;
  return (
    <>
      {pieces(DETAILS[code]).map((piece) =>
        piece === '$1' ? (
          <span lang={language} key={piece}>
            {typeset(listWords(texts, 'disjunction'))}
          </span>
        ) : (
          piece
        ),
      )}
    </>
  );
}

function Meaning({ mention: { reading } }: { readonly mention: PageMention }) {
  if (reading.outcome === 'nil')
    return (
      <>
        {t(REASONS[reading.reason])} (<Detail {...reading.detail} />)
      </>
    );
  const ids = reading.outcome === 'linked' ? [reading.entityId] : reading.entityIds;
  return (
    <>
      {ids.length > 1 && `${t('page.eitherOf')} `}
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 && ` ${t('page.or')} `}
          <EntryName entityId={id} />
        </span>
      ))}
      {` · ${t(RULES[reading.rule])}`}
    </>
  );
}

const EntryName = ({ entityId }: { readonly entityId: EntityId }) => {
  const entry = useNames().get(entityId);
  return (
    <>
      <a href={entryAddress(entityId)} lang={CONTENT_LANGUAGE}>
        {entry?.name ?? entityId}
      </a>
      {entry && ` (${kindWord(entry.kind)})`}
    </>
  );
};

/** Arrow keys go from place to place; Tab also stops at the entries. */
function moveAmongMentions(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const list = event.currentTarget.closest('.mentions');
  const stops = [...(list?.querySelectorAll<HTMLElement>('.mention-jump') ?? [])];
  const next = stops[stops.indexOf(event.currentTarget) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
