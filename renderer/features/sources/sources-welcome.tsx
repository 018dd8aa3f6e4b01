import { WelcomePage } from '../../ui/page.tsx';

/** What the desk shows while no source is chosen. */
export const SourcesWelcome = () => (
  <WelcomePage title="The index of sources">
    <p>
      Every name that a briefing cites goes to a record here, with all its spellings. Choose one to
      see where it is cited, to correct its name, or to say what kind of source it is.
    </p>
  </WelcomePage>
);
