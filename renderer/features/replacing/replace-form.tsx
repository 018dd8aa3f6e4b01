import { useEffect, useRef } from 'react';
import { findOptions } from '../../../shared/find/find-query.ts';
import { createFinder } from '../../../shared/find/finder.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { PaneHead } from '../../app/pane.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { SearchLimits } from '../search/search-limits.tsx';
import { PastReplacings } from './past-replacings.tsx';
import styles from './replace-form.module.css';
import {
  chooseQuery,
  chooseReplacement,
  chooseScope,
  search,
  useReplaceRun,
} from './replace-run.ts';

interface ReplaceFormProps {
  /** What one comes with: words that were looked for elsewhere, and the issue one was in. */
  text: string | undefined;
  issueId: Identifier | undefined;
}

const FORM = 'replace-form';

/** What to look for in the archive and what to put in its place; below, what was replaced before. */
export function ReplaceForm({ text, issueId }: ReplaceFormProps) {
  const { query, replacement, scope, work } = useReplaceRun();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (text !== undefined) chooseQuery({ text });
    chooseScope({ issueId });
    field.current?.select();
  }, [text, issueId]);
  const finder = createFinder(query);
  const isBusy = work !== null && work.kind !== 'search';
  return (
    <>
      <PaneHead title={say('Replace in the archive')} />
      <div className={styles.pane}>
        <div className={styles.form}>
          <Form id={FORM} onSubmit={() => void search()}>
            <TextField
              ref={field}
              label={say('Find')}
              value={query.text}
              onValueChange={(words) => chooseQuery({ text: words })}
              error={finder.ok ? null : retold(finder.error.message)}
              maxLength={500}
              spellCheck={false}
              dir="auto"
              data-focus-first=""
            />
            <TextField
              label={say('Replace with')}
              value={replacement.text}
              onValueChange={(words) => chooseReplacement({ text: words })}
              hint={
                query.isPattern ? say('$1 is the first group, $& all that was found.') : undefined
              }
              dir="auto"
            />
            <div className={styles.options}>
              {findOptions.map(({ name, label, ofPatterns }) => (
                <Option
                  key={name}
                  label={retold(label)}
                  isOn={query[name]}
                  isOff={query.isPattern && !ofPatterns}
                  onSwitch={() => chooseQuery({ [name]: !query[name] })}
                />
              ))}
              <Option
                label={say('Keep the case of what is replaced')}
                isOn={replacement.keepCase}
                onSwitch={() => chooseReplacement({ keepCase: !replacement.keepCase })}
              />
            </div>
          </Form>
        </div>
        {scope.issueId ? (
          <WithinIssue issueId={scope.issueId} />
        ) : (
          <SearchLimits
            terms={{ query: '', ...scope }}
            onChange={({ publicationId, from, to }) => chooseScope({ publicationId, from, to })}
          />
        )}
        <div className={styles.form}>
          <Option
            label={say('Only in drafts')}
            isOn={scope.draftsOnly}
            onSwitch={() => chooseScope({ draftsOnly: !scope.draftsOnly })}
          />
          <Button
            variant="primary"
            type="submit"
            form={FORM}
            disabled={query.text === '' || !finder.ok || isBusy}
            focusableWhenDisabled
          >
            {say('Find')}
          </Button>
        </div>
        <PastReplacings />
      </div>
    </>
  );
}

interface OptionProps {
  label: string;
  isOn: boolean;
  isOff?: boolean;
  onSwitch: () => void;
}

const Option = ({ label, isOn, isOff = false, onSwitch }: OptionProps) => (
  <label className={styles.option} data-off={isOff}>
    <input type="checkbox" checked={isOn && !isOff} disabled={isOff} onChange={onSwitch} />
    {label}
  </label>
);

/** The one issue that is looked through. */
function WithinIssue({ issueId }: { issueId: Identifier }) {
  const issue = useArchive('issues.read', { issueId }).data?.issue;
  return (
    <p className={styles.within}>
      <span>
        {say('Only in {issue}', {
          issue: issue ? `${issue.publicationTitle}, ${issue.number ?? issue.date ?? ''}` : '…',
        })}
      </span>
      <Button variant="quiet" onClick={() => chooseScope({ issueId: undefined })}>
        {say('Everywhere')}
      </Button>
    </p>
  );
}
