/** The mentions under the page's own headings. Everything of the page is drawn as text, never as markup. */
import { useState } from 'preact/hooks';
import type { PageMention } from '../../../lib/model';
import { typeset } from '../../shared/typography';
import { t } from '../../shared/words';
import { MentionRow, PAGE_LANGUAGE } from './MentionRow';
import type { MentionSection } from './mention-lists';

/** One place at a time is the one that was shown last. */
export function MentionSections({ sections }: { readonly sections: readonly MentionSection[] }) {
  const [shownKey, setShown] = useState<string | null>(null);
  return (
    <div class="mentions">
      {sections.map(({ heading, mentions }) => (
        <section key={mentions[0]?.key} class="mention-section" aria-label={heading ?? t('page.beginning')}>
          {heading !== null && (
            <h2 class="part-heading" lang={PAGE_LANGUAGE}>
              {heading}
            </h2>
          )}
          <ol class="rows">
            {mentions.map((mention) => (
              <MentionRow key={mention.key} mention={mention} isShown={mention.key === shownKey} onShown={setShown} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** Drawn only once opened. */
export function UnlinkedMentions({ mentions }: { readonly mentions: readonly PageMention[] }) {
  const [isOpen, setOpen] = useState(false);
  const [shownKey, setShown] = useState<string | null>(null);
  return (
    <details class="unlinked" open={isOpen} onToggle={(toggle) => setOpen(toggle.currentTarget.open)}>
      <summary>{t('page.unlinked', mentions.length)}</summary>
      {isOpen && (
        <>
          <p class="label">{typeset(t('page.unlinkedHint'))}</p>
          <ol class="rows mentions">
            {mentions.map((mention) => (
              <MentionRow key={mention.key} mention={mention} isShown={mention.key === shownKey} onShown={setShown} />
            ))}
          </ol>
        </>
      )}
    </details>
  );
}
