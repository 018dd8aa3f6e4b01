import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { OriginalOfBriefing } from '../../../shared/contract/original-procedures.ts';
import { transferPaths } from '../../../shared/contract/transfer.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { FailedRead, readArchive, type ValueFor } from '../../app/archive-data.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { fileSize } from '../../ui/file-size.ts';
import { Spinner } from '../../ui/spinner.tsx';
import { say } from '../../wording/say.ts';
import styles from './original-pane.module.css';
import { OriginalScroll } from './original-scroll.tsx';

interface OriginalTextProps {
  briefingId: Identifier;
  original: OriginalOfBriefing;
  /** It is no text: it can be shown only as it is read. */
  onNoText: () => void;
}

interface Wanted {
  readonly from?: number;
  readonly before?: number;
}

/** So many stretches are in the page at a time. */
const MOST_SHOWN = 6;
const passageFirst: Wanted = {};

/** The text of a file as it is, in stretches, with the passage marked and in view. */
export function OriginalText({ briefingId, original, onNoText }: OriginalTextProps) {
  const { hash } = original;
  const query = useInfiniteQuery({
    queryKey: ['originals.text', { hash, briefingId }],
    queryFn: ({ pageParam }) => readArchive('originals.text', { hash, briefingId, ...pageParam }),
    initialPageParam: passageFirst,
    getNextPageParam: ({ to, total }): Wanted | undefined =>
      to < total ? { from: to } : undefined,
    getPreviousPageParam: ({ from }): Wanted | undefined =>
      from > 0 ? { before: from } : undefined,
    maxPages: MOST_SHOWN,
  });
  const pages = query.data?.pages ?? [];
  const [first] = pages;
  const last = pages.at(-1);
  const isOpen = first !== undefined;
  const isText = first?.kind !== 'binary';
  useEffect(() => {
    if (!isText) onNoText();
  }, [isText, onNoText]);

  if (query.error instanceof FailedRead) return <FailureNotice failure={query.error.failure} />;
  if (!first || !last) return <Spinner label={say('Opening the original…')} />;
  if (first.kind === 'picture') {
    const address = `${transferPaths.image}/${hash}`;
    return (
      <div className={styles.scroll}>
        <img className={styles.picture} src={address} alt={original.name} />
      </div>
    );
  }
  return (
    <OriginalScroll
      label={say('Text of the file')}
      isOpen={isOpen}
      hasPassage={pages.some(({ runs }) => runs.some(({ isPassage }) => isPassage))}
    >
      {query.hasPreviousPage && (
        <Button variant="quiet" onClick={() => void query.fetchPreviousPage()}>
          {say('Show what stands before ({fileSize})', { fileSize: fileSize(first.from) })}
        </Button>
      )}
      <pre className={styles.text}>
        {pages.flatMap(placedRuns).map(({ key, text, isPassage }) =>
          isPassage ? (
            <mark key={key} className={styles.passage} data-passage>
              {text}
            </mark>
          ) : (
            <span key={key}>{text}</span>
          ),
        )}
      </pre>
      {query.hasNextPage && (
        <Button variant="quiet" onClick={() => void query.fetchNextPage()}>
          {say('Show what follows ({fileSize})', { fileSize: fileSize(last.total - last.to) })}
        </Button>
      )}
    </OriginalScroll>
  );
}

/** Each run by where it stands, so that it stays itself when stretches come before it. */
function placedRuns({ from, runs }: ValueFor<'originals.text'>) {
  let letters = 0;
  return runs.map((run) => {
    const key = `${from} ${letters}`;
    letters += run.text.length;
    return { ...run, key };
  });
}
