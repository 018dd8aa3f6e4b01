import type { PlannedFileDetails } from '../../../shared/imports/import-plan.ts';
import { goToBriefing } from '../../app/go-to-briefing.ts';
import { fileSize } from '../../ui/file-size.ts';
import { PageSection } from '../../ui/page.tsx';
import { say } from '../../wording/say.ts';
import { type AccountPart, partNames, partsOf, sharesInWords, sharesOf } from './account-parts.ts';
import styles from './file-account.module.css';
import { FoldedList } from './folded-list.tsx';

type Accounted = Pick<PlannedFileDetails, 'bytes' | 'issues' | 'stretches'>;

/** What would become of each stretch of a file of a plan. */
export function FileAccount({ file }: { file: Accounted }) {
  const parts = partsOf(file);
  if (parts.length === 0) return null;
  return (
    <PageSection title={say('Account of the file')} aside={fileSize(file.bytes)}>
      <AccountOfParts bytes={file.bytes} parts={parts} />
    </PageSection>
  );
}

interface AccountOfPartsProps {
  /** Of the whole file. */
  bytes: number;
  parts: readonly AccountPart[];
}

/** What became of each stretch of a file, as a thin bar and as a list. */
export function AccountOfParts({ bytes, parts }: AccountOfPartsProps) {
  return (
    <>
      <AccountBar bytes={bytes} parts={parts} />
      <FoldedList
        label={say('What became of each part')}
        items={parts}
        shown={20}
        className={styles.parts}
      >
        {(part, index) => (
          <li key={index} data-fate={part.fate}>
            <span className={styles.key} aria-hidden="true" />
            <span className={styles.place}>{part.place}</span>
            <span className={styles.words}>
              <span className={styles.fate}>{partNames[part.fate]}</span> <PartWords part={part} />
            </span>
            <span className={styles.bytes}>
              {part.bytes && fileSize(part.bytes[1] - part.bytes[0])}
            </span>
          </li>
        )}
      </FoldedList>
    </>
  );
}

function PartWords({ part: { words, briefingId } }: { part: AccountPart }) {
  if (briefingId === null) return words;
  return (
    <button type="button" className={styles.link} onClick={() => void goToBriefing(briefingId)}>
      {words}
    </button>
  );
}

/** The file from its first byte to its last, coloured by what became of it. */
function AccountBar({ bytes, parts }: AccountOfPartsProps) {
  const placed = parts.flatMap((part) => (part.bytes ? [{ ...part, bytes: part.bytes }] : []));
  if (placed.length === 0) return null;
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.bar}
        viewBox={`0 0 ${Math.max(1, bytes)} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {placed.map(({ fate, bytes: [from, to] }) => (
          <rect
            key={`${from} ${to} ${fate}`}
            data-fate={fate}
            x={from}
            width={to - from}
            height="1"
          />
        ))}
      </svg>
      <figcaption className={styles.shares}>{sharesInWords(sharesOf(parts), bytes)}.</figcaption>
    </figure>
  );
}
