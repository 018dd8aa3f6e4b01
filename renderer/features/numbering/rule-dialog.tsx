import { useState } from 'react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { toRoman } from '../../../shared/numbering/figures.ts';
import type { NumberingRule } from '../../../shared/numbering/numbering-rule.ts';
import { weekdayInWords, weekdays } from '../../references/date-words.ts';
import { Ticks } from '../../ui/choices.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { say } from '../../wording/say.ts';
import styles from './numbering-page.module.css';
import { type RuleEntry, readRuleEntry, ruleEntryOf } from './rule-entry.ts';
import { settleRule } from './settle-rule.ts';

interface RuleDialogProps {
  publicationId: Identifier;
  /** The rule that holds now. */
  rule: NumberingRule;
  /** The settled rule, for taking the change back; null where none is. */
  settled: NumberingRule | null;
  onClose: () => void;
}

const volumeChoices = [
  { value: 'none', label: say('no volumes') },
  { value: 'year', label: say('one a year') },
  { value: 'numbers', label: say('so many numbers each') },
  { value: 'hand', label: say('by no rule') },
] as const;

const countChoices = [
  { value: 'running', label: say('run on') },
  { value: 'by-volume', label: say('begin again with a volume') },
  { value: 'by-year', label: say('begin again with a year') },
  { value: 'none', label: say('there are none') },
] as const;

const rhythmChoices = [
  { value: 'week', label: say('on days of the week') },
  { value: 'days', label: say('every so many days') },
  { value: 'months', label: say('every so many months') },
  { value: 'now-and-then', label: say('now and then') },
] as const;

/** The rule by which issues are numbered, as a form. */
export function RuleDialog({ publicationId, rule, settled, onClose }: RuleDialogProps) {
  const [entry, setEntry] = useState(() => ruleEntryOf(rule));
  const [isWrong, setWrong] = useState(false);
  const set = (change: Partial<RuleEntry>) => {
    setEntry((before) => ({ ...before, ...change }));
    setWrong(false);
  };
  const save = async () => {
    const read = readRuleEntry(entry, rule);
    if (read === null) return setWrong(true);
    if (await settleRule(publicationId, read, settled)) onClose();
  };
  return (
    <FormDialog
      wide
      title={say('How issues are numbered')}
      description={say('New issues are proposed by it, and the whole run is held against it.')}
      answer={say('Settle the rule')}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Volumes entry={entry} onChange={set} />
      <FormRow>
        <SelectField
          label={say('Numbers')}
          value={entry.counts}
          options={countChoices}
          onValueChange={(counts) => set({ counts })}
        />
        <SelectField
          label={say('A count begins with')}
          value={entry.first}
          options={[
            { value: '1', label: '1' },
            { value: '0', label: '0' },
          ]}
          onValueChange={(first) => set({ first })}
        />
      </FormRow>
      <RhythmFields entry={entry} onChange={set} />
      <FormRow>
        <TextField
          label={say('Figures of a number')}
          hint={say('3 for 007')}
          inputMode="numeric"
          value={entry.digits}
          onValueChange={(digits) => set({ digits })}
        />
        <SelectField
          label={say('Volumes are printed as')}
          value={entry.figures}
          options={[
            { value: 'arabic', label: '6' },
            { value: 'roman', label: toRoman(6) },
          ]}
          onValueChange={(figures) => set({ figures })}
        />
        <SelectField
          label={say('Double issues')}
          value={entry.joiner}
          options={[
            { value: '-', label: '12-13' },
            { value: '–', label: '12–13' },
            { value: '/', label: '12/13' },
          ]}
          onValueChange={(joiner) => set({ joiner })}
        />
      </FormRow>
      {isWrong && (
        <p role="alert" className={styles.wrong}>
          {say(
            'Something does not fit: figures must be whole numbers, days are written 2000-01-31, numbers can begin again with a volume only where there are volumes, and a week needs a day.',
          )}
        </p>
      )}
    </FormDialog>
  );
}

interface FieldsProps {
  entry: RuleEntry;
  onChange: (change: Partial<RuleEntry>) => void;
}

const Volumes = ({ entry, onChange }: FieldsProps) => (
  <FormRow>
    <SelectField
      label={say('Volumes')}
      value={entry.volumes}
      options={volumeChoices}
      onValueChange={(volumes) => onChange({ volumes })}
    />
    {(entry.volumes === 'year' || entry.volumes === 'numbers') && (
      <TextField
        label={say('Volume')}
        inputMode="numeric"
        value={entry.volume}
        onValueChange={(volume) => onChange({ volume })}
      />
    )}
    {entry.volumes === 'year' && (
      <TextField
        label={say('began on')}
        placeholder="2000-01-01"
        value={entry.began}
        onValueChange={(began) => onChange({ began })}
      />
    )}
    {entry.volumes === 'numbers' && (
      <TextField
        label={say('Numbers of a volume')}
        inputMode="numeric"
        value={entry.numbers}
        onValueChange={(numbers) => onChange({ numbers })}
      />
    )}
  </FormRow>
);

const RhythmFields = ({ entry, onChange }: FieldsProps) => (
  <>
    <FormRow>
      <SelectField
        label={say('It comes out')}
        value={entry.every}
        options={rhythmChoices}
        onValueChange={(every) => onChange({ every })}
      />
      {(entry.every === 'days' || entry.every === 'months') && (
        <TextField
          label={entry.every === 'days' ? say('Days') : say('Months')}
          inputMode="numeric"
          value={entry.interval}
          onValueChange={(interval) => onChange({ interval })}
        />
      )}
    </FormRow>
    {entry.every === 'week' && (
      <Ticks
        legend={say('Days of the week')}
        options={weekdays.map((day) => ({ value: day, label: weekdayInWords(day) }))}
        isTicked={(day) => entry.weekdays.includes(day)}
        onTick={(day, isTicked) => {
          const others = entry.weekdays.filter((one) => one !== day);
          onChange({ weekdays: isTicked ? [...others, day] : others });
        }}
      />
    )}
  </>
);
