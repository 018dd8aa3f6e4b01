import { type App, type Session, shell, type WebContents } from 'electron';
import { APPLICATION_ORIGIN } from './application-scheme.ts';

/** The schemes of links that leave for the system's own browser or mail programme. */
const externalSchemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** Whether an address belongs to the application's own window. */
export function isOwnAddress(address: string): boolean {
  return address.startsWith(`${APPLICATION_ORIGIN}/`);
}

/**
 * Holds every page, whoever creates it, to the application's own origin. A finished export that
 * a page asks for opens in the system's own programme for such files.
 */
export function guardAllContents(app: App, exportedFile: (address: string) => string | null): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, exportedFile));
}

function guardContents(
  contents: WebContents,
  exportedFile: (address: string) => string | null,
): void {
  contents.setWindowOpenHandler(({ url }) => {
    const file = isOwnAddress(url) ? exportedFile(url) : null;
    if (file) void shell.openPath(file);
    else openOutside(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => {
    if (isOwnAddress(event.url)) return;
    event.preventDefault();
    openOutside(event.url);
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** A window needs no camera, place or notice: every permission is refused but one. */
export function refusePermissions(session: Session): void {
  const needed = 'clipboard-sanitized-write';
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === needed),
  );
  session.setPermissionCheckHandler((_contents, permission) => permission === needed);
}

function openOutside(address: string): void {
  if (URL.canParse(address) && externalSchemes.has(new URL(address).protocol)) {
    void shell.openExternal(address);
  }
}
