import { openSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { WelcomePage } from '../../ui/page.tsx';

/** What the desk shows while no import is chosen. */
export const ImportsWelcome = () => (
  <WelcomePage
    title="Bring in past issues"
    actions={<Button onClick={() => openSheet({ kind: 'import' })}>Import…</Button>}
  >
    <p>
      Text and Markdown files with a masthead such as{' '}
      <q>Publication: Monitor Volume: 6 Issue: 160</q> become issues with their briefings. What
      cannot be understood is kept and said in the report; nothing is dropped. An import can be
      taken back as long as its briefings are unedited.
    </p>
  </WelcomePage>
);
