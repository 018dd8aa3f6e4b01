import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { chooseSides } from '../../../shared/history/choose-sides.ts';
import { compareDrafts } from '../../../shared/history/compare-drafts.ts';
import { changedWords } from '../../../shared/history/count-changes.ts';
import { useArchive } from '../../app/archive-data.ts';
import { useCommand } from '../../app/commands.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { say } from '../../wording/say.ts';
import { useOpenDesk } from '../desk/open-desk.ts';
import page from '../desk/page.module.css';
import type { EditorSession } from '../desk/session.ts';
import { type Draft, sameDraft } from '../saving/draft.ts';
import { ChangeContext } from './change-context.ts';
import styles from './difference.module.css';
import { DifferenceDetails } from './difference-details.tsx';
import { DifferenceParts } from './difference-parts.tsx';
import { putBack } from './restore.ts';
import { changedInWords, revisionTitle } from './revision-words.ts';
import { type Comparison, closeComparison } from './shown-comparison.ts';
import { useHistory } from './use-history.ts';

/** Two states of a briefing as a proof that someone has marked up, in place of its page. */
export function DifferencePage({ comparison }: { comparison: Comparison }) {
  const { session, briefingId, language } = useOpenDesk();
  const { from, to } = comparison;
  const now = useDraft(session);
  const old = useArchive('briefings.readRevision', { briefingId, revision: from }).data;
  const later = useArchive(
    'briefings.readRevision',
    { briefingId, revision: to === 'now' ? from : to },
    { enabled: to !== 'now' },
  ).data;
  const newer = to === 'now' ? now : later;
  const difference = useMemo(() => old && newer && compareDrafts(old, newer), [old, newer]);
  const sheet = useRef<HTMLElement>(null);
  const [current, setCurrent] = useState<number | null>(null);
  if (!difference) return <Spinner label={say('Comparing')} />;

  const isTakenBack = to === 'now';
  const step = (by: 1 | -1) => setCurrent(goToChange(sheet.current, by) ?? current);
  const takeBack = (changes: ReadonlySet<number>) => {
    const text = chooseSides(difference, (change) => (changes.has(change) ? 'old' : 'new'));
    putBack(
      session,
      text,
      say('{size, plural, one {The change is taken back.} other {The paragraph is as it was.}}', {
        size: changes.size,
      }),
    );
    sheet.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') closeComparison();
  };
  return (
    <ChangeContext value={{ current, choose: setCurrent }}>
      <article
        ref={sheet}
        className={page.page}
        lang={language}
        tabIndex={-1}
        aria-label={say('What changed')}
        onKeyDown={press}
      >
        <Bar
          {...{ comparison, onStep: step }}
          changes={difference.changes}
          words={changedInWords(changedWords(difference))}
          onTakeBack={
            isTakenBack && current !== null ? () => takeBack(new Set([current])) : undefined
          }
          onTakeParagraphBack={
            isTakenBack && current !== null
              ? () => takeBack(changesBeside(sheet.current, current))
              : undefined
          }
        />
        {difference.changes === 0 && (
          <p className={styles.same}>{say('Nothing differs between these two.')}</p>
        )}
        <DifferenceDetails difference={difference} />
        <div className={page.text}>
          <DifferenceParts parts={difference.parts} />
        </div>
      </article>
    </ChangeContext>
  );
}

interface BarProps {
  comparison: Comparison;
  changes: number;
  words: string;
  onStep: (by: 1 | -1) => void;
  onTakeBack: (() => void) | undefined;
  onTakeParagraphBack: (() => void) | undefined;
}

function Bar({ comparison, changes, words, onStep, onTakeBack, onTakeParagraphBack }: BarProps) {
  const { session, briefingId, isEditing } = useOpenDesk();
  const revisions = useHistory(session, briefingId);
  const titleOf = (revision: number) => {
    const found = revisions?.find((one) => one.revision === revision);
    return found
      ? revisionTitle(found, new Date())
      : say('revision {revision, number}', { revision });
  };
  const previous = {
    id: 'history.previous-change',
    title: say('Change before'),
    enabled: changes > 0,
    run: () => onStep(-1),
  } as const;
  const next = {
    id: 'history.next-change',
    title: say('Next change'),
    enabled: changes > 0,
    run: () => onStep(1),
  } as const;
  const takeBack = {
    id: 'history.take-back',
    title: say('Take this back'),
    enabled: isEditing && onTakeBack !== undefined,
    run: () => onTakeBack?.(),
  } as const;
  const paragraph = {
    id: 'history.take-paragraph-back',
    title: say('The whole paragraph'),
    enabled: isEditing && onTakeParagraphBack !== undefined,
    run: () => onTakeParagraphBack?.(),
  } as const;
  useCommand(previous);
  useCommand(next);
  useCommand(takeBack);
  useCommand(paragraph);
  return (
    <div className={styles.bar}>
      <p className={styles.title}>
        <span>
          {say('From {earlier} to {later}', {
            earlier: titleOf(comparison.from),
            later: comparison.to === 'now' ? say('the text now') : titleOf(comparison.to),
          })}
        </span>
        <span className={styles.count}>{words}</span>
      </p>
      <div className={styles.buttons}>
        <IconButton
          label={previous.title}
          action={previous.id}
          icon={<ArrowUp />}
          disabled={!previous.enabled}
          onClick={previous.run}
        />
        <IconButton
          label={next.title}
          action={next.id}
          icon={<ArrowDown />}
          disabled={!next.enabled}
          onClick={next.run}
        />
        <Button variant="quiet" disabled={!takeBack.enabled} onClick={takeBack.run}>
          {takeBack.title}
        </Button>
        <Button variant="quiet" disabled={!paragraph.enabled} onClick={paragraph.run}>
          {paragraph.title}
        </Button>
        <IconButton label={say('Back to the text')} icon={<X />} onClick={closeComparison} />
      </div>
    </div>
  );
}

/** The text as it is in the editor, which is not on the screen meanwhile. */
function useDraft(session: EditorSession): Draft {
  const [draft, setDraft] = useState(session.draft);
  useEffect(
    () =>
      session.subscribe(() =>
        setDraft((before) => {
          const next = session.draft();
          return sameDraft(before, next) ? before : next;
        }),
      ),
    [session],
  );
  return draft;
}

/** Goes to the next change on the sheet, or to the one before, from where the focus is. */
function goToChange(sheet: HTMLElement | null, by: 1 | -1): number | null {
  const changes = [...(sheet?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
  const at = changes.findIndex((one) => one.dataset.current !== undefined);
  const place = at < 0 ? (by > 0 ? 0 : changes.length - 1) : at + by;
  const change = changes[(place + changes.length) % changes.length];
  change?.scrollIntoView({ block: 'center' });
  change?.focus({ preventScroll: true });
  return change ? Number(change.dataset.change) : null;
}

/** All changes of the paragraph in which this one is. */
function changesBeside(sheet: HTMLElement | null, change: number): Set<number> {
  const paragraph = sheet
    ?.querySelector(`[data-change="${change}"]`)
    ?.closest('[data-part-of-text]');
  const inside = [...(paragraph?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
  return new Set([change, ...inside.map((one) => Number(one.dataset.change))]);
}
