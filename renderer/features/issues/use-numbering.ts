import { isoDate } from '../../../shared/dates/iso-date.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { NumberingProposal } from '../../../shared/numbering/propose-numbering.ts';
import { specialNumber } from '../../../shared/numbering/special-number.ts';
import { useArchive } from '../../app/archive-data.ts';
import { type Bearing, coveringOf } from './issue-bearing.ts';

interface AskedNumbering {
  readonly publicationId: Identifier | undefined;
  readonly language: string;
  /** As it is typed; what is no day yet asks for the issue after the newest. */
  readonly date: string;
  readonly bearing: Bearing;
  /** One that is there already. */
  readonly issueId?: Identifier;
}

/** What an issue would be called by the rule of its publication; undefined until that is known. */
export function useNumbering(asked: AskedNumbering): NumberingProposal | undefined {
  const { publicationId, language, bearing, issueId } = asked;
  const date = isoDate.safeParse(asked.date.trim());
  const proposal = useArchive(
    'numbering.propose',
    {
      publicationId: publicationId ?? '-',
      ...(date.success && { date: date.data }),
      ...(issueId !== undefined && { issueId }),
      covering: coveringOf[bearing],
    },
    { enabled: publicationId !== undefined, keep: true },
  ).data;
  if (!proposal || bearing !== 'special') return proposal;
  return { ...proposal, number: specialNumber(language) };
}
