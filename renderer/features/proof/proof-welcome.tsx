import { WelcomePage } from '../../ui/page.tsx';
import { say } from '../../wording/say.ts';

/** The desk before a finding is chosen. */
export function ProofWelcome() {
  return (
    <WelcomePage title={say('Proof')}>
      <p>
        {say(
          'Choose a finding, and its briefing opens here. F mends it where that can be done by itself, L leaves it as it is for good, U takes the last step back.',
        )}
      </p>
    </WelcomePage>
  );
}
