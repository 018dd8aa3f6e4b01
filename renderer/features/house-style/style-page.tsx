import { useRef, useState } from 'react';
import { startingSheet } from '../../../shared/house-style/starting-sheet.ts';
import type { StyleEntry, StyleSheet } from '../../../shared/house-style/style-sheet.ts';
import type { Publication } from '../../../shared/issues/publication.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { useCommand } from '../../app/commands.ts';
import { usePublication } from '../../app/use-publication.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Page, PageHead, PageSection } from '../../ui/page.tsx';
import { showFailure } from '../../ui/toasts.tsx';
import { figures } from '../../wording/figures.ts';
import { say } from '../../wording/say.ts';
import { AcceptedWords } from './accepted-words.tsx';
import { changeSheet } from './change-sheet.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { emptyEntry, typedEntry } from './entry-form.ts';
import { EntryTable, entryName } from './entry-table.tsx';
import { ServedLanguages } from './served-languages.tsx';
import { addFromFile, downloadSheet } from './sheet-file.ts';
import { StyleChoices } from './style-choices.tsx';
import styles from './style-page.module.css';

/** The style sheet of a publication, and what was called right in it. */
export function StylePage({ publicationId }: { publicationId: Identifier }) {
  const { data: sheet, error } = useArchive('styles.read', { publicationId }, { keep: true });
  const publication = usePublication(publicationId);
  if (error) return <FailureNotice failure={error.failure} />;
  if (!publication || !sheet) return null;
  return <LoadedPage publication={publication} sheet={sheet} />;
}

/** What is open in the dialog: an entry of the sheet, or a new one. */
type Opened = { readonly entry: StyleEntry | null };

function LoadedPage({ publication, sheet }: { publication: Publication; sheet: StyleSheet }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const change = (after: StyleSheet, done: string) =>
    changeSheet(publication.id, sheet, after, done);
  const starting = startingSheet(publication.language);
  useCommand({
    id: 'style.add',
    run: () => setOpened({ entry: null }),
  });
  const importFile = async (chosen: File | undefined) => {
    if (!chosen) return;
    const read = await addFromFile(sheet, chosen);
    if ('complaint' in read) return showFailure({ message: read.complaint, hint: HINT });
    const { added, passedOver } = read;
    await change(
      read.sheet,
      say('{added, plural, one {# entry} other {# entries}} read from “{name}”. {passedOver}', {
        added,
        name: chosen.name,
        passedOver,
      }),
    );
  };
  return (
    <Page label={say('House style: {title}', { title: publication.title })}>
      <PageHead
        title={say('House style')}
        line={publication.title}
        actions={
          <>
            <Button onClick={() => setOpened({ entry: null })}>{say('New entry…')}</Button>
            <Button onClick={() => file.current?.click()}>{say('Import…')}</Button>
            <input
              ref={file}
              type="file"
              hidden
              tabIndex={-1}
              accept=".csv,.tsv,.txt,text/plain,text/csv"
              aria-label={say('Import a style sheet')}
              onChange={(event) => {
                void importFile(event.target.files?.[0]);
                event.target.value = '';
              }}
            />
            <Button
              disabled={sheet.entries.length === 0}
              onClick={() => downloadSheet(sheet, publication.slug)}
            >
              {say('Export')}
            </Button>
          </>
        }
      />
      <PageSection title={say('Numbers and days')}>
        <StyleChoices
          sheet={sheet}
          onChange={(after) => void change(after, say('The house style is changed.'))}
        />
      </PageSection>
      <PageSection
        title={say('Words')}
        aside={sheet.entries.length > 0 && figures(sheet.entries.length)}
      >
        {sheet.entries.length === 0 ? (
          <div className={styles.begin}>
            <p>
              {say(
                'The sheet is empty: nothing is asked of the texts yet. Add what the house writes, what it never prints, and which abbreviations it explains.',
              )}
            </p>
            {starting.entries.length > 0 && (
              <Button
                onClick={() =>
                  void change(starting, say('The sheet begins with what most newsrooms ask.'))
                }
              >
                {say('Begin with what most newsrooms ask')}
              </Button>
            )}
          </div>
        ) : (
          <EntryTable
            entries={sheet.entries}
            onOpen={(entry) => setOpened({ entry })}
            onRemove={(entry) =>
              void change(
                { ...sheet, entries: sheet.entries.filter((one) => one !== entry) },
                say('“{entryName}” is off the sheet.', { entryName: entryName(entry) }),
              )
            }
          />
        )}
      </PageSection>
      <PageSection title={say('Always right')}>
        <AcceptedWords publicationId={publication.id} />
      </PageSection>
      <PageSection title={say('Spelling and grammar')}>
        <ServedLanguages />
      </PageSection>
      {opened && (
        <EntryDialog
          isNew={opened.entry === null}
          initial={opened.entry ? typedEntry(opened.entry) : emptyEntry}
          onClose={() => setOpened(null)}
          onSave={(entry) => change(withEntry(sheet, opened.entry, entry), saved(entry))}
        />
      )}
    </Page>
  );
}

const HINT = say(
  'A table has the columns kind, write, instead of, capitals, note; plain text has lines like “advisor -> adviser”.',
);

const saved = (entry: StyleEntry): string =>
  say('“{entryName}” is on the sheet.', { entryName: entryName(entry) });

function withEntry(sheet: StyleSheet, before: StyleEntry | null, entry: StyleEntry): StyleSheet {
  const entries = before
    ? sheet.entries.map((one) => (one === before ? entry : one))
    : [...sheet.entries, entry];
  return { ...sheet, entries };
}
