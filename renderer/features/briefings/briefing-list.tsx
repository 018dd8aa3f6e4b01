import { ArrowLeft, Plus } from 'lucide-react';
import { useState } from 'react';
import type { OutcomeFor } from '../../../shared/contract/contract.ts';
import type { BriefingSummary } from '../../../shared/issues/briefing.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive, queryClient, useArchive } from '../../app/archive-data.ts';
import { BRIEFING_TYPE, besideAt, openBeside } from '../../app/beside.ts';
import { focusPane, PaneHead } from '../../app/pane.tsx';
import { goTo, usePlace } from '../../app/use-place.ts';
import { issueLabel } from '../../references/issue-words.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { IndexList } from '../../ui/index-list.tsx';
import listFilters from '../../ui/list-filters.module.css';
import { Spinner } from '../../ui/spinner.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { BriefingCommands } from './briefing-commands.tsx';
import { BriefingLine } from './briefing-line.tsx';
import { type Status, statusesIn, withStatus } from './by-status.ts';
import { createBriefing } from './create-briefing.ts';

interface BriefingListProps {
  issueId: Identifier;
  briefingId: Identifier | null;
}

type IssueReading = Extract<OutcomeFor<'issues.read'>, { ok: true }>['value'];

const ROW_HEIGHT = 108;

/** The briefings of an issue in the order of print, which can be changed here. */
export function BriefingList({ issueId, briefingId }: BriefingListProps) {
  const { data, error } = useArchive('issues.read', { issueId });
  const standings = useArchive('publishing.ofIssue', { issueId }, { keep: true }).data;
  const [moved, setMoved] = useState('');
  const [wanted, setWanted] = useState<Status | undefined>();
  const place = usePlace();
  if (error) return <FailureNotice failure={error.failure} />;
  if (!data) return <Spinner label={say('Reading the issue…')} />;
  const { issue, briefings } = data;
  const statuses = statusesIn(briefings, standings ?? []);
  // A status that no briefing has any more narrows nothing.
  const status = wanted !== undefined && statuses.includes(wanted) ? wanted : undefined;
  const shown = withStatus(briefings, standings ?? [], status);

  const move = async (briefing: BriefingSummary, position: number) => {
    placeAtOnce(issueId, briefing, position);
    const inOrder = await changeArchive('briefings.move', { briefingId: briefing.id, position });
    if (inOrder)
      setMoved(
        say('Moved to {position, number} of {all, number}.', {
          position: position + 1,
          all: inOrder.length,
        }),
      );
    void queryClient.invalidateQueries({ queryKey: ['issues.read', { issueId }] });
  };

  return (
    <>
      <PaneHead
        title={issueLabel(issue)}
        before={
          <IconButton
            label={say('Back to the publication')}
            icon={<ArrowLeft />}
            onClick={() => goTo({ kind: 'publication', publicationId: issue.publicationId })}
          />
        }
      >
        <IconButton
          label={say('New briefing')}
          icon={<Plus />}
          onClick={() => void createBriefing(issueId)}
        />
      </PaneHead>
      <BriefingCommands issue={issue} briefings={briefings} briefingId={briefingId} move={move} />
      {statuses.length > 0 && (
        <StatusFilter statuses={statuses} status={status} onChange={setWanted} />
      )}
      {briefings.length === 0 ? (
        <EmptyState
          title={say('No briefings yet')}
          actions={
            <Button onClick={() => void createBriefing(issueId)}>{say('New briefing')}</Button>
          }
        >
          <p>{say('The briefings of this issue stand here in the order of print.')}</p>
        </EmptyState>
      ) : (
        <IndexList
          label={say('Briefings of {issueLabel}', { issueLabel: issueLabel(issue) })}
          items={shown}
          keyOf={(briefing) => briefing.id}
          textOf={(briefing) => briefing.headline}
          chosenKey={briefingId}
          onChoose={({ id }) =>
            goTo(
              { kind: 'briefing', issueId, briefingId: id, ...besideAt(place, id) },
              { replace: briefingId !== null },
            )
          }
          onOpen={() => focusPane('desk')}
          onOpenBeside={({ id }) => void openBeside(id)}
          dragAs={({ id }) => ({ [BRIEFING_TYPE]: id, 'text/plain': '' })}
          {...(status === undefined && {
            onReorder: (briefing: BriefingSummary, position: number) =>
              void move(briefing, position),
          })}
          estimate={ROW_HEIGHT}
          ruled
        >
          {(briefing) => (
            <BriefingLine
              briefing={briefing}
              standing={standings?.find((one) => one.briefingId === briefing.id)}
            />
          )}
        </IndexList>
      )}
      <p role="status" className="only-heard">
        {moved}
      </p>
    </>
  );
}

interface StatusFilterProps {
  statuses: readonly Status[];
  status: Status | undefined;
  onChange: (status: Status | undefined) => void;
}

function StatusFilter({ statuses, status, onChange }: StatusFilterProps) {
  const chosen = status === undefined ? 'every' : String(statuses.indexOf(status));
  return (
    <div className={listFilters.filters}>
      <select
        aria-label={say('Status')}
        value={chosen}
        onChange={({ target }) =>
          onChange(target.value === 'every' ? undefined : statuses[Number(target.value)])
        }
      >
        <option value="every">{say('Every status')}</option>
        {statuses.map((each, index) => (
          <option key={each} value={index}>
            {each === null ? say('No status yet') : retold(each)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Shows the new order before the archive has answered, so that the list does not jump back. */
function placeAtOnce(issueId: Identifier, briefing: BriefingSummary, position: number): void {
  queryClient.setQueryData<IssueReading>(['issues.read', { issueId }], (reading) => {
    if (!reading) return reading;
    const others = reading.briefings.filter((one) => one.id !== briefing.id);
    return { ...reading, briefings: others.toSpliced(position, 0, briefing) };
  });
}
