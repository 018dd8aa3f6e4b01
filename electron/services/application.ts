import type { Failure } from '../../shared/kernel/failure.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Dispatch } from './dispatch.ts';
import type { ShellPorts } from './shell-ports.ts';
import type { Transfers } from './transfers.ts';

export interface ApplicationOptions {
  /** The folder of the archive; made where it is missing. */
  readonly archivePath: string;
  readonly ports: ShellPorts;
}

/** The whole application without a shell: it answers calls and serves files. */
export interface Application {
  readonly dispatch: Dispatch;
  readonly transfers: Transfers;
  close(): Promise<void>;
}

export declare function openApplication(
  options: ApplicationOptions,
): Promise<Result<Application, Failure>>;
