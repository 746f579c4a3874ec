/** What is said of an entry in a list, in about two lines of the panel: whole sentences, since a half-told one misleads. */
import { CONTENT_LANGUAGE } from '../shared/content-language';
import { fitSentences, typeset } from '../shared/typography';

/** The first sentence of every bundled description fits; two lines hold about as much in the panel as it opens. */
const LINE_CHARACTERS = 120;

/** Where not even the first sentence fits it ends with a whole word and an ellipsis; the entry's own view has all. */
export const RowLine = ({ description }: { readonly description: string }) => (
  <p class="row-line" lang={CONTENT_LANGUAGE}>
    {typeset(fitSentences(description, LINE_CHARACTERS))}
  </p>
);
