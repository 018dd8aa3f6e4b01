import type { RequestFor } from '../../../shared/contract/contract.ts';
import { SelectField } from '../../ui/field.tsx';
import { say } from '../../wording/say.ts';
import styles from './export-dialog.module.css';

/** What is to be written, and for PDF on which paper. */
export interface ExportChoice {
  readonly kind: 'pdf-archive' | 'pdf-accessible' | 'html';
  readonly paper: 'a4' | 'us-letter';
}

const kinds: readonly {
  readonly kind: ExportChoice['kind'];
  readonly name: string;
  readonly meaning: string;
}[] = [
  {
    kind: 'pdf-archive',
    name: say('PDF for archives and print'),
    meaning: say('PDF/A-2a: everything inside the file, readable in decades.'),
  },
  {
    kind: 'pdf-accessible',
    name: say('PDF for assistive technology'),
    meaning: say('PDF/UA-1: tagged throughout for screen readers.'),
  },
  {
    kind: 'html',
    name: say('Web page'),
    meaning: say('One HTML file with nothing beside it, which also prints well.'),
  },
];

const papers = [
  { value: 'us-letter', label: say('US Letter') },
  { value: 'a4', label: 'A4' },
] as const;

interface ExportChoicesProps {
  choice: ExportChoice;
  onChange: (choice: ExportChoice) => void;
}

/** The ways in which an issue can be written. */
export function ExportChoices({ choice, onChange }: ExportChoicesProps) {
  return (
    <>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{say('Write it as')}</legend>
        {kinds.map(({ kind, name, meaning }) => (
          <label key={kind} className={styles.choice}>
            <input
              type="radio"
              name="export-kind"
              checked={choice.kind === kind}
              onChange={() => onChange({ ...choice, kind })}
            />
            <span className={styles.name}>{name}</span>
            <span className={styles.meaning}>{meaning}</span>
          </label>
        ))}
      </fieldset>
      {choice.kind !== 'html' && (
        <SelectField
          label={say('Paper')}
          value={choice.paper}
          options={papers}
          onValueChange={(paper) => onChange({ ...choice, paper })}
        />
      )}
    </>
  );
}

/** The same as the contract has it. */
export function optionsOf({ kind, paper }: ExportChoice): RequestFor<'exports.run'>['options'] {
  if (kind === 'html') return { format: 'html' };
  return { format: 'pdf', standard: kind === 'pdf-archive' ? 'a-2a' : 'ua-1', paper };
}
