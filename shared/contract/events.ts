import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';

/** What the application tells its windows without being asked. */
export const events = {
  /** `total` is null while it is not known. */
  'job.progress': z.object({
    jobId: identifier,
    stage: z.string(),
    done: z.int().min(0),
    total: z.int().min(0).nullable(),
  }),
  /** Something was committed; whoever shows it reads it again. Empty lists mean "unknown: all". */
  'archive.changed': z.object({
    issueIds: z.array(identifier),
    briefingIds: z.array(identifier),
    publications: z.boolean(),
    sources: z.boolean(),
  }),
  /** Rows of a batch came in or changed; whoever shows its plan reads it again. */
  'import.planned': z.object({
    batchId: identifier,
    /** Files that are read so far, with those within containers, and issues that they would bring. */
    read: z.int().min(0),
    issues: z.int().min(0),
  }),
  /** A native menu item was chosen; the window runs the command of that id. */
  'menu.command': z.object({ command: z.string().max(100) }),
} as const;

export type EventName = keyof typeof events;
export type EventOf<Name extends EventName> = z.infer<(typeof events)[Name]>;
export const eventNames = Object.keys(events) as EventName[];
