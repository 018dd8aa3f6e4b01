import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ReviewCorrection } from '../../../shared/contract/review-procedures.ts';
import type { ReviewItem } from '../../../shared/review/review-item.ts';
import { matchesShortcut } from '../../actions/shortcut.ts';
import { bridge } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Field, SelectField, TextField } from '../../ui/field.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { say } from '../../wording/say.ts';
import {
  type CorrectionEntry,
  complaintAbout,
  entryOf,
  namesIn,
  readingFrom,
} from './correction-entry.ts';
import { IssueField } from './issue-field.tsx';
import { RecordField } from './record-field.tsx';
import styles from './review-page.module.css';

interface CorrectionFormProps {
  item: ReviewItem;
  onCancel: () => void;
  onCorrect: (correction: ReviewCorrection) => void;
}

const tags = [
  { value: 'citation', label: say('Citation of sources') },
  { value: 'cross-reference', label: say('Reference to an issue') },
] as const;

/** Corrects in place: which words belong to it, what kind it is, names, days, records and issues. */
export function CorrectionForm({ item, onCancel, onCorrect }: CorrectionFormProps) {
  const text = item.before + item.printed + item.after;
  const [span, setSpan] = useState<Span>({
    start: item.before.length,
    end: item.before.length + item.printed.length,
  });
  const printed = text.slice(span.start, span.end);
  const [reading, setReading] = useState(item.reading);
  const [entry, setEntry] = useState<CorrectionEntry>(() => withOneGroup(entryOf(item.reading)));
  const [tag, setTag] = useState(item.tag);
  const [sources, setSources] = useState<Readonly<Record<string, string>>>({});
  const [issueIds, setIssueIds] = useState<readonly (string | null)[]>([]);
  const [complaint, setComplaint] = useState<string | null>(null);

  /** Other words are read anew; what was typed meanwhile stays. */
  const read = async () => {
    if (printed === (reading?.printed ?? item.printed) || printed === '') return;
    const outcome = await bridge.call('review.read', { briefingId: item.briefingId, printed });
    if (!outcome.ok) return;
    setReading(outcome.value.reading);
    const fresh = withOneGroup(entryOf(outcome.value.reading));
    setEntry((now) => (now === entry ? fresh : now));
    setIssueIds([]);
  };
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const wrong = complaintAbout(entry);
    setComplaint(wrong);
    if (wrong !== null) return;
    const start = item.start - item.before.length + span.start;
    const references = reading?.references ?? [];
    onCorrect({
      span: { start, end: start + printed.length, printed },
      tag,
      reading: readingFrom(entry, reading, printed),
      ...(Object.keys(sources).length > 0 && { sources }),
      issueIds: references.map((_, index) => issueIds[index] ?? null),
    });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel();
    else if (matchesShortcut('Mod+Enter', event.nativeEvent)) submit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form className={styles.form} aria-label={say('Correct')} onSubmit={submit} onKeyDown={press}>
      <WordsField text={text} span={span} onSpan={setSpan} onLeave={() => void read()} />
      <SelectField label={say('It is a')} value={tag} options={tags} onValueChange={setTag} />
      {rowsOf(entry).map(({ key, group, index }) => (
        <div key={key} className={styles.pair}>
          <TextField
            label={say('Sources')}
            hint={say('Several are parted by a semicolon.')}
            value={group.names}
            onValueChange={(names) => setEntry(changed(entry, index, { names }))}
          />
          <TextField
            label={say('Days')}
            error={index === 0 ? complaint : null}
            hint="2003-05-17; 2003-05-19/2003-05-21"
            value={group.days}
            onValueChange={(days) => setEntry(changed(entry, index, { days }))}
          />
        </div>
      ))}
      {namesIn(entry).map((name) => (
        <RecordField
          key={name}
          name={name}
          record={item.sources.find((one) => one.name === name)?.record ?? name}
          onChoose={(sourceId) => setSources({ ...sources, [name]: sourceId })}
        />
      ))}
      {(reading?.references ?? []).map((reference, index) => (
        <IssueField
          key={`${reference.start}`}
          reference={reference}
          candidates={item.resolutions[index]?.candidates ?? []}
          onChoose={(issueId) => setIssueIds(withIssue(issueIds, index, issueId))}
        />
      ))}
      <ButtonRow>
        <Button variant="primary" type="submit">
          {say('Accept as corrected')} <Kbd shortcut="Mod+Enter" />
        </Button>
        <Button onClick={onCancel}>
          {say('Cancel')} <Kbd shortcut="Escape" />
        </Button>
      </ButtonRow>
    </form>
  );
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface WordsFieldProps {
  text: string;
  span: Span;
  onSpan: (span: Span) => void;
  onLeave: () => void;
}

/** The paragraph, in which a person selects the words, by keys as in any text. */
function WordsField({ text, span, onSpan, onLeave }: WordsFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const first = useRef(span);
  useEffect(() => {
    const { start, end } = first.current;
    area.current?.focus();
    area.current?.setSelectionRange(start, end);
  }, []);
  return (
    <Field
      label={say('Which words')}
      hint={say('Select the words that belong to it. Now: “{value}”', {
        value: text.slice(span.start, span.end),
      })}
    >
      <textarea
        ref={area}
        rows={Math.min(8, Math.max(3, Math.ceil(text.length / 70)))}
        readOnly
        value={text}
        onBlur={onLeave}
        onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
          if (selectionEnd > selectionStart) onSpan({ start: selectionStart, end: selectionEnd });
        }}
      />
    </Field>
  );
}

/** Groups have no identity but their order. */
const rowsOf = ({ groups }: CorrectionEntry) =>
  groups.map((group, index) => ({ key: `group-${index}`, group, index }));

const withOneGroup = (entry: CorrectionEntry): CorrectionEntry =>
  entry.groups.length > 0 ? entry : { groups: [{ names: '', days: '' }] };

const changed = (
  { groups }: CorrectionEntry,
  index: number,
  change: Partial<CorrectionEntry['groups'][number]>,
): CorrectionEntry => ({
  groups: groups.map((group, at) => (at === index ? { ...group, ...change } : group)),
});

function withIssue(
  issueIds: readonly (string | null)[],
  index: number,
  issueId: string | null,
): (string | null)[] {
  const next = [...issueIds];
  while (next.length <= index) next.push(null);
  next[index] = issueId;
  return next;
}
