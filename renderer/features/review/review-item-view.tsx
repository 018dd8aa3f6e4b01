import type { CitationGroup, Reading } from '../../../shared/citations/reading.ts';
import type { ReviewCorrection } from '../../../shared/contract/review-procedures.ts';
import type { Resolution } from '../../../shared/references/resolution.ts';
import type { ReviewItem } from '../../../shared/review/review-item.ts';
import type { ActionId } from '../../actions/all-actions.ts';
import { placeAddress } from '../../app/place.ts';
import { dateSpanInWords } from '../../references/date-words.ts';
import { headlineInWords } from '../../references/headline-in-words.ts';
import { referenceInWords } from '../../references/reference-words.ts';
import { ActionKbd } from '../../ui/kbd.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { candidatesOf, issueIdsWith } from './choose-candidate.ts';
import styles from './review-page.module.css';
import { reasonNames } from './review-words.ts';

/** So much of a paragraph is shown before and after the words. */
const BEFORE = 420;
const AFTER = 220;

interface ReviewItemViewProps {
  item: ReviewItem;
  onChoose: (correction: ReviewCorrection) => void;
}

export function ReviewItemView({ item, onChoose }: ReviewItemViewProps) {
  return (
    <article className={styles.item} data-review-item={item.id} aria-label={item.printed}>
      <p className={styles.where}>
        <a
          href={placeAddress({
            kind: 'briefing',
            issueId: item.issueId,
            briefingId: item.briefingId,
          })}
        >
          {headlineInWords(item.headline)}
        </a>{' '}
        <span>
          {item.publicationTitle}, {retold(item.issueLabel)}
        </span>
      </p>
      <p className={styles.sentence} dir="auto">
        {lastOf(item.before)}
        <mark className={styles.printed}>{item.printed}</mark>
        {firstOf(item.after)}
      </p>
      <div className={styles.columns}>
        <section aria-label={say('Why it waits')}>
          <h3 className={styles.label}>{reasonNames[item.reason]}</h3>
          <ul className={styles.why}>
            {item.why.map((why) => (
              <li key={why}>{retold(why)}</li>
            ))}
          </ul>
          <p className={styles.kind}>{retold(item.kind)}</p>
        </section>
        <section aria-label={say('What was read')}>
          <h3 className={styles.label}>{say('Read as')}</h3>
          {item.reading ? (
            <ReadingView item={item} reading={item.reading} />
          ) : (
            <p className={styles.quiet}>{say('Nothing: neither a source nor an issue.')}</p>
          )}
        </section>
      </div>
      <Candidates item={item} onChoose={onChoose} />
    </article>
  );
}

function ReadingView({ item, reading }: { item: ReviewItem; reading: Reading }) {
  return (
    <dl className={styles.reading}>
      {reading.groups.map((group) => (
        <div key={`${group.sources[0]?.start} ${group.title}`}>
          <dt>
            {group.sources.map(({ name }) => nameInWords(name, item)).join(', ') || say('No name')}
            {group.title && ` “${group.title}”`}
          </dt>
          <dd>{daysOf(group)}</dd>
        </div>
      ))}
      {reading.references.map((reference, index) => (
        <div key={`reference ${reference.start}`}>
          <dt>{referenceInWords(reference)}</dt>
          <dd>{resolutionInWords(item.resolutions[index])}</dd>
        </div>
      ))}
    </dl>
  );
}

const daysOf = ({ resolved, dates }: CitationGroup): string =>
  (resolved ?? dates).map(dateSpanInWords).join('; ') || say('no date printed');

function nameInWords(name: string, { sources }: ReviewItem): string {
  const record = sources.find((one) => one.name === name)?.record;
  return record && record !== name ? `${name} (${record})` : name;
}

function resolutionInWords(resolution: Resolution | undefined): string {
  const [first] = resolution?.candidates ?? [];
  switch (resolution?.state) {
    case 'resolved':
      return first?.label ? retold(first.label) : say('found');
    case 'ambiguous':
      return say('{candidates, plural, other {# issues fit}}', {
        candidates: resolution.candidates.length,
      });
    case 'external':
      return say('outside the archive');
    default:
      return say('not in the archive');
  }
}

const choosing: readonly ActionId[] = ([1, 2, 3, 4, 5, 6, 7, 8, 9] as const).map(
  (digit) => `review.choose${digit}` as const,
);

function Candidates({ item, onChoose }: ReviewItemViewProps) {
  const candidates = candidatesOf(item);
  if (candidates.length === 0) return null;
  return (
    <section aria-label={say('Candidates')}>
      <h3 className={styles.label}>{say('Which issue?')}</h3>
      <ol className={styles.candidates}>
        {candidates.map(({ issueId, label, reason }, index) => (
          <li key={issueId}>
            <button
              type="button"
              className={styles.candidate}
              onClick={() => {
                const issueIds = issueIdsWith(item, index);
                if (issueIds) onChoose({ issueIds });
              }}
            >
              {choosing[index] && <ActionKbd action={choosing[index]} />}
              <span>{retold(label)}</span>
              <span className={styles.quiet}>{retold(reason)}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

const lastOf = (before: string): string =>
  before.length <= BEFORE
    ? before
    : `…${before.slice(before.indexOf(' ', before.length - BEFORE))}`;

const firstOf = (after: string): string =>
  after.length <= AFTER ? after : `${after.slice(0, after.lastIndexOf(' ', AFTER))}…`;
