import { Trash2 } from 'lucide-react';
import { useRef } from 'react';
import type { HouseDesign } from '../../../shared/designs/house-design.ts';
import type { OwnTemplate } from '../../../shared/designs/own-template.ts';
import { changeArchive, useArchive } from '../../app/archive-data.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import styles from './design-page.module.css';

interface OwnTemplatesProps {
  design: HouseDesign;
  onChange: (design: HouseDesign) => void;
}

/** Folders of Typst files that were added as templates: chosen, added, taken away. */
export function OwnTemplates({ design, onChange }: OwnTemplatesProps) {
  const { data: templates = [] } = useArchive('templates.list', {}, { keep: true });
  const folder = useRef<HTMLInputElement>(null);
  const chosen = typeof design.design === 'string' ? null : design.design.own;
  return (
    <div className={styles.own}>
      <p>
        {say(
          'A folder with a file main.typ and whatever it imports. It is copied into the archive and can read nothing but the issue.',
        )}
      </p>
      {templates.length > 0 && (
        <ul aria-label={say('Templates of one’s own')}>
          {templates.map((template) => (
            <li key={template.id}>
              <label>
                <input
                  type="radio"
                  name="design"
                  checked={chosen === template.id}
                  onChange={() => onChange({ ...design, design: { own: template.id } })}
                />
                {template.name}
              </label>
              <IconButton
                label={say('Remove “{words}”', { words: template.name })}
                icon={<Trash2 />}
                onClick={() => void remove(template)}
              />
            </li>
          ))}
        </ul>
      )}
      <Button onClick={() => folder.current?.click()}>{say('Add a folder…')}</Button>
      <input
        ref={(input) => {
          input?.setAttribute('webkitdirectory', '');
          folder.current = input;
        }}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={say('Folder of a template')}
        onChange={(event) => {
          void add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </div>
  );
}

async function add(files: readonly File[]): Promise<void> {
  const typst = files.filter(({ name }) => name.endsWith('.typ'));
  const name = files[0]?.webkitRelativePath.split('/')[0] || say('Template');
  const read = typst.map(async (file) => ({
    path: file.webkitRelativePath.split('/').slice(1).join('/') || file.name,
    text: await file.text(),
  }));
  const added = await changeArchive('templates.add', { name, files: await Promise.all(read) });
  if (added) showToast(say('“{name}” is a template now.', { name }));
}

async function remove({ id, name }: OwnTemplate): Promise<void> {
  if (await changeArchive('templates.remove', { id })) {
    showToast(say('“{name}” is no longer a template.', { name }));
  }
}
