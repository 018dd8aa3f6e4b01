import { Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import type { AcceptedWording } from '../../../shared/contract/style-procedures.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { findingRules } from '../../../shared/linter/finding.ts';
import { ruleWords } from '../../../shared/linter/rule-words.ts';
import { changeArchive, useArchive } from '../../app/archive-data.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import styles from './style-page.module.css';

/** What was called right once and for all: words of the archive, wordings of the publication. */
export function AcceptedWords({ publicationId }: { publicationId: Identifier }) {
  const { data: words = [] } = useArchive('wordings.list', { publicationId }, { keep: true });
  const form = useId();
  const [typed, setTyped] = useState('');
  const add = async () => {
    if (typed.trim() === '') return;
    const added = { rule: 'spelling', words: typed.trim() };
    if (await changeArchive('wordings.accept', added)) setTyped('');
  };
  return (
    <>
      <div className={styles.add}>
        <Form id={form} onSubmit={() => void add()}>
          <TextField
            label={say('Word that is always right')}
            hint={say(
              'In every publication of this archive. Names that the archive knows need not be added.',
            )}
            value={typed}
            maxLength={100}
            onValueChange={setTyped}
          />
        </Form>
        <Button type="submit" form={form} disabled={typed.trim() === ''}>
          {say('Add it')}
        </Button>
      </div>
      {words.length === 0 ? (
        <p className={styles.none}>
          {say('Nothing yet. “Always right” at a finding puts its words here.')}
        </p>
      ) : (
        <ul className={styles.words} aria-label={say('Always right')}>
          {words.map((wording) => (
            <li key={wording.id}>
              <span>
                {wording.words} <span className={styles.kind}>{whereRight(wording)}</span>
              </span>
              <IconButton
                label={say('Remove “{words}”', { words: wording.words })}
                icon={<Trash2 />}
                onClick={() => void remove(wording)}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function whereRight({ rule, publicationId }: AcceptedWording): string {
  const known = findingRules.find((one) => one === rule);
  const what = known
    ? retold(ruleWords[known].title)
    : rule === 'spelling'
      ? say('Spelling')
      : say('Grammar');
  return publicationId === null
    ? say('{what}, everywhere', { what })
    : say('{what}, in this publication', { what });
}

async function remove({ id, publicationId, rule, words }: AcceptedWording): Promise<void> {
  if ((await changeArchive('wordings.remove', { id })) === null) return;
  showToast(say('“{words}” is no longer called right.', { words }), {
    action: {
      label: say('Undo'),
      run: () =>
        void changeArchive('wordings.accept', {
          rule,
          words,
          ...(publicationId !== null && { publicationId }),
        }),
    },
  });
}
