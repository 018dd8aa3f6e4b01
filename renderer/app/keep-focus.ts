import { focusPane } from './pane.tsx';
import { useViewState } from './view-state.ts';

/** What had the focus, and where it stood: each element around it, with the place in it. */
interface Focused {
  readonly element: HTMLElement;
  readonly around: readonly { readonly element: Element; readonly place: number }[];
}

const CONTROLS =
  'a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"]), [contenteditable="true"]';

/**
 * Keys go on from where one was. What is taken away while it has the focus, a line that was decided
 * or a button that has done its work, gives it to what then stands in its place; a sheet that closes
 * gives it back to the desk, also where what opened it is gone.
 */
export function keepFocus(): () => void {
  let last: Focused | null = null;
  let lastOnDesk: Focused | null = null;
  let frame = 0;
  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    last = { element: target, around: surroundings(target) };
    if (target.closest('[data-pane]')) lastOnDesk = last;
  };
  const restore = () => {
    const isNowhere = document.activeElement === document.body || !document.activeElement;
    if (!isNowhere || !last || canHaveFocus(last.element)) return;
    const isOfDesk = last === lastOnDesk;
    last = null;
    if (!isOfDesk && lastOnDesk && canHaveFocus(lastOnDesk.element)) {
      lastOnDesk.element.focus({ preventScroll: true });
    } else if (lastOnDesk) focusPlaceOf(lastOnDesk);
  };
  // A sheet gives the focus back by itself within two frames, and a control that is switched off
  // loses it with the next.
  const look = (changes: readonly MutationRecord[]) => {
    if (!last || changes.every(isWithin(last.element)) || canHaveFocus(last.element)) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(restore);
      });
    });
  };
  const observer = new MutationObserver(look);
  const watched = { childList: true, subtree: true, attributeFilter: ['disabled', 'hidden'] };
  observer.observe(document.body, watched);
  document.addEventListener('focusin', remember);
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
    document.removeEventListener('focusin', remember);
  };
}

/** What is typed into a text takes nothing away; whether it has room is not asked at each letter. */
const isWithin =
  (element: HTMLElement) =>
  ({ type, target }: MutationRecord): boolean =>
    type === 'childList' && element.contains(target);

const canHaveFocus = (element: HTMLElement): boolean =>
  element.isConnected && !element.matches(':disabled') && element.checkVisibility();

function surroundings(element: Element): Focused['around'] {
  const parent = element.parentElement;
  if (!parent || element.matches('[data-pane]')) return [];
  const place = [...parent.children].indexOf(element);
  return [{ element: parent, place }, ...surroundings(parent)];
}

/** Focuses the control that comes next after the place, else the last before it, else the pane. */
function focusPlaceOf({ around }: Focused): void {
  const control = controlAfter(around);
  const { pane } = useViewState.getState();
  if (control) control.focus({ preventScroll: true });
  else if (pane !== 'desk') focusPane(pane);
  else document.querySelector<HTMLElement>('[data-pane="desk"]')?.focus({ preventScroll: true });
}

function controlAfter(around: Focused['around']): HTMLElement | undefined {
  for (const { element, place } of around) {
    if (!element.isConnected || element.matches('[data-pane]')) continue;
    const control =
      [...element.children].slice(place).flatMap(controlsIn)[0] ?? controlsIn(element).at(-1);
    if (control) return control;
  }
  return undefined;
}

const controlsIn = (element: Element): HTMLElement[] =>
  [element, ...element.querySelectorAll(CONTROLS)].filter(
    (one): one is HTMLElement =>
      one instanceof HTMLElement && one.matches(CONTROLS) && one.tabIndex >= 0 && canHaveFocus(one),
  );
