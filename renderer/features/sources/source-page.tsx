import type { SourceDetails } from '../../../shared/authority/source-record.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { useCommand } from '../../app/commands.ts';
import { openSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Page, PageHead } from '../../ui/page.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { say } from '../../wording/say.ts';
import { citationsOfSource } from '../exports/citations-sheet.ts';
import { AlikeSources } from './alike-sources.tsx';
import { confirmSources } from './change-source.ts';
import { countryName, languageName } from './place-words.ts';
import { SourceForm } from './source-form.tsx';
import { sourceKindNames } from './source-kinds.ts';
import { SourceRelations } from './source-relations.tsx';
import { SourceUses } from './source-uses.tsx';
import { SpellingChips } from './spelling-chips.tsx';

/** A source: its record, which can be corrected here, and how and where it is cited. */
export function SourcePage({ sourceId }: { sourceId: Identifier }) {
  const { data: source, error } = useArchive('sources.read', { sourceId });
  if (error) return <FailureNotice failure={error.failure} />;
  if (!source) return <Spinner label={say('Opening the source…')} />;
  return (
    <Page label={say('Source: {name}', { name: source.name })}>
      <PageHead
        title={source.name}
        line={lineOf(source)}
        actions={
          <>
            {source.status === 'proposed' && (
              <Button variant="primary" onClick={() => void confirmSources([source.id])}>
                {say('Confirm')}
              </Button>
            )}
            <Button onClick={() => openSheet({ kind: 'merge-sources', sourceIds: [source.id] })}>
              {say('Merge…')}
            </Button>
            {source.spellings.length > 1 && (
              <Button onClick={() => openSheet({ kind: 'part-source', sourceId: source.id })}>
                {say('Part…')}
              </Button>
            )}
            <CitationsButton source={source} />
          </>
        }
      />
      <AlikeSources sourceId={source.id} />
      <SourceForm key={formKey(source)} source={source} />
      <SpellingChips source={source} />
      <SourceRelations source={source} />
      <SourceUses key={source.id} source={source} />
    </Page>
  );
}

function CitationsButton({ source }: { source: SourceDetails }) {
  const show = () => openSheet(citationsOfSource(source));
  const enabled = source.citations > 0;
  useCommand({
    id: 'source.citations',
    enabled,
    run: show,
  });
  return enabled && <Button onClick={show}>{say('Export citations…')}</Button>;
}

/** The form begins anew where the record has changed, be it by undoing. */
const formKey = ({ id, name, kind, country, language, notes }: SourceDetails): string =>
  JSON.stringify([id, name, kind, country, language, notes]);

const lineOf = ({ kind, country, language, status, citations }: SourceDetails) =>
  [
    kind === 'other' ? null : sourceKindNames[kind],
    country && countryName(country),
    language && languageName(language),
    status === 'proposed' && say('proposed by the programme'),
    say('{citations, plural, one {cited once} other {cited # times}}', { citations }),
  ]
    .filter(Boolean)
    .join(' · ');
