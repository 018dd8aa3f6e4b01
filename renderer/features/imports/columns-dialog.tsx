import { useState } from 'react';
import {
  type ColumnField,
  type ColumnMapping,
  columnFields,
} from '../../../shared/imports/column-mapping.ts';
import { proposeColumns } from '../../../shared/imports/propose-columns.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { closeSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { say } from '../../wording/say.ts';
import styles from './columns-dialog.module.css';
import { correct } from './correct-plan.ts';
import { ScopeField, useScopes } from './scope-field.tsx';

const fieldLabels: Record<ColumnField, string> = {
  publication: say('Publication'),
  volume: say('Volume'),
  number: say('Number'),
  date: say('Date'),
  title: say('Title of the issue'),
  headline: say('Headline'),
  section: say('Section'),
  byline: say('Byline'),
  text: say('Text'),
  address: say('Address'),
  language: say('Language'),
};

interface ColumnsDialogProps {
  batchId: Identifier;
  file: number;
}

const SHOWN_ROWS = 6;

/** Says which column of a table holds what, over its first rows. */
export function ColumnsDialog({ batchId, file }: ColumnsDialogProps) {
  const { data, error } = useArchive('imports.preview', { batchId, file });
  const details = useArchive('imports.planFile', { batchId, file }).data;
  if (error)
    return (
      <ColumnsFrame>
        <FailureNotice failure={error.failure} />
      </ColumnsFrame>
    );
  if (!data || !details)
    return (
      <ColumnsFrame>
        <Spinner label={say('Reading the table…')} />
      </ColumnsFrame>
    );
  if (data.rows === null)
    return (
      <ColumnsFrame>
        <p>{say('This file is not a table.')}</p>
      </ColumnsFrame>
    );
  const [heads = [], ...rows] = data.rows;
  return (
    <Mapping batchId={batchId} file={details} heads={heads} rows={rows.slice(0, SHOWN_ROWS)} />
  );
}

interface MappingProps {
  batchId: Identifier;
  file: Parameters<typeof useScopes>[1];
  heads: readonly string[];
  rows: readonly (readonly string[])[];
}

function Mapping({ batchId, file, heads, rows }: MappingProps) {
  const [fields, setFields] = useState<readonly (ColumnField | '')[]>(() => proposed(heads, rows));
  const scopes = useScopes(batchId, file);
  const [scope, setScope] = useState(0);
  const columns = heads.map((head, column) => ({ head, column }));
  const save = () => {
    closeSheet();
    const chosen = scopes[scope];
    const mapping = mappingOf(heads, fields);
    if (chosen) void correct(batchId, chosen.scope, { columns: mapping });
  };
  const isPossible = fields.includes('text') || fields.includes('headline');
  return (
    <ColumnsFrame
      actions={
        <>
          <Button onClick={closeSheet}>{say('Cancel')}</Button>
          <Button variant="primary" disabled={!isPossible} onClick={save}>
            {say('Read it so')}
          </Button>
        </>
      }
    >
      <section className={styles.scroller} aria-label={say('First rows')}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map(({ head, column }) => (
                <th key={column} scope="col">
                  <span className={styles.head}>
                    {head || say('Column {column, number}', { column: column + 1 })}
                  </span>
                  <select
                    aria-label={
                      head
                        ? say('What {head} holds', { head })
                        : say('What column {column, number} holds', { column: column + 1 })
                    }
                    value={fields[column]}
                    onChange={({ target }) =>
                      setFields(
                        fields.map((one, index) => {
                          const chosen = target.value as ColumnField | '';
                          if (index === column) return chosen;
                          // One column holds one field.
                          return one === chosen ? '' : one;
                        }),
                      )
                    }
                  >
                    <option value="">{say('Nothing')}</option>
                    {columnFields.map((field) => (
                      <option key={field} value={field}>
                        {fieldLabels[field]}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...rows.entries()].map(([place, row]) => (
              <tr key={place}>
                {columns.map(({ column }) => (
                  <td key={column}>{row[column]?.slice(0, 120)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {!isPossible && (
        <p className={styles.wanted}>{say('A column must hold the text or the headline.')}</p>
      )}
      <ScopeField label={say('It counts')} scopes={scopes} value={scope} onValueChange={setScope} />
    </ColumnsFrame>
  );
}

interface ColumnsFrameProps {
  actions?: React.ReactNode;
  children: React.ReactNode;
}

const ColumnsFrame = ({ actions, children }: ColumnsFrameProps) => (
  <Dialog
    open
    wide
    onOpenChange={closeSheet}
    title={say('Columns of the table')}
    description={say(
      'What each column holds. Rows with one publication, number and date become one issue.',
    )}
    actions={actions}
  >
    {children}
  </Dialog>
);

/** What each column is likely to hold. */
function proposed(heads: readonly string[], rows: MappingProps['rows']): (ColumnField | '')[] {
  const mapping = proposeColumns(heads, rows);
  return heads.map(
    (head, column) =>
      columnFields.find((field) => mapping[field] === head || mapping[field] === column) ?? '',
  );
}

/** By the head as printed where it has one of its own, else by its place. */
export function mappingOf(
  heads: readonly string[],
  fields: readonly (ColumnField | '')[],
): ColumnMapping {
  const isAlone = (head: string) => head !== '' && heads.filter((one) => one === head).length === 1;
  return Object.fromEntries(
    fields.flatMap((field, column) => {
      const head = heads[column] ?? '';
      return field === '' ? [] : [[field, isAlone(head) ? head : column]];
    }),
  );
}
