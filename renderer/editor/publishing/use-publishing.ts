import type { BriefingPublishing } from '../../../shared/contract/publishing-procedures.ts';
import { useArchive } from '../../app/archive-data.ts';
import { retold } from '../../wording/retell.ts';

/** Where the briefing stands on its way to print; undefined until it is known. */
export const usePublishing = (briefingId: string): BriefingPublishing | undefined =>
  useArchive('publishing.read', { briefingId }, { keep: true }).data;

/** What the status is called where it was defined. */
export const statusName = ({
  rules,
  status,
}: Pick<BriefingPublishing, 'rules' | 'status'>): string =>
  retold(rules.statuses.find(({ id }) => id === status)?.name ?? status);
