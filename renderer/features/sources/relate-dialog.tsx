import { useState } from 'react';
import { type SourceRecord, successionDate } from '../../../shared/authority/source-record.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { closeSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { changeSource } from './change-source.ts';
import { SourceSearch } from './source-search.tsx';

const relations = [
  { value: 'member', label: 'It speaks for' },
  { value: 'predecessor', label: 'It went on from' },
  { value: 'successor', label: 'It went on as' },
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
      title={source ? `“${source.name}” and another source` : 'A source and another'}
      actions={
        <>
          <Button onClick={closeSheet}>Cancel</Button>
          <Button
            variant="primary"
            disabled={!other || (relation !== 'member' && !isDate)}
            onClick={() => void relate()}
          >
            Add
          </Button>
        </>
      }
    >
      <SelectField
        label="Relation"
        value={relation}
        options={relations}
        onValueChange={setRelation}
      />
      {other ? (
        <p>
          “{other.name}”{' '}
          <Button variant="quiet" onClick={() => setOther(null)}>
            Choose another
          </Button>
        </p>
      ) : (
        <SourceSearch label="Which source?" except={[sourceId]} onChoose={setOther} />
      )}
      {relation !== 'member' && (
        <TextField
          label="Since"
          placeholder="1992, 1992-01 or 1992-01-30"
          value={since}
          onValueChange={(text) => setSince(text.trim())}
          error={isDate ? null : 'A year, a month or a day, or nothing.'}
        />
      )}
    </Dialog>
  );
}
