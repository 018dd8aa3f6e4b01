import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { PlacedFinding } from '../../../shared/contract/finding-procedures.ts';
import { ruleWords } from '../../../shared/linter/rule-words.ts';
import { readArchive, useArchive } from '../../app/archive-data.ts';
import { focusPane, PaneHead } from '../../app/pane.tsx';
import type { FindingKey, FindingTerms } from '../../app/place.ts';
import { goTo } from '../../app/use-place.ts';
import { headlineInWords } from '../../references/headline-in-words.ts';
import { IndexList } from '../../ui/index-list.tsx';
import listFilters from '../../ui/list-filters.module.css';
import { Spinner } from '../../ui/spinner.tsx';
import { figures } from '../../wording/figures.ts';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { NothingFound } from './nothing-found.tsx';
import { ProofCommands } from './proof-commands.tsx';
import { ProofFilters } from './proof-filters.tsx';
import styles from './proof-list.module.css';
import { Proofreading } from './proofreading.tsx';

const PAGE = 200;
const ROW_HEIGHT = 92;

interface ProofListProps {
  terms: FindingTerms;
  finding: FindingKey | null;
}

/** What a proofreader would stop at, by rule: each is mended, left or opened by a key. */
export function ProofList({ terms, finding }: ProofListProps) {
  const { data, isPending, hasNextPage, fetchNextPage } = useFindings(terms);
  const findings = data ?? [];
  const current = findings.find((each) => keyOf(each) === (finding && keyOf(finding)));
  const readMore = useCallback(() => {
    if (hasNextPage) void fetchNextPage();
  }, [hasNextPage, fetchNextPage]);
  useEffect(() => focusPane('list'), []);
  const choose = ({ briefingId, fingerprint }: PlacedFinding) =>
    goTo({ kind: 'findings', terms, finding: { briefingId, fingerprint } }, { replace: true });
  const chooseNext = () => {
    const at = current ? findings.indexOf(current) : -1;
    const next = findings[at + 1] ?? findings[at - 1];
    if (next) choose(next);
  };
  return (
    <>
      <PaneHead title={say('Proof')}>
        <OpenCount terms={terms} />
      </PaneHead>
      <ProofFilters terms={terms} />
      <Proofreading />
      <ProofCommands current={current ?? null} goOn={chooseNext} />
      {isPending && <Spinner label={say('Reading the findings…')} />}
      {data?.length === 0 && <NothingFound terms={terms} />}
      <div className={styles.list}>
        <IndexList
          label={say('Findings')}
          items={findings}
          keyOf={keyOf}
          textOf={withoutName}
          headOf={({ rule }) => retold(ruleWords[rule].title)}
          chosenKey={current ? keyOf(current) : null}
          onChoose={choose}
          onOpen={() => focusPane('desk')}
          onEnd={readMore}
          estimate={ROW_HEIGHT}
          ruled
        >
          {(each) => <FindingLine finding={each} />}
        </IndexList>
      </div>
    </>
  );
}

function FindingLine({ finding }: { finding: PlacedFinding }) {
  const { headline, issueLabel, message, before, words, after } = finding;
  return (
    <>
      <div className={styles.place}>
        {retold(issueLabel)} · {headlineInWords(headline)}
      </div>
      <div className={styles.message}>{retold(message)}</div>
      <div className={styles.excerpt}>
        {before && '…'}
        {before}
        <mark>{words}</mark>
        {after}
      </div>
    </>
  );
}

function OpenCount({ terms }: { terms: FindingTerms }) {
  const { rule, ...scope } = terms;
  const { data } = useArchive('findings.count', { scope }, { keep: true });
  const open = (data?.rules ?? [])
    .filter((each) => rule === undefined || each.rule === rule)
    .reduce((sum, each) => sum + each.open, 0);
  return (
    <span className={listFilters.total} role="status" aria-label={say('Findings')}>
      {data && figures(open)}
    </span>
  );
}

function useFindings({ rule, ...scope }: FindingTerms) {
  const request = { scope, ...(rule && { rule }), by: 'rule' as const };
  return useInfiniteQuery({
    queryKey: ['findings.list', request],
    queryFn: ({ pageParam }) =>
      readArchive('findings.list', { ...request, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.more ? pages.length * PAGE : undefined),
    select: ({ pages }) => pages.flatMap((page) => page.findings),
    placeholderData: (previous) => previous,
  });
}

const keyOf = ({ briefingId, fingerprint }: FindingKey): string => `${briefingId}/${fingerprint}`;

/** Letters are keys here, so that typing finds nothing. */
const withoutName = () => '';
