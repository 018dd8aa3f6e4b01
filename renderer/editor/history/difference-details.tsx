import {
  type ComparedDetail,
  comparedDetails,
  type DraftDifference,
} from '../../../shared/history/compare-drafts.ts';
import { say } from '../../wording/say.ts';
import page from '../desk/page.module.css';
import { Change } from './change.tsx';
import styles from './difference.module.css';
import { Stretches } from './difference-inlines.tsx';

/** Section, headline, byline, dateline and topics, with what changed of them. */
export function DifferenceDetails({ difference }: { difference: DraftDifference }) {
  const lines = comparedDetails.toSorted((one, other) => places[one] - places[other]);
  return (
    <header className={page.head}>
      {lines.map((detail) => (
        <Line key={detail} detail={detail} difference={difference} />
      ))}
      {difference.topics !== null && (
        <Change change={difference.topics} label={say('Topics changed')} isBlock>
          <p className={styles.mark}>{say('Its topics changed')}</p>
        </Change>
      )}
    </header>
  );
}

/** As they stand on the page. */
const places: Readonly<Record<ComparedDetail, number>> = {
  section: 0,
  headline: 1,
  byline: 2,
  dateline: 3,
};

function Line({ detail, difference }: { detail: ComparedDetail; difference: DraftDifference }) {
  const changed = difference.details.find((one) => one.detail === detail);
  const text = difference.new.details[detail];
  if (!changed && !text) return null;
  const content = changed ? <Stretches stretches={changed.stretches} /> : text;
  return detail === 'headline' ? (
    <h1 className={page.headline} dir="auto" data-part-of-text>
      {content}
    </h1>
  ) : (
    <p className={page[detail]} dir="auto" data-part-of-text>
      {content}
    </p>
  );
}
