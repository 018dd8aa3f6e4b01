import { openSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { WelcomePage } from '../../ui/page.tsx';
import { say } from '../../wording/say.ts';

/** What the desk shows while no import is chosen. */
export const ImportsWelcome = () => (
  <WelcomePage
    title={say('Bring in past issues')}
    actions={<Button onClick={() => openSheet({ kind: 'import' })}>{say('Import…')}</Button>}
  >
    <p>
      {say(
        'Choose files and folders, or drop them anywhere on the window: text, HTML, documents, mail, feeds, exports of other programmes, and ZIP files of these. First you see what each file would become, and correct it; only then it is stored. What cannot be understood is kept and said in the report; nothing is dropped. An import can be taken back as a whole.',
      )}
    </p>
  </WelcomePage>
);
