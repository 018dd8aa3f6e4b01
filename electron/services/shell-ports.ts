import type { RequestFor } from '../../shared/contract/contract.ts';
import type { EventName, EventOf } from '../../shared/contract/events.ts';

/** What a shell provides to the application. The application itself never imports `electron`. */
export interface ShellPorts {
  readonly shell: 'electron' | 'browser' | 'command-line';
  /** Tells every window. */
  emit<Name extends EventName>(name: Name, event: EventOf<Name>): void;
  /**
   * Where a finished export goes: a full path, or null where the user changed their mind.
   * A shell that cannot ask answers with a free name in the exports folder.
   */
  chooseSaveTarget(suggestedName: string): Promise<string | null>;
  /**
   * Where several finished exports go, or null where the user changed their mind. A shell that
   * cannot ask answers with the exports folder.
   */
  chooseFolder(): Promise<string | null>;
  /** Shows a file in its folder; false where this shell cannot. */
  reveal(path: string): Promise<boolean>;
  /** Shows its native menu with these keys and in these words; absent where it has none. */
  showMenu?(menu: RequestFor<'application.showMenu'>): void;
}
