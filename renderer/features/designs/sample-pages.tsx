import { useEffect, useState } from 'react';
import type { HouseDesign } from '../../../shared/designs/house-design.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive, type ValueFor } from '../../app/archive-data.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { say } from '../../wording/say.ts';
import styles from './design-page.module.css';

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
          {words}
        </p>
      ))}
      <Pages drawn={data} />
    </div>
  );
}

function Pages({ drawn }: { drawn: ValueFor<'designs.draw'> }) {
  const { svg, pages, width, height } = drawn;
  const address = useAddress(svg);
  const shown = Array.from({ length: Math.min(pages, MOST_PAGES) }, (_, index) => index + 1);
  if (!address) return null;
  return (
    <ol className={styles.pages}>
      {shown.map((page) => (
        <li key={page}>
          <img
            className={styles.page}
            width={width}
            height={height}
            src={`${address}#svgView(viewBox(0,${(page - 1) * height},${width},${height}))`}
            alt={say('Page {page, number} of {pages, number}', { page, pages })}
          />
        </li>
      ))}
    </ol>
  );
}

/** A drawing under an address of its own, as long as it is shown. */
function useAddress(svg: string): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return address;
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
