import type { KeyboardEvent, RefObject } from 'react';
import { useMemo, useState } from 'react';
import type { BriefingDetails } from '../../../shared/issues/briefing.ts';
import { say } from '../../wording/say.ts';
import { fieldTypography } from '../typography/type-in-field.ts';
import { useOpenDesk } from './open-desk.ts';
import styles from './page.module.css';

interface PageFieldsProps {
  details: BriefingDetails;
  isEditing: boolean;
  onChange: (change: Partial<BriefingDetails>) => void;
  /** Enter in the last field goes on to the text. */
  onLeave: () => void;
}

const lengths = { section: 100, headline: 500, byline: 300, dateline: 300 } as const;

/** Section, headline, byline and dateline in the typography of the page, above its text. */
export function PageFields({ details, isEditing, onChange, onLeave }: PageFieldsProps) {
  const field = (name: keyof typeof lengths, label: string) => ({
    name,
    label,
    value: details[name] ?? '',
    isEditing,
    maxLength: lengths[name],
    className: styles[name] ?? '',
    onChange: (value: string) =>
      onChange({ [name]: name === 'headline' ? value : value === '' ? null : value }),
    onEnter: onLeave,
  });
  return (
    <header className={styles.head}>
      <PageField {...field('section', say('Section'))} />
      <h1 className={styles.heading}>
        <PageField {...field('headline', say('Headline'))} />
      </h1>
      <div className={styles.lines}>
        <PageField {...field('byline', say('Byline'))} />
        <PageField {...field('dateline', say('Dateline'))} />
      </div>
    </header>
  );
}

interface PageFieldProps {
  name: string;
  label: string;
  value: string;
  isEditing: boolean;
  maxLength: number;
  className: string;
  ref?: RefObject<HTMLTextAreaElement | null>;
  onChange: (value: string) => void;
  onEnter: () => void;
}

function PageField({ label, value, isEditing, onEnter, onChange, ...area }: PageFieldProps) {
  // Typed here at once; what the session holds follows, and rules when it changes by itself.
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  const { language } = useOpenDesk();
  const typography = useMemo(() => fieldTypography(language), [language]);
  if (!isEditing && value === '') return null;
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.key === 'Backspace' && isPlain && typography.takesBack(event.currentTarget)) {
      event.preventDefault();
      return;
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <textarea
      {...area}
      rows={1}
      aria-label={label}
      placeholder={label}
      dir="auto"
      spellCheck
      readOnly={!isEditing}
      value={typed}
      onKeyDown={press}
      onChange={({ target, nativeEvent }) => {
        const line = target.value.replace(/[\r\n]+/g, ' ');
        setTyped(line);
        setKnown(line);
        onChange(line);
        if (nativeEvent instanceof InputEvent) typography.typed(target, nativeEvent);
      }}
    />
  );
}
