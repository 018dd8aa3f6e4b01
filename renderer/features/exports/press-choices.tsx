import type { PdfOptions, VolumeOptions } from '../../../shared/designs/pdf-options.ts';
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
  onChange: (choice: PressChoice) => void;
}

/** Those of a bound volume, which has no editions to choose the standard of a press by. */
export const volumeInks = [
  ...inks,
  { value: 'x-4', label: say('One black ink, as PDF/X-4 (no links)') },
] as const;
export type VolumeInk = (typeof volumeInks)[number]['value'];

/** The ink of a volume as the contract has it. */
export const volumeInkOptions = (ink: VolumeInk): Pick<VolumeOptions, 'black' | 'standard'> => {
  if (ink === 'colour') return {};
  return ink === 'x-4' ? { standard: ink } : { black: ink };
};

/** Shut until someone prints: most issues are read on a screen. */
export const PressChoices = ({ choice, onChange }: PressChoicesProps) => (
  <details className={styles.press}>
    <summary>{say('For a printer')}</summary>
    <div className={styles.settings}>
      <SelectField
        label={say('Ink')}
        value={choice.black}
        options={inks}
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
