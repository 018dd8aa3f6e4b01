import { defaultDesign } from '../../../shared/designs/design-defaults.ts';
import { designNames, type HouseDesign } from '../../../shared/designs/house-design.ts';
import { Ticks } from '../../ui/choices.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form.tsx';
import { say } from '../../wording/say.ts';
import styles from './design-page.module.css';
import {
  designWords,
  measureOptions,
  paperOptions,
  sourceOptions,
  typefaceOptions,
} from './design-words.ts';

interface DesignChoicesProps {
  design: HouseDesign;
  onChange: (design: HouseDesign) => void;
}

const columnOptions = (['1', '2', '3', '4'] as const).map((value) => ({ value, label: value }));
const sizeOptions = [8, 8.5, 9, 9.2, 9.7, 10, 10.4, 11, 11.8, 12, 13].map((points) => ({
  value: String(points),
  label: say('{points, number} points', { points }),
}));
const switches = [
  { value: 'contents', label: say('List of the briefings') },
  { value: 'dropCaps', label: say('Large initials') },
  { value: 'pullQuotes', label: say('Short quotations set large') },
  { value: 'runningHeads', label: say('Running heads') },
  { value: 'index', label: say('Index of sources, people and places') },
] as const;

/** What a publication can choose of its look; another design begins with its own usual choices. */
export function DesignChoices({ design, onChange }: DesignChoicesProps) {
  const isOneColumn = design.design === 'memorandum' || design.design === 'letter';
  const size = String(design.sizes.text);
  const sizes = sizeOptions.some(({ value }) => value === size)
    ? sizeOptions
    : [
        ...sizeOptions,
        { value: size, label: say('{points, number} points', { points: design.sizes.text }) },
      ];
  const face = (part: keyof HouseDesign['typefaces'], label: string) => (
    <SelectField
      label={label}
      value={design.typefaces[part]}
      options={typefaceOptions}
      onValueChange={(chosen) =>
        onChange({ ...design, typefaces: { ...design.typefaces, [part]: chosen } })
      }
    />
  );
  return (
    <div className={styles.choices}>
      <fieldset className={styles.designs}>
        <legend>{say('Design')}</legend>
        {designNames.map((name) => (
          <label key={name} className={styles.design}>
            <input
              type="radio"
              name="design"
              checked={design.design === name}
              onChange={() => onChange({ ...defaultDesign(name), paper: design.paper })}
            />
            <span className={styles.name}>{designWords[name].title}</span>
            <span className={styles.meaning}>{designWords[name].meaning}</span>
          </label>
        ))}
      </fieldset>
      <FormRow>
        <SelectField
          label={say('Paper')}
          value={design.paper}
          options={paperOptions}
          onValueChange={(paper) => onChange({ ...design, paper })}
        />
        <SelectField
          label={say('Margins')}
          value={design.measure}
          options={measureOptions}
          onValueChange={(measure) => onChange({ ...design, measure })}
        />
        {!isOneColumn && (
          <SelectField
            label={say('Columns')}
            value={String(design.columns)}
            options={columnOptions}
            onValueChange={(columns) => onChange({ ...design, columns: Number(columns) })}
          />
        )}
      </FormRow>
      <FormRow>
        {face('text', say('Typeface of the text'))}
        {face('display', say('Typeface of headlines'))}
        {face('small', say('Typeface of small print'))}
      </FormRow>
      <FormRow>
        <SelectField
          label={say('Size of the text')}
          value={size}
          options={sizes}
          onValueChange={(text) =>
            onChange({ ...design, sizes: { ...design.sizes, text: Number(text) } })
          }
        />
        <SelectField
          label={say('Sources')}
          value={design.sources}
          options={sourceOptions}
          onValueChange={(sources) => onChange({ ...design, sources })}
        />
        <TextField
          label={say('Accent')}
          type="color"
          className={styles.accent}
          value={design.accent}
          onValueChange={(accent) => onChange({ ...design, accent: accent.toLowerCase() })}
        />
      </FormRow>
      <Ticks
        legend={say('With')}
        options={switches}
        isTicked={(part) => design[part]}
        onTick={(part, isTicked) => onChange({ ...design, [part]: isTicked })}
      />
    </div>
  );
}
