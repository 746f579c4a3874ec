/** What a careful reader should know beside what is said. */
import { CONTENT_LANGUAGE } from './content-language';
import { typeset } from './typography';
import { t } from './words';

interface NoteProps {
  readonly text: string;
  /** Null where the note is the interface's own. */
  readonly language?: string | null;
}

export const Note = ({ text, language = CONTENT_LANGUAGE }: NoteProps) => (
  <p class="note">
    <span class="note-label">{t('statement.note')}</span> <span lang={language ?? undefined}>{typeset(text)}</span>
  </p>
);
