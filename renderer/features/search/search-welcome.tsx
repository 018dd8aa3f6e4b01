import { WelcomePage } from '../../ui/page.tsx';

/** What the desk shows while no result is chosen: how to ask. */
export const SearchWelcome = () => (
  <WelcomePage title="Searching the archive">
    <p>
      Briefings that hold <strong>all</strong> your words are listed, newest first. Put words in
      quotation marks to find them standing together: <q>energy summit</q>. The last word may be cut
      off: <q>gas transi</q> finds transit and transition.
    </p>
  </WelcomePage>
);
