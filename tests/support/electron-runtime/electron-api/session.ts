import { EventEmitter } from 'node:events';
import { protocol } from './protocol.ts';

type PermissionCheck = (webContents: unknown, permission: string, origin: string) => boolean;
type BeforeRequest = (
  details: { url: string; method: string; resourceType: string },
  decide: (answer: { cancel?: boolean }) => void,
) => void;

class Session extends EventEmitter {
  readonly protocol = protocol;
  permissionCheck: PermissionCheck | null = null;
  beforeRequest: BeforeRequest | null = null;

  readonly webRequest = {
    onBeforeRequest: (first: unknown, second?: BeforeRequest) => {
      this.beforeRequest = second ?? (first as BeforeRequest);
    },
  };

  /** Stored only: what a page may do is asked of the check handler beforehand. */
  setPermissionRequestHandler(): void {}

  setPermissionCheckHandler(check: PermissionCheck): void {
    this.permissionCheck = check;
  }

  setSpellCheckerLanguages(): void {}
}

export const session = { defaultSession: new Session() };
