import { WelcomePage } from '../../ui/page.tsx';
import { say } from '../../wording/say.ts';
import { Say } from '../../wording/say-element.tsx';

/** What the desk shows while no result is chosen: how to ask. */
export const SearchWelcome = () => (
  <WelcomePage title={say('Searching the archive')}>
    <p>
      <Say
        words="Briefings that hold <b>all</b> your words are listed, newest first. Put words in quotation marks to find them standing together: <q>energy summit</q>. The last word may be cut off: <q>gas transi</q> finds transit and transition."
        b={(words) => <strong>{words}</strong>}
        q={(words) => <q>{words}</q>}
      />
    </p>
  </WelcomePage>
);
