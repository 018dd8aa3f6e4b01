import type { Edition } from '../../../shared/assembly/edition.ts';
import { originalAddress } from '../../../shared/contract/transfer.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive, useArchive } from '../../app/archive-data.ts';
import { placeAddress } from '../../app/place.ts';
import { statedInWords } from '../../editor/publishing/correction-kinds.ts';
import { Button } from '../../ui/button.tsx';
import { fileSize } from '../../ui/file-size.ts';
import { momentInWords } from '../../ui/moment-in-words.ts';
import { PageSection } from '../../ui/page.tsx';
import { say } from '../../wording/say.ts';
import styles from './board.module.css';

/** The editions of an issue that are out, with their files; nothing where it was never published. */
export function EditionsSection({ issueId }: { issueId: Identifier }) {
  const editions = useArchive('editions.list', { issueId }).data;
  if (!editions || editions.published.length === 0) return null;
  const { published, open, correctionsSince } = editions;
  return (
    <PageSection title={say('Editions')}>
      <ol className={styles.editions}>
        {published.toReversed().map((edition) => (
          <li key={edition.id}>
            <EditionLine edition={edition} />
          </li>
        ))}
      </ol>
      {!open && (
        <p className={styles.hint}>
          {say(
            'What is wrong in a briefing is put right there by a correction; a new edition has it in its files.',
          )}
        </p>
      )}
      {correctionsSince.length > 0 && (
        <>
          <p className={styles.hint}>
            {say(
              '{count, plural, one {# correction was} other {# corrections were}} stated since.',
              { count: correctionsSince.length },
            )}
          </p>
          <ul className={styles.fileList} aria-label={say('Corrections since')}>
            {correctionsSince.map(({ id, kind, at, right, briefingId }) => (
              <li key={id} dir="auto">
                <a href={placeAddress({ kind: 'briefing', issueId, briefingId })}>
                  {`${statedInWords(kind, at)}:`}
                </a>{' '}
                {right}
              </li>
            ))}
          </ul>
        </>
      )}
      {open && (
        <p className={styles.hint}>
          {say('Edition {number, number} is being made: {reason}', {
            number: open.number,
            reason: open.reason,
          })}{' '}
          <Button onClick={() => void changeArchive('editions.giveUp', { issueId })}>
            {say('Give it up')}
          </Button>
        </p>
      )}
    </PageSection>
  );
}

function EditionLine({ edition }: { edition: Edition }) {
  const { number, publishedAt, publishedBy, reason, sha256, files, briefings } = edition;
  return (
    <>
      <p>
        {say('Edition {number, number}, {day}, by {person}', {
          number,
          day: momentInWords(publishedAt),
          person: publishedBy,
        })}
      </p>
      {reason && <p className={styles.hint}>{reason}</p>}
      <p className={styles.hint}>
        {say('{count, plural, one {# briefing} other {# briefings}}, SHA-256', {
          count: briefings,
        })}{' '}
        <a href={originalAddress(sha256, `edition-${number}.json`)} title={sha256}>
          <code>{sha256.slice(0, 12)}…</code>
        </a>
      </p>
      <ul className={styles.fileList}>
        {files.map((file) => (
          <li key={file.name}>
            <a href={originalAddress(file.sha256, file.name)} title={file.sha256}>
              {file.name}
            </a>{' '}
            <span className={styles.length}>{fileSize(file.size)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
