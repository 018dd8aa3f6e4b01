import { protocol } from 'electron';
import type { WindowFiles } from '../window-files.ts';

/** The origin of the application's windows; nothing on the disk or the net has it. */
export const APPLICATION_ORIGIN = 'app://masthead';

/** To be called before the application is ready. */
export function registerApplicationScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
    },
  ]);
}

/** Answers every request of a window; there is no host but ours. */
export function serveApplicationScheme(files: WindowFiles): void {
  protocol.handle('app', (request) =>
    new URL(request.url).host === 'masthead'
      ? files(request)
      : new Response('There is no such place.', { status: 404 }),
  );
}
