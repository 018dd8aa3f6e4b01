import type { Failure } from '../../shared/kernel/failure.ts';

/** What the command tells the shell that called it. */
export const exitCodes = {
  done: 0,
  failed: 1,
  /** The command was called wrongly. */
  usage: 2,
  /** An import was stored, but some of its files are only kept, unread. */
  keptUnread: 3,
  damagedArchive: 4,
  /** Proofreading, or a check of issues, found something. */
  findings: 5,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export const exitCodeOf = ({ kind }: Failure): ExitCode =>
  kind === 'archive-damaged' ? exitCodes.damagedArchive : exitCodes.failed;
