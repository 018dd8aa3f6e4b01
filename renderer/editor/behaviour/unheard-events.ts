import { isWriting } from '../../actions/shortcut.ts';

/**
 * Keeps from the rest of the window what each letter tells it: nobody there hears it, yet React would
 * go through the whole tree of the window for each telling. What a key does itself stays as it is; the
 * document hears `textInput` before, as Lexical does, and the window that a key was pressed at all.
 */
export function stopUnheardEvents(surface: HTMLElement): () => void {
  const events = new AbortController();
  const { signal } = events;
  const ofSurface = (event: Event) => {
    if (event.target === surface) event.stopPropagation();
  };
  const above = surface.ownerDocument.documentElement;
  for (const name of ['keypress', 'textInput']) {
    above.addEventListener(name, ofSurface, { capture: true, signal });
  }
  surface.addEventListener('input', (event) => event.stopPropagation(), { signal });
  const letter = (event: KeyboardEvent) => {
    if (event.key.length === 1 && isWriting(event) && surface.isContentEditable)
      event.stopPropagation();
  };
  surface.addEventListener('keydown', letter, { signal });
  surface.addEventListener('keyup', letter, { signal });
  return () => events.abort();
}
