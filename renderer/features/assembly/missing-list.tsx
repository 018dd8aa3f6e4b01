import type { Board } from '../../../shared/assembly/board.ts';
import {
  type MissingBeforePrint,
  mustBeMet,
} from '../../../shared/assembly/missing-before-print.ts';
import { placeAddress } from '../../app/place.ts';
import { openSheet } from '../../app/view-state.ts';
import { headlineInWords } from '../../references/headline-in-words.ts';
import { issueLabel } from '../../references/issue-words.ts';
import { PageSection } from '../../ui/page.tsx';
import { figures } from '../../wording/figures.ts';
import { say } from '../../wording/say.ts';
import styles from './board.module.css';
import { gatherMissing, type MissingMatter } from './gather-missing.ts';
import { matterInWords, missingInWords } from './missing-in-words.ts';

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
  const name = isMust ? say('What it must have') : say('Worth a look');
  return (
    <>
      <h4 className={styles.group} data-must={isMust}>
        {name}
      </h4>
      <ul className={styles.missing} aria-label={name}>
        {gatherMissing(items).map((matter) => (
          <li key={JSON.stringify(matter[0])}>
            {matter.length === 1 ? (
              <Item board={board} item={matter[0]} />
            ) : (
              <Several board={board} matter={matter} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The same of several briefings; which, when it is opened. */
function Several({ board, matter }: { board: Board; matter: MissingMatter }) {
  return (
    <details>
      <summary>{matterInWords(matter)}</summary>
      <ul className={styles.among}>
        {matter.map((item) =>
          'briefingId' in item ? (
            <li key={item.briefingId}>
              <a className={styles.wayTo} href={briefingAddress(board, item.briefingId)}>
                {headlineInWords(item.headline)}
              </a>
            </li>
          ) : null,
        )}
      </ul>
    </details>
  );
}

function Item({ board, item }: { board: Board; item: MissingBeforePrint }) {
  const { issue, page } = board;
  const words = missingInWords(item, page, issueLabel(issue));
  if ('briefingId' in item) {
    return (
      <a className={styles.wayTo} href={briefingAddress(board, item.briefingId)}>
        {words}
      </a>
    );
  }
  if (item.kind === 'numbering' || item.kind === 'no-date') {
    const details = () => openSheet({ kind: 'issue-details', issueId: issue.id });
    return (
      <button type="button" className={styles.wayTo} onClick={details}>
        {words}
      </button>
    );
  }
  if (item.kind === 'wrong-issn') {
    const { publicationId } = issue;
    const settings = () => openSheet({ kind: 'publication-settings', publicationId });
    return (
      <button type="button" className={styles.wayTo} onClick={settings}>
        {words}
      </button>
    );
  }
  return <>{words}</>;
}

const briefingAddress = ({ issue }: Board, briefingId: string): string =>
  placeAddress({ kind: 'briefing', issueId: issue.id, briefingId });
