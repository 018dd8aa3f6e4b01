import { useState } from 'react';
import { type SourceRecord, successionDate } from '../../../shared/authority/source-record.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { closeSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { say } from '../../wording/say.ts';
import { changeSource } from './change-source.ts';
import { SourceSearch } from './source-search.tsx';

const relations = [
  { value: 'member', label: say('It speaks for') },
  { value: 'predecessor', label: say('It went on from') },
  { value: 'successor', label: say('It went on as') },
] as const;
type Relation = (typeof relations)[number]['value'];

/** Says what a source has to do with another. */
export function RelateDialog({ sourceId }: { sourceId: Identifier }) {
  const { data: source } = useArchive('sources.read', { sourceId });
  const [typed, setRelation] = useState<Relation | null>(null);
  const [other, setOther] = useState<SourceRecord | null>(null);
  const [since, setSince] = useState('');
  const relation = typed ?? (source?.kind === 'collective' ? 'member' : 'predecessor');
  const isDate = successionDate.safeParse(since).success;
  const relate = async () => {
    if (!source || !other || !isDate) return;
    const added = { sourceId: other.id, since };
    const dated = (items: typeof source.successors) => [
      ...items.map((item) => ({ sourceId: item.id, since: item.since })),
      added,
    ];
    const change = {
      member: { memberIds: [...source.members.map(({ id }) => id), other.id] },
      predecessor: { predecessors: dated(source.predecessors) },
      successor: { successors: dated(source.successors) },
    }[relation];
    if (await changeSource({ sourceId, ...change })) closeSheet();
  };
  return (
    <Dialog
      open
      onOpenChange={closeSheet}
      title={
        source
          ? say('“{name}” and another source', { name: source.name })
          : say('A source and another')
      }
      actions={
        <>
          <Button onClick={closeSheet}>{say('Cancel')}</Button>
          <Button
            variant="primary"
            disabled={!other || (relation !== 'member' && !isDate)}
            onClick={() => void relate()}
          >
            {say('Add')}
          </Button>
        </>
      }
    >
      <SelectField
        label={say('Relation')}
        value={relation}
        options={relations}
        onValueChange={setRelation}
      />
      {other ? (
        <p>
          “{other.name}”{' '}
          <Button variant="quiet" onClick={() => setOther(null)}>
            {say('Choose another')}
          </Button>
        </p>
      ) : (
        <SourceSearch label={say('Which source?')} except={[sourceId]} onChoose={setOther} />
      )}
      {relation !== 'member' && (
        <TextField
          label={say('Since')}
          placeholder={say('1992, 1992-01 or 1992-01-30')}
          value={since}
          onValueChange={(text) => setSince(text.trim())}
          error={isDate ? null : say('A year, a month or a day, or nothing.')}
        />
      )}
    </Dialog>
  );
}
