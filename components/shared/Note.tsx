/** What a careful reader should know beside what is said. */
import { typeset } from './typography';

export const Note = ({ text }: { readonly text: string }) => (
  <p class="note">
    <span class="note-label">Note</span> {typeset(text)}
  </p>
);
