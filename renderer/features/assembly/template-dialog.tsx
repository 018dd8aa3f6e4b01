import { useState } from 'react';
import type { Board } from '../../../shared/assembly/board.ts';
import { weekdayOf } from '../../../shared/dates/weekday.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive, useArchive } from '../../app/archive-data.ts';
import { closeSheet } from '../../app/view-state.ts';
import { weekdayInWords } from '../../references/date-words.ts';
import { SelectField, TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import { weekdayChoices } from './weekday-choices.ts';

/** Keeps the sections, headlines and pages of an issue as what others may begin with. */
export function TemplateDialog({ issueId }: { issueId: Identifier }) {
  const board = useArchive('assembly.board', { issueId }).data;
  return board ? <KeepAsTemplate board={board} /> : null;
}

function KeepAsTemplate({ board }: { board: Board }) {
  const { publicationId, date } = board.issue;
  const known = useArchive('assembly.templates', { publicationId }).data ?? [];
  const usual = date === null ? null : weekdayOf(date);
  const [weekday, setWeekday] = useState(usual === null ? '' : String(usual));
  const [name, setName] = useState(
    usual === null ? '' : say('The {weekday} issue', { weekday: weekdayInWords(usual) }),
  );
  const [withHeadlines, setWithHeadlines] = useState('no');
  const replaced = known.find((template) => template.name === name.trim());

  const save = async () => {
    if (name.trim() === '') return;
    const template = {
      name: name.trim(),
      weekday: weekday === '' ? null : Number(weekday),
      sections: board.sections.map((section) => ({
        name: section.name,
        placeholders: withHeadlines === 'yes' ? section.cards.map(({ headline }) => headline) : [],
      })),
      furnitureLeftOut: board.furnitureLeftOut,
      plan: board.plan,
    };
    const saved = await changeArchive('assembly.saveTemplate', { publicationId, template });
    if (!saved) return;
    closeSheet();
    const undo = async () => {
      await changeArchive('assembly.removeTemplate', { templateId: saved.id });
      if (!replaced) return;
      const { id: templateId, ...before } = replaced;
      await changeArchive('assembly.saveTemplate', { publicationId, templateId, template: before });
    };
    showToast(say('“{name}” is a template now.', { name: template.name }), {
      action: { label: say('Undo'), run: () => void undo() },
    });
  };

  return (
    <FormDialog
      title={say('Keep as a template')}
      description={say('New issues can begin with these sections, pages and furniture.')}
      answer={replaced ? say('Replace the template') : say('Keep the template')}
      isReady={name.trim() !== ''}
      onSubmit={() => void save()}
      onClose={closeSheet}
    >
      <TextField label={say('Name')} value={name} maxLength={100} onValueChange={setName} />
      <SelectField
        label={say('For issues of')}
        value={weekday}
        options={weekdayChoices}
        onValueChange={setWeekday}
      />
      <SelectField
        label={say('Its briefings')}
        value={withHeadlines}
        options={[
          { value: 'no', label: say('only the sections') },
          { value: 'yes', label: say('their headlines, to be written anew') },
        ]}
        onValueChange={setWithHeadlines}
      />
    </FormDialog>
  );
}
