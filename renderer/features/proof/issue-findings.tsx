import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { placeAddress } from '../../app/place.ts';
import { say } from '../../wording/say.ts';
import styles from './issue-findings.module.css';

/** "3 findings" of an issue, on its page and before it is exported; nothing where there are none. */
export function IssueFindings({ issueId }: { issueId: Identifier }) {
  const { data } = useArchive('findings.count', { scope: { issueId } }, { keep: true });
  const open = (data?.rules ?? []).reduce((sum, each) => sum + each.open, 0);
  if (open === 0) return null;
  return (
    <a className={styles.link} href={placeAddress({ kind: 'findings', terms: { issueId } })}>
      {say('{open, plural, one {# finding} other {# findings}} in the proof', { open })}
    </a>
  );
}
