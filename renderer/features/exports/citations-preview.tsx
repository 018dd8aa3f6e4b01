import type {
  CitationFormatName,
  CitationScope,
} from '../../../shared/contract/citation-export-procedures.ts';
import { useArchive } from '../../app/archive-data.ts';
import { Button } from '../../ui/button.tsx';
import { Choice, Choices } from '../../ui/choices.tsx';
import { copyToClipboard } from '../../ui/copy-to-clipboard.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { say } from '../../wording/say.ts';
import { citationFormatWords } from './citation-formats.ts';
import styles from './citations-preview.module.css';

/** More than so many entries are a file, not something to paste. */
const MOST_ENTRIES = 200;

interface CitationsPreviewProps {
  scope: CitationScope;
  format: CitationFormatName;
  onFormat: (format: CitationFormatName) => void;
}

/** The formats to choose from, and how the file will read in the chosen one. */
export function CitationsPreview({ scope, format, onFormat }: CitationsPreviewProps) {
  return (
    <div className={styles.preview}>
      <Choices legend={say('Write them as')}>
        {citationFormatWords.map((each) => (
          <Choice
            key={each.format}
            oneOf="citation-format"
            name={each.name}
            meaning={each.meaning}
            checked={each.format === format}
            onChange={() => onFormat(each.format)}
          />
        ))}
      </Choices>
      <Entries scope={scope} format={format} />
    </div>
  );
}

function Entries({ scope, format }: Pick<CitationsPreviewProps, 'scope' | 'format'>) {
  const request = { scope, format, limit: MOST_ENTRIES };
  const { data, error } = useArchive('exports.previewCitations', request, { keep: true });
  if (error) return <FailureNotice failure={error.failure} />;
  if (!data) return <Spinner label={say('Reading citations…')} />;
  const { text, works, isWhole } = data;
  if (works === 0) return <p className={styles.none}>{say('Nothing is cited here.')}</p>;
  return (
    <div className={styles.entries}>
      <div className={styles.head}>
        <span role="status">{extent(works, isWhole)}</span>
        {isWhole && (
          <Button variant="quiet" onClick={() => void copy(text, works)}>
            {say('Copy')}
          </Button>
        )}
      </div>
      <textarea className={styles.text} aria-label={say('The entries')} readOnly value={text} />
    </div>
  );
}

const copy = (text: string, works: number): Promise<void> =>
  copyToClipboard(
    text,
    say('{works, plural, one {The entry is copied.} other {# entries are copied.}}', { works }),
    say('Mark the entries and copy them by keys, or export them to a file.'),
  );

function extent(works: number, isWhole: boolean): string {
  if (!isWhole) return say('{works, plural, other {The first # works}}', { works });
  return say('{works, plural, one {One work} other {# works}}', { works });
}
