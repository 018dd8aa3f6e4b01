import type { Board } from '../../../shared/assembly/board.ts';
import {
  type MissingBeforePrint,
  mustBeMet,
} from '../../../shared/assembly/missing-before-print.ts';
import { placeAddress } from '../../app/place.ts';
import { openSheet } from '../../app/view-state.ts';
import { issueLabel } from '../../references/issue-words.ts';
import { PageSection } from '../../ui/page.tsx';
import { figures } from '../../wording/figures.ts';
import { say } from '../../wording/say.ts';
import styles from './board.module.css';
import { missingInWords } from './missing-in-words.ts';

interface MissingListProps {
  board: Board;
  missing: readonly MissingBeforePrint[];
}

/** What is missing before the issue can go, each a way to where it is seen to. */
export function MissingList({ board, missing }: MissingListProps) {
  const must = missing.filter(mustBeMet);
  const may = missing.filter((one) => !mustBeMet(one));
  return (
    <PageSection
      title={say('Before it can go')}
      aside={missing.length > 0 && figures(missing.length)}
    >
      {missing.length === 0 && <p className={styles.hint}>{say('Nothing is missing.')}</p>}
      {must.length > 0 && <Group board={board} items={must} isMust />}
      {may.length > 0 && <Group board={board} items={may} isMust={false} />}
    </PageSection>
  );
}

interface GroupProps {
  board: Board;
  items: readonly MissingBeforePrint[];
  isMust: boolean;
}

function Group({ board, items, isMust }: GroupProps) {
  return (
    <ul
      className={styles.missing}
      data-must={isMust}
      aria-label={isMust ? say('What it must have') : say('Worth a look')}
    >
      {items.map((item) => (
        <li key={JSON.stringify(item)}>
          <Item board={board} item={item} />
        </li>
      ))}
    </ul>
  );
}

function Item({ board: { issue, plan }, item }: { board: Board; item: MissingBeforePrint }) {
  const words = missingInWords(item, plan.paper, issueLabel(issue));
  if ('briefingId' in item) {
    const { briefingId } = item;
    return <a href={placeAddress({ kind: 'briefing', issueId: issue.id, briefingId })}>{words}</a>;
  }
  if (item.kind === 'numbering' || item.kind === 'no-date') {
    const details = () => openSheet({ kind: 'issue-details', issueId: issue.id });
    return (
      <button type="button" className={styles.asLink} onClick={details}>
        {words}
      </button>
    );
  }
  if (item.kind === 'wrong-issn') {
    const { publicationId } = issue;
    const settings = () => openSheet({ kind: 'publication-settings', publicationId });
    return (
      <button type="button" className={styles.asLink} onClick={settings}>
        {words}
      </button>
    );
  }
  return <>{words}</>;
}
