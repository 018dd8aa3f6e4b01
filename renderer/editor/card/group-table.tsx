import type { CitationGroup, DateSpan } from '../../../shared/citations/reading.ts';
import { daysInWords } from '../../references/date-words.ts';
import { say } from '../../wording/say.ts';
import type { KnownSource } from '../recognition/span-knowledge.ts';
import styles from './span-card.module.css';

interface GroupTableProps {
  groups: readonly CitationGroup[];
  /** Null before the archive was asked. */
  sources: ReadonlyMap<string, KnownSource> | null;
  onOpenSource: (sourceId: string) => void;
}

/** Each group of sources with the dates that they share. */
export function GroupTable({ groups, sources, onOpenSource }: GroupTableProps) {
  return (
    <table className={styles.groups}>
      <thead>
        <tr>
          <th scope="col">{say('Source')}</th>
          <th scope="col">{say('Date')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={placeOf(group)}>
            <td>
              <ul className={styles.names}>
                {group.sources.map(({ name, start }) => (
                  <li key={start}>
                    {sources ? (
                      <SourceLink name={name} record={sources.get(name)} onOpen={onOpenSource} />
                    ) : (
                      name
                    )}
                  </li>
                ))}
              </ul>
              <Details group={group} />
            </td>
            <td>
              <ul className={styles.names}>
                {(group.resolved ?? group.dates).map((span) => (
                  <li key={`${span.start}/${span.end}`}>
                    <Days span={span} />
                  </li>
                ))}
              </ul>
              {group.dates.length === 0 && (
                <span className={styles.quiet}>{say('none printed')}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A range breaks at its dash, never within a day. */
function Days({ span }: { span: DateSpan }) {
  const [first, last] = daysInWords(span);
  return (
    <>
      <span className={styles.day}>{first}</span>
      {last && (
        <>
          {' – '}
          <span className={styles.day}>{last}</span>
        </>
      )}
    </>
  );
}

/** Where a group stands in the text is its identity; one without sources begins the reading. */
const placeOf = ({ sources }: CitationGroup): number => sources[0]?.start ?? -1;

interface SourceLinkProps {
  name: string;
  record: KnownSource | undefined;
  onOpen: (sourceId: string) => void;
}

function SourceLink({ name, record, onOpen }: SourceLinkProps) {
  if (!record) {
    return (
      <>
        {name} <span className={styles.quiet}>{say('new')}</span>
      </>
    );
  }
  return (
    <button type="button" className={styles.link} onClick={() => onOpen(record.id)}>
      {name}
      {record.name && record.name !== name && (
        <span className={styles.quiet}> ({record.name})</span>
      )}
    </button>
  );
}

function Details({ group: { title, authors, locator, note } }: { group: CitationGroup }) {
  const parts = [authors?.join(', '), title && `“${title}”`, locator, note].filter(Boolean);
  return parts.length > 0 && <p className={styles.details}>{parts.join(' · ')}</p>;
}
