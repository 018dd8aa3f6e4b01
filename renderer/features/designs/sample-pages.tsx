import { useEffect, useState } from 'react';
import type { HouseDesign } from '../../../shared/designs/house-design.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive, type ValueFor } from '../../app/archive-data.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import styles from './design-page.module.css';
import { pageOfDrawing } from './page-of-drawing.ts';

/** So long a choice must stand before pages are drawn of it. */
const PAUSE_MS = 250;
/** Pages enough to judge a design by. */
const MOST_PAGES = 6;

interface SamplePagesProps {
  issueId: Identifier;
  design: HouseDesign;
}

/** The pages of an issue as they would be printed; the last ones stay until the next are there. */
export function SamplePages({ issueId, design }: SamplePagesProps) {
  const chosen = useSettled(design);
  const { data, error, isPlaceholderData } = useArchive(
    'designs.draw',
    { issueId, design: chosen },
    { keep: true },
  );
  if (error) return <FailureNotice failure={error.failure} />;
  if (!data) {
    return (
      <p className={styles.none} aria-live="polite">
        {say('Setting the pages…')}
      </p>
    );
  }
  return (
    <div aria-busy={isPlaceholderData || chosen !== design}>
      {data.warnings.map((words) => (
        <p key={words} className={styles.warning} role="status">
          {retold(words)}
        </p>
      ))}
      <Pages drawn={data} />
    </div>
  );
}

function Pages({ drawn }: { drawn: ValueFor<'designs.draw'> }) {
  const { pages, width, height } = drawn;
  const addresses = useAddresses(drawn);
  return (
    <ol className={styles.pages}>
      {addresses.map((address, index) => (
        <li key={address}>
          <img
            className={styles.page}
            width={width}
            height={height}
            src={address}
            alt={say('Page {page, number} of {pages, number}', { page: index + 1, pages })}
          />
        </li>
      ))}
    </ol>
  );
}

/** Each page under an address of its own, as long as it is shown. */
function useAddresses({ svg, pages, width, height }: ValueFor<'designs.draw'>): readonly string[] {
  const [addresses, setAddresses] = useState<readonly string[]>([]);
  useEffect(() => {
    const made = Array.from({ length: Math.min(pages, MOST_PAGES) }, (_, index) => {
      const page = pageOfDrawing(svg, index + 1, width, height);
      return URL.createObjectURL(new Blob([page], { type: 'image/svg+xml' }));
    });
    setAddresses(made);
    return () => {
      for (const address of made) URL.revokeObjectURL(address);
    };
  }, [svg, pages, width, height]);
  return addresses;
}

/** A value once it has stood for a moment. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
