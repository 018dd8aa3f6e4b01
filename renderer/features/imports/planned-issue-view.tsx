import { knownPart } from '../../../shared/dates/known-part.ts';
import type { PlannedIssue } from '../../../shared/imports/import-plan.ts';
import { type Witness, witnessedFields } from '../../../shared/imports/witness.ts';
import { headlineInWords } from '../../references/headline-in-words.ts';
import { PageSection } from '../../ui/page.tsx';
import { listed } from '../../wording/listed.ts';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { Say } from '../../wording/say-element.tsx';
import { FoldedList } from './folded-list.tsx';
import { fieldNames, fullName, sureness, toldValue } from './plan-words.ts';
import styles from './planned-issue-view.module.css';

/** An issue that would come in: who says what of it, and its briefings by their first words. */
export function PlannedIssueView({ issue, file }: { issue: PlannedIssue; file: number }) {
  const others = issue.files.filter((one) => one !== file).length;
  return (
    <PageSection title={fullName(issue)} aside={sureness(issue.confidence)}>
      <p className={styles.kind}>
        {[
          issue.isNewPublication &&
            say('{publication} would be founded.', { publication: issue.publication }),
          issue.title && say('Titled “{title}”.', { title: issue.title }),
          others > 0 &&
            say('Read from this and {others, plural, one {# other file} other {# other files}}.', {
              others,
            }),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <Witnesses issue={issue} />
      <FoldedList
        label={say('Briefings of {label}', { label: issue.label })}
        items={issue.briefings}
        shown={12}
      >
        {(briefing, index) => (
          <li key={index} className={styles.briefing}>
            <div className={styles.headline}>
              <span>{headlineInWords(briefing.headline)}</span>
              <span className={styles.extent}>
                {say('{words, plural, =0 {no words} one {# word} other {# words}}', {
                  words: briefing.words,
                })}
              </span>
            </div>
            <p className={styles.opening}>{briefing.opening}</p>
            <p className={styles.place}>
              {[briefing.section, ...briefing.passages.map(({ place }) => place)]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        )}
      </FoldedList>
    </PageSection>
  );
}

/** Each field with its value, and who says so; those that say something else are told too. */
function Witnesses({ issue }: { issue: PlannedIssue }) {
  const fields = witnessedFields
    .map((field) => ({
      field,
      told: byValue(issue.witnesses.filter((one) => one.field === field)),
    }))
    .filter(({ told }) => told.length > 0);
  if (fields.length === 0) return null;
  return (
    <dl className={styles.witnesses}>
      {fields.map(({ field, told }) => (
        <div key={field}>
          <dt>{fieldNames[field]}</dt>
          <dd>
            {told.map(([value, sources]) => (
              <p key={value} data-taken={value === takenValue(issue, field)}>
                <Say
                  words="<value>{told}</value> says {sources}"
                  told={toldValue(field, value)}
                  sources={inWords(sources)}
                  value={(words) => <span className={styles.value}>{words}</span>}
                />
              </p>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const takenValue = (issue: PlannedIssue, field: Witness['field']): string | null =>
  field === 'date' ? dateAsTold(issue) : issue[field];

/** The date as exact as it is known, as witnesses tell it. */
const dateAsTold = ({ date, datePrecision }: PlannedIssue): string | null =>
  date && knownPart(date, datePrecision);

/** The sources of each value, the most believed first. */
export function byValue(witnesses: readonly Witness[]): readonly (readonly [string, string[]])[] {
  const values = new Map<string, string[]>();
  for (const { value, source } of witnesses.toSorted((a, b) => b.confidence - a.confidence)) {
    values.set(value, [...(values.get(value) ?? []), source]);
  }
  return [...values];
}

const inWords = (sources: readonly string[]): string =>
  listed(sources.map((source) => say('the {source}', { source: retold(source) })));
