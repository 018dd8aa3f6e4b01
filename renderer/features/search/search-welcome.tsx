import { WelcomePage } from '../../ui/page.tsx';
import { say } from '../../wording/say.ts';

/** What the desk shows while no result is chosen: how to ask. */
export const SearchWelcome = () => (
  <WelcomePage title={say('Searching the archive')}>
    <p>
      Briefings that hold <strong>{say('all')}</strong> your words are listed, newest first. Put
      words in quotation marks to find them standing together: <q>{say('energy summit')}</q>. The
      last word may be cut off: <q>{say('gas transi')}</q> finds transit and transition.
    </p>
  </WelcomePage>
);
