import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { StoredTemplate } from '../../../shared/assembly/issue-template.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive, queryClient, useArchive } from '../../app/archive-data.ts';
import { closeSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { listed } from '../../wording/listed.ts';
import { say } from '../../wording/say.ts';
import styles from './templates-dialog.module.css';
import { weekdayChoices } from './weekday-choices.ts';

/** What issues of a publication may begin with: renamed, given another day, thrown away. */
export function TemplatesDialog({ publicationId }: { publicationId: Identifier }) {
  const templates = useArchive('assembly.templates', { publicationId }).data;
  const [edited, setEdited] = useState<Identifier | null>(null);
  return (
    <Dialog
      open
      wide
      onOpenChange={closeSheet}
      title={say('Templates')}
      description={say('A new issue begins with the template of its day, or with one you choose.')}
      actions={<Button onClick={closeSheet}>{say('Close')}</Button>}
    >
      {templates?.length === 0 && (
        <p className={styles.none}>
          {say(
            'There are none yet. Open the board of an issue that is as others should begin, and choose “Keep as a template…”.',
          )}
        </p>
      )}
      <ul className={styles.templates} aria-label={say('Templates')}>
        {templates?.map((template) => (
          <li key={template.id}>
            {edited === template.id ? (
              <TemplateForm
                publicationId={publicationId}
                template={template}
                taken={templates.flatMap(({ id, name }) => (id === template.id ? [] : name))}
                onClose={() => setEdited(null)}
              />
            ) : (
              <TemplateLine
                publicationId={publicationId}
                template={template}
                onEdit={() => setEdited(template.id)}
              />
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

interface TemplateLineProps {
  publicationId: Identifier;
  template: StoredTemplate;
  onEdit: () => void;
}

function TemplateLine({ publicationId, template, onEdit }: TemplateLineProps) {
  const { name, weekday } = template;
  const day = weekdayChoices.find(({ value }) => value === String(weekday ?? ''))?.label ?? '';
  return (
    <>
      <div className={styles.what}>
        <span className={styles.name}>{name}</span>
        <span className={styles.facts}>
          {say('For issues of {day}', { day })} · {contentInWords(template)}
        </span>
      </div>
      <Button onClick={onEdit}>{say('Change…')}</Button>
      <IconButton
        label={say('Remove “{name}”', { name })}
        icon={<Trash2 />}
        onClick={() => void remove(publicationId, template)}
      />
    </>
  );
}

interface TemplateFormProps {
  publicationId: Identifier;
  template: StoredTemplate;
  /** Names of the others. */
  taken: readonly string[];
  onClose: () => void;
}

/** Its name and day, changed in place. */
function TemplateForm({ publicationId, template, taken, onClose }: TemplateFormProps) {
  const [name, setName] = useState(template.name);
  const [weekday, setWeekday] = useState(String(template.weekday ?? ''));
  const isTaken = taken.includes(name.trim());
  const isRight = name.trim() !== '' && !isTaken;
  const save = async () => {
    if (!isRight) return;
    const { id: templateId, ...content } = template;
    const day = weekday === '' ? null : Number(weekday);
    const changed = { ...content, name: name.trim(), weekday: day };
    if (await put(publicationId, templateId, changed)) onClose();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={say('Name')}
        value={name}
        maxLength={100}
        autoFocus
        error={isTaken ? say('There is a template of this name.') : null}
        onValueChange={setName}
      />
      <SelectField
        label={say('For issues of')}
        value={weekday}
        options={weekdayChoices}
        onValueChange={setWeekday}
      />
      <div className={styles.acts}>
        <Button onClick={onClose}>{say('Cancel')}</Button>
        <Button type="submit" variant="primary" disabled={!isRight}>
          {say('Save')}
        </Button>
      </div>
    </form>
  );
}

function contentInWords({ sections, plan }: StoredTemplate): string {
  const names = sections.flatMap(({ name }) => name ?? []);
  const briefings = sections.reduce((sum, { placeholders }) => sum + placeholders.length, 0);
  const parts = [
    names.length > 0 ? listed(names) : say('no sections'),
    ...(briefings > 0
      ? [say('{count, plural, one {# briefing} other {# briefings}}', { count: briefings })]
      : []),
    ...(plan.pages === null
      ? []
      : [say('{pages, plural, one {# page} other {# pages}}', { pages: plan.pages })]),
  ];
  return parts.join(' · ');
}

async function put(
  publicationId: Identifier,
  templateId: Identifier,
  template: Omit<StoredTemplate, 'id'>,
): Promise<boolean> {
  const saved = await changeArchive('assembly.saveTemplate', {
    publicationId,
    templateId,
    template,
  });
  void queryClient.invalidateQueries({ queryKey: ['assembly.templates'] });
  return saved !== null;
}

async function remove(publicationId: Identifier, template: StoredTemplate): Promise<void> {
  const { id: templateId, ...content } = template;
  if (!(await changeArchive('assembly.removeTemplate', { templateId }))) return;
  void queryClient.invalidateQueries({ queryKey: ['assembly.templates'] });
  showToast(say('“{name}” is no longer a template.', { name: template.name }), {
    action: { label: say('Undo'), run: () => void put(publicationId, templateId, content) },
  });
}
