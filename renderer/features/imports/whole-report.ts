import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { FileReport, ImportReport } from '../../../shared/contract/import-procedures.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { type FailedRead, readArchive } from '../../app/archive-data.ts';

/** The report of an import with all its files, which come in pages so that no answer is large. */
export const useWholeReport = (batchId: Identifier): UseQueryResult<ImportReport, FailedRead> =>
  useQuery<ImportReport, FailedRead>({
    queryKey: ['imports.report', { batchId }],
    queryFn: async () => {
      const files: FileReport[] = [];
      for (;;) {
        const page = await readArchive('imports.report', { batchId, offset: files.length });
        files.push(...page.files);
        if (page.files.length === 0 || files.length >= page.total) return { ...page, files };
      }
    },
  });
