/** A text of the index, typeset; names in it lead to their entries where the surface knows them. */
import { EntryLink } from './EntryLink';
import { useTextNames } from './text-names';
import { typeset } from './typography';

interface ProseProps {
  readonly text: string;
  /** The whole text that `text` is the beginning of, where it was cut. */
  readonly cutFrom?: string;
}

export function Prose({ text, cutFrom = text }: ProseProps) {
  const set = typeset(text);
  // What a cut text ends with is an ellipsis instead of its own next character.
  const endUtf16 = text === cutFrom ? text.length : text.length - 1;
  const names = useTextNames()
    .get(cutFrom)
    ?.filter((name) => name.endUtf16 <= endUtf16);
  if (!names?.length) return <>{set}</>;
  return (
    <>
      {names.map(({ startUtf16, endUtf16: end, entityId }, index) => (
        <>
          {set.slice(names[index - 1]?.endUtf16 ?? 0, startUtf16)}
          <EntryLink entityId={entityId} class="name-in-text">
            {set.slice(startUtf16, end)}
          </EntryLink>
        </>
      ))}
      {set.slice(names.at(-1)?.endUtf16)}
    </>
  );
}
