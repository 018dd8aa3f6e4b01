import type { PaperName } from '../../../shared/designs/house-design.ts';
import { editionGroups } from '../../../shared/editions/edition-formats.ts';
import { type ExportOptions, mailbox } from '../../../shared/editions/edition-options.ts';
import type { PublicationEdition } from '../../../shared/editions/publication-edition.ts';
import { Choice, Choices } from '../../ui/choices.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { toggled } from '../../ui/toggled.ts';
import { say } from '../../wording/say.ts';
import { paperOptions } from '../designs/design-words.ts';
import {
  editionChoices,
  groupNames,
  publicationChoices,
  publicationGroup,
} from './edition-words.ts';
import styles from './export-dialog.module.css';
import {
  noPress,
  type PressChoice,
  PressChoices,
  pressOptions,
  volumeInkOptions,
} from './press-choices.tsx';

/** Which editions are to be written, and what is settled about them. */
export interface ExportChoice {
  /** The ids of `editionChoices` and `publicationChoices`. */
  readonly chosen: ReadonlySet<string>;
  readonly paper: PaperName | 'house';
  readonly sources: 'numbered' | 'in-text';
  readonly from: string;
  /** Of the PDFs that a printer may get. */
  readonly press: PressChoice;
}

export const firstChoice: ExportChoice = {
  chosen: new Set(['pdf-archive']),
  paper: 'house',
  sources: 'numbered',
  from: '',
  press: noPress,
};

export const papers: readonly { readonly value: ExportChoice['paper']; readonly label: string }[] =
  [{ value: 'house', label: say('As the design has it') }, ...paperOptions];

const places = [
  { value: 'numbered', label: say('Numbered, below each briefing') },
  { value: 'in-text', label: say('In the text, as printed') },
] as const;

/** What is laid out on paper, and what of it a printer may get: what is read on a screen is not laid on sheets. */
const volumes = publicationChoices
  .filter(({ edition }) => edition.form === 'volume')
  .map(({ id }) => id);
const onPaper = [
  ...editionChoices.filter(({ options }) => options.format === 'pdf').map(({ id }) => id),
  ...volumes,
];
const forPress = onPaper.filter((id) => id !== 'pdf-accessible');

interface ExportChoicesProps {
  choice: ExportChoice;
  onChange: (choice: ExportChoice) => void;
}

/** The editions of an issue by whom they are for, and those of its publication, each to be ticked. */
export function ExportChoices({ choice, onChange }: ExportChoicesProps) {
  const { chosen } = choice;
  const toggle = (id: string) => onChange({ ...choice, chosen: toggled(chosen, id) });
  const has = (...ids: string[]) => ids.some((id) => chosen.has(id));
  return (
    <>
      <div className={styles.groups}>
        {editionGroups.map((group) => (
          <ChoiceGroup
            key={group}
            legend={groupNames[group]}
            choices={editionChoices.filter((edition) => edition.group === group)}
            {...{ chosen, toggle }}
          />
        ))}
        <ChoiceGroup
          legend={publicationGroup}
          choices={publicationChoices}
          {...{ chosen, toggle }}
        />
      </div>
      <div className={styles.settings}>
        {has(...onPaper) && (
          <SelectField
            label={say('Paper')}
            value={choice.paper}
            options={papers}
            onValueChange={(paper) => onChange({ ...choice, paper })}
          />
        )}
        {has('text', 'eml') && (
          <SelectField
            label={say('Sources in plain text')}
            value={choice.sources}
            options={places}
            onValueChange={(sources) => onChange({ ...choice, sources })}
          />
        )}
        {has('eml') && (
          <TextField
            label={say('Sender of the mail')}
            hint={say('An address, with a name before it or without; may be left open.')}
            value={choice.from}
            error={isSender(choice.from) ? null : say('This is no address.')}
            onValueChange={(from) => onChange({ ...choice, from })}
          />
        )}
      </div>
      {has(...forPress) && (
        <PressChoices choice={choice.press} onChange={(press) => onChange({ ...choice, press })} />
      )}
    </>
  );
}

/** As the contract has it: an address, with a name before it or not, or nothing yet. */
export const isSender = (from: string): boolean => mailbox.safeParse(from.trim()).success;

interface ChoiceGroupProps extends Pick<ExportChoice, 'chosen'> {
  legend: string;
  choices: readonly { readonly id: string; readonly name: string; readonly meaning: string }[];
  toggle: (id: string) => void;
}

const ChoiceGroup = ({ legend, choices, chosen, toggle }: ChoiceGroupProps) => (
  <Choices className={styles.choices} legend={legend}>
    {choices.map(({ id, name, meaning }) => (
      <Choice
        key={id}
        name={name}
        meaning={meaning}
        checked={chosen.has(id)}
        onChange={() => toggle(id)}
      />
    ))}
  </Choices>
);

/** The editions as the contract has them, in the order in which they are offered. */
export const editionsOf = ({
  chosen,
  paper,
  sources,
  from,
  press,
}: ExportChoice): ExportOptions[] =>
  editionChoices
    .filter(({ id }) => chosen.has(id))
    .map(({ id, options }): ExportOptions => {
      switch (options.format) {
        case 'pdf':
          return {
            ...options,
            ...(paper !== 'house' && { paper }),
            ...(forPress.includes(id) && pressOptions(press)),
          };
        case 'text':
          return { ...options, sources };
        case 'eml':
          return { ...options, sources, from: from.trim() };
        default:
          return options;
      }
    });

/** The same of the publication. */
export const ofPublicationOf = ({
  chosen,
  paper,
  press,
}: Pick<ExportChoice, 'chosen' | 'paper' | 'press'>): PublicationEdition[] =>
  publicationChoices
    .filter(({ id }) => chosen.has(id))
    .map(({ edition }) =>
      edition.form === 'volume'
        ? {
            ...edition,
            ...(paper !== 'house' && { paper }),
            ...volumeInkOptions(press.black),
          }
        : edition,
    );
