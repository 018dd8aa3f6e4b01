import { useId, useState } from 'react';
import type {
  ImportQuestion,
  PlannedFileDetails,
  PlannedIssue,
} from '../../../shared/imports/import-plan.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { openSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { correct } from './correct-plan.ts';
import { fieldNames, fullName, toldValue } from './plan-words.ts';
import { byValue } from './planned-issue-view.tsx';
import styles from './question-view.module.css';
import { ScopeField, useScopes } from './scope-field.tsx';

interface QuestionViewProps {
  batchId: Identifier;
  file: PlannedFileDetails;
  issue: PlannedIssue;
  question: ImportQuestion;
  isEnabled: boolean;
}

/** Witnesses disagree: their values, of which the proposal is chosen, and for how many files. */
export function QuestionView({ batchId, file, issue, question, isEnabled }: QuestionViewProps) {
  const { field, proposal, witnesses } = question;
  const name = useId();
  const told = byValue(witnesses);
  const [value, setValue] = useState(proposal ?? told[0]?.[0] ?? '');
  const scopes = useScopes(batchId, file);
  const [scope, setScope] = useState(0);
  const answer = () => {
    const source = told.find(([one]) => one === value)?.[1][0];
    const chosen = scopes[scope];
    if (source && chosen) void correct(batchId, chosen.scope, { believe: { [field]: source } });
  };
  return (
    <form
      className={styles.question}
      onSubmit={(event) => {
        event.preventDefault();
        answer();
      }}
    >
      <fieldset disabled={!isEnabled}>
        <legend>
          {say('{field} of {issue}?', { field: fieldNames[field], issue: fullName(issue) })}
        </legend>
        {told.map(([one, sources]) => (
          <label key={one} className={styles.answer}>
            <input
              type="radio"
              name={name}
              value={one}
              checked={one === value}
              onChange={() => setValue(one)}
            />
            <span>
              <span className={styles.value}>{toldValue(field, one)}</span>{' '}
              <span className={styles.source}>
                {say('says {sources}', {
                  sources: sources
                    .map((source) => say('the {source}', { source: retold(source) }))
                    .join(', '),
                })}
                {one === proposal && ` · ${say('proposed')}`}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className={styles.acts}>
        <ScopeField
          label={say('Believe this')}
          scopes={scopes}
          value={scope}
          onValueChange={setScope}
        />
        <Button type="submit" disabled={!isEnabled}>
          {say('Answer')}
        </Button>
        <Button
          variant="quiet"
          disabled={!isEnabled}
          onClick={() => openSheet({ kind: 'correct-plan', batchId, file: file.file })}
        >
          {say('Something else…')}
        </Button>
      </div>
    </form>
  );
}
