import { useDeferredValue, useState } from 'react';
import type { EntityKind, EntityRecord } from '../../../shared/authority/entity-record.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FilterField } from '../../ui/filter-field.tsx';
import { IndexList } from '../../ui/index-list.tsx';
import { say } from '../../wording/say.ts';
import styles from './choose-name-dialog.module.css';
import { NameLine } from './name-line.tsx';
import { useNames } from './use-names.ts';

const ROW_HEIGHT = 31;

interface ChooseNameDialogProps {
  title: string;
  description: string;
  kind: EntityKind;
  /** The record that cannot be chosen. */
  besides: Identifier;
  /** The words of the button. */
  answer: string;
  onChoose: (chosen: EntityRecord) => void;
  onClose: () => void;
}

/** Asks for another record of the same kind, by its name. */
export function ChooseNameDialog(props: ChooseNameDialogProps) {
  const { title, description, kind, besides, answer, onChoose, onClose } = props;
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<EntityRecord | null>(null);
  const { data } = useNames(useDeferredValue(typed.trim()), kind);
  const choose = (record: EntityRecord) => {
    onClose();
    onChoose(record);
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={title}
      description={description}
      actions={
        <Button
          variant="primary"
          disabled={chosen === null}
          onClick={() => chosen && choose(chosen)}
        >
          {answer}
        </Button>
      }
    >
      <FilterField label={say('Find by name')} value={typed} onValueChange={setTyped} />
      <div className={styles.list}>
        <IndexList
          label={say('Records')}
          items={(data?.entities ?? []).filter(({ id }) => id !== besides)}
          keyOf={({ id }) => id}
          textOf={({ name }) => name}
          chosenKey={chosen?.id ?? null}
          onChoose={setChosen}
          onOpen={choose}
          estimate={ROW_HEIGHT}
        >
          {(entity) => <NameLine entity={entity} hasKind={false} />}
        </IndexList>
      </div>
    </Dialog>
  );
}
