/** Writing to the clipboard, in a document of ours and in a frame on somebody's page. */
import type { CopyForms } from './reference';

/** `reference` is rich text, with the plain text beside it for places that take no other. */
export type CopyForm = 'plain' | 'markdown' | 'reference';

type ClipboardTypes = Readonly<Record<string, string>>;

const typesOf = (forms: CopyForms, form: CopyForm): ClipboardTypes => {
  if (form === 'reference') return { 'text/plain': forms.plain, 'text/html': forms.html };
  return { 'text/plain': form === 'plain' ? forms.plain : forms.markdown };
};

/** Call it within the reader's own click or key press. False where the browser refuses. */
export async function writeClipboard(forms: CopyForms, form: CopyForm): Promise<boolean> {
  const types = typesOf(forms, form);
  try {
    const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    // A frame within a page of another origin has no such right, but may answer a copy command.
    return copyByCommand(types);
  }
}

/** Puts these types on the clipboard in place of what the copy event would take from the selection. */
export function setClipboardTypes(event: ClipboardEvent, forms: CopyForms): void {
  for (const [type, text] of Object.entries(typesOf(forms, 'reference'))) event.clipboardData?.setData(type, text);
  event.preventDefault();
}

function copyByCommand(types: ClipboardTypes): boolean {
  let isTaken = false;
  const give = (event: ClipboardEvent) => {
    for (const [type, text] of Object.entries(types)) event.clipboardData?.setData(type, text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isTaken = event.clipboardData !== null;
  };
  document.addEventListener('copy', give, { capture: true, once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', give, { capture: true });
  return isDone && isTaken;
}
