/** Offers what it is about for copying, always with the citation: as text, as Markdown, as a formatted reference. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { clip } from '../typography';
import { t } from '../words';
import { type Citable, citableName, referenceTo } from './citable';
import { type CopyForm, writeClipboard } from './clipboard';
import { moveInMenu, placeMenu } from './menu';
import { copyForms } from './reference';

const FORMS: readonly CopyForm[] = ['plain', 'markdown', 'reference'];
const CONFIRMED_MS = 2_500;
/** Names the button among its like; more is only long to listen to. */
const NAME_LENGTH = 60;

/** A button with a menu; what came of it is said quietly beside the button. */
export function CopyMenu({ about }: { readonly about: Citable }) {
  const { isOpen, button, menu, menuId, toggle, close } = useMenu();
  const { outcome, confirm } = useConfirmation();
  const copy = async (form: CopyForm) => {
    // The focus goes first: a browser may copy only for a document that has it.
    close();
    confirm(await writeClipboard(copyForms(referenceTo(about)), form));
  };
  return (
    <span class="copy">
      <button
        ref={button}
        type="button"
        class="copy-button"
        aria-label={t('copy.buttonFor', [clip(citableName(about), NAME_LENGTH)])}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={menuId}
        onClick={toggle}
      >
        {t('copy.button')}
      </button>
      <span class="copy-outcome" role="status">
        {outcome}
      </span>
      <span
        ref={menu}
        id={menuId}
        class="copy-menu"
        popover="auto"
        role="menu"
        aria-label={t('copy.menu')}
        onKeyDown={(event) => moveInMenu(event, close)}
      >
        {FORMS.map((form) => (
          <button key={form} type="button" role="menuitem" tabIndex={-1} onClick={() => copy(form)}>
            {t(`copy.${form}`)}
          </button>
        ))}
      </span>
    </span>
  );
}

function useMenu() {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLSpanElement>(null);
  const menuId = useId();
  useEffect(() => {
    const element = menu.current;
    const onToggle = (event: ToggleEvent) => setOpen(event.newState === 'open');
    element?.addEventListener('toggle', onToggle);
    return () => element?.removeEventListener('toggle', onToggle);
  }, []);
  useEffect(() => {
    if (!isOpen) return;
    const onScroll = () => menu.current?.hidePopover();
    addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => removeEventListener('scroll', onScroll, { capture: true });
  }, [isOpen]);
  const toggle = () => {
    if (!menu.current || !button.current) return;
    menu.current.togglePopover({ source: button.current });
    if (!menu.current.matches(':popover-open')) return;
    placeMenu(menu.current, button.current);
    menu.current.querySelector('button')?.focus();
  };
  const close = () => {
    menu.current?.hidePopover();
    button.current?.focus({ preventScroll: true });
  };
  return { isOpen, button, menu, menuId, toggle, close };
}

/** Said for a moment, then gone. */
function useConfirmation() {
  const [outcome, setOutcome] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const confirm = (isDone: boolean) => {
    setOutcome(isDone ? t('copy.done') : t('copy.refused'));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOutcome(''), CONFIRMED_MS);
  };
  return { outcome, confirm };
}
