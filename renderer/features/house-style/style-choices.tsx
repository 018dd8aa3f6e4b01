import type { StyleSheet } from '../../../shared/house-style/style-sheet.ts';
import { SelectField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form.tsx';
import { say } from '../../wording/say.ts';
import styles from './style-page.module.css';

interface StyleChoicesProps {
  sheet: StyleSheet;
  onChange: (sheet: StyleSheet) => void;
}

const numbers = [
  { value: '', label: say('As the writer likes') },
  ...[10, 11, 13, 21].map((below) => ({
    value: String(below),
    label: say('In words below {below, number}', { below }),
  })),
];
const thousands = [
  { value: '', label: say('As the writer likes') },
  { value: 'comma', label: '25,000' },
  { value: 'space', label: '25 000' },
] as const;
const days = [
  { value: '', label: say('As the writer likes') },
  { value: 'month-day', label: say('August 28') },
  { value: 'day-month', label: say('28 August') },
] as const;

/** How the house writes numbers and days. */
export function StyleChoices({ sheet, onChange }: StyleChoicesProps) {
  const below = sheet.spellOutBelow === null ? '' : String(sheet.spellOutBelow);
  const isListed = numbers.some(({ value }) => value === below);
  return (
    <div className={styles.choices}>
      <FormRow>
        <SelectField
          label={say('Small numbers')}
          value={below}
          options={
            isListed
              ? numbers
              : [
                  ...numbers,
                  {
                    value: below,
                    label: say('In words below {below, number}', { below: Number(below) }),
                  },
                ]
          }
          onValueChange={(value) =>
            onChange({ ...sheet, spellOutBelow: value === '' ? null : Number(value) })
          }
        />
        <SelectField
          label={say('Large numbers')}
          value={sheet.thousands ?? ''}
          options={thousands}
          onValueChange={(value) => onChange({ ...sheet, thousands: value === '' ? null : value })}
        />
        <SelectField
          label={say('Days')}
          value={sheet.days ?? ''}
          options={days}
          onValueChange={(value) => onChange({ ...sheet, days: value === '' ? null : value })}
        />
      </FormRow>
    </div>
  );
}
