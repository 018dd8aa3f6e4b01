import type { PdfOptions } from '../../../shared/designs/pdf-options.ts';
import { Ticks } from '../../ui/choices.tsx';
import { SelectField } from '../../ui/field.tsx';
import { say } from '../../wording/say.ts';
import styles from './export-dialog.module.css';

/** What a printer asks for, as it can be chosen. */
export interface PressChoice {
  readonly bleed: boolean;
  readonly marks: boolean;
  readonly black: 'colour' | NonNullable<PdfOptions['black']>;
  readonly imposition: 'pages' | NonNullable<PdfOptions['imposition']>;
}

export const noPress: PressChoice = {
  bleed: false,
  marks: false,
  black: 'colour',
  imposition: 'pages',
};

/** What printers ask for, in millimetres. */
const USUAL_BLEED = 3;

const inks: readonly { readonly value: PressChoice['black']; readonly label: string }[] = [
  { value: 'colour', label: say('In colour') },
  { value: 'grey', label: say('One black ink, as greys') },
  { value: 'cmyk', label: say('One black ink, as K of CMYK (claims no standard)') },
];

const sheets = [
  { value: 'pages', label: say('Single pages') },
  { value: '2-up', label: say('Two pages side by side') },
  { value: 'saddle-stitch', label: say('A booklet, to be folded and stapled') },
] as const;

const edges = [
  { value: 'bleed', label: say('3 mm beyond the edge') },
  { value: 'marks', label: say('Crop marks') },
] as const;

interface PressChoicesProps {
  choice: PressChoice;
  /** Whether a bound volume is among what is printed. */
  hasVolume: boolean;
  onChange: (choice: PressChoice) => void;
}

/** Why a bound volume has fewer inks than an issue. */
export const inksOfVolume = say(
  'A bound volume is kept as PDF/A with links from issue to issue, which neither CMYK nor PDF/X-4 allows; for these, export its issues one by one.',
);

/** The inks that a bound volume may have. */
export const volumeInks = inks.filter(({ value }) => value !== 'cmyk');

/** Shut until someone prints: most issues are read on a screen. */
export const PressChoices = ({ choice, hasVolume, onChange }: PressChoicesProps) => (
  <details className={styles.press}>
    <summary>{say('For a printer')}</summary>
    <div className={styles.settings}>
      <SelectField
        label={say('Ink')}
        value={choice.black}
        options={inks}
        hint={hasVolume ? inksOfVolume : undefined}
        onValueChange={(black) => onChange({ ...choice, black })}
      />
      <SelectField
        label={say('Sheets')}
        value={choice.imposition}
        options={sheets}
        onValueChange={(imposition) => onChange({ ...choice, imposition })}
      />
      <Ticks
        legend={say('Edges')}
        options={edges}
        isTicked={(edge) => choice[edge]}
        onTick={(edge, isTicked) => onChange({ ...choice, [edge]: isTicked })}
      />
    </div>
  </details>
);

/** The choice as the contract has it: nothing where it is as usual. */
export const pressOptions = ({
  bleed,
  marks,
  black,
  imposition,
}: PressChoice): Pick<PdfOptions, 'bleed' | 'marks' | 'black' | 'imposition'> => ({
  ...(bleed && { bleed: USUAL_BLEED }),
  ...(marks && { marks }),
  ...(black !== 'colour' && { black }),
  ...(imposition !== 'pages' && { imposition }),
});
