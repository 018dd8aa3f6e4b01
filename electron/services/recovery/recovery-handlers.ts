import type { Handlers } from '../../../shared/contract/contract.ts';
import type { recoveryProcedures } from '../../../shared/contract/recovery-procedures.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { type RecoveryFiles, readableText } from './recovery-files.ts';

type RecoveryProcedure = keyof typeof recoveryProcedures;

/** Texts that the archive could not take, and their way back. */
export function recoveryHandlers(files: RecoveryFiles): Pick<Handlers, RecoveryProcedure> {
  return {
    'recovery.keep': (text) => files.keep(text, new Date()),
    'recovery.list': async () => ok([...(await files.list())]),
    'recovery.read': async ({ briefingId }) => {
      const kept = await files.read(briefingId);
      if (!kept) return ok(null);
      const { readable: _, folder: __, ...text } = kept;
      return ok({ ...text, markdown: readableText(kept) });
    },
    'recovery.drop': async ({ briefingId }) => {
      await files.drop(briefingId);
      return ok({});
    },
  };
}
