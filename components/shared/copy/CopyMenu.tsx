/** Offers what it is about for copying, always with the citation: as text, as Markdown, as a formatted reference. */
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
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

interface CopyMenuProps {
  readonly about: Citable;
  /** In the margin of what it is about it takes no room from it, and shows when that is pointed at. */
  readonly as?: 'margin sign' | 'word';
}

/** A button with a menu; what came of it is said quietly in the line. */
export function CopyMenu({ about, as = 'margin sign' }: CopyMenuProps) {
  const { isOpen, isWanted, button, menu, menuId, toggle, close } = useMenu();
  const { outcome, confirm } = useConfirmation();
  const copy = async (form: CopyForm) => {
    // The focus goes first: a browser may copy only for a document that has it.
    close();
    confirm(await writeClipboard(copyForms(referenceTo(about)), form));
  };
  return (
    <span class={as === 'word' ? 'copy' : 'copy in-margin'}>
      <button
        ref={button}
        type="button"
        class="copy-button"
        aria-label={t('copy.buttonFor', [clip(citableName(about), NAME_LENGTH)])}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isWanted ? menuId : undefined}
        title={as === 'word' ? undefined : t('copy.menu')}
        onClick={toggle}
      >
        {as === 'word' ? t('copy.button') : <Sheets />}
      </button>
      <span class="copy-outcome" role="status">
        {outcome}
      </span>
      {isWanted && (
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
      )}
    </span>
  );
}

const Sheets = () => (
  <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
    <path
      d="M5 4.5h7v8H5zM9 4.5v-3H2v8h3"
      fill="none"
      stroke="currentColor"
      stroke-width="1.2"
      stroke-linejoin="round"
    />
  </svg>
);

/** The menu is made when it is first asked for: a long view has many buttons, of which few are pressed. */
function useMenu() {
  const [isWanted, want] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLSpanElement>(null);
  const menuId = useId();
  useLayoutEffect(() => {
    const element = menu.current;
    if (!isWanted || !element) return;
    const onToggle = (event: ToggleEvent) => setOpen(event.newState === 'open');
    element.addEventListener('toggle', onToggle);
    toggleMenu(element, button.current);
    return () => element.removeEventListener('toggle', onToggle);
  }, [isWanted]);
  useEffect(() => {
    if (!isOpen) return;
    const onScroll = () => menu.current?.hidePopover();
    addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => removeEventListener('scroll', onScroll, { capture: true });
  }, [isOpen]);
  const toggle = () => {
    want(true);
    toggleMenu(menu.current, button.current);
  };
  const close = () => {
    menu.current?.hidePopover();
    button.current?.focus({ preventScroll: true });
  };
  return { isOpen, isWanted, button, menu, menuId, toggle, close };
}

/** Opened, the focus is on its first item. Nothing where it is not made yet. */
function toggleMenu(menu: HTMLElement | null, button: HTMLElement | null): void {
  if (!menu || !button) return;
  menu.togglePopover({ source: button });
  if (!menu.matches(':popover-open')) return;
  placeMenu(menu, button);
  menu.querySelector('button')?.focus();
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
