import { ActionKbd } from '../../ui/kbd.tsx';
import { WelcomePage } from '../../ui/page.tsx';
import { say } from '../../wording/say.ts';
import { Say } from '../../wording/say-element.tsx';

/** The desk before a finding is chosen. */
export function ProofWelcome() {
  return (
    <WelcomePage title={say('Proof')}>
      <p>
        <Say
          words="Choose a finding, and its briefing opens here. {fix} mends it where that can be done by itself, {leave} leaves it as it is for good, {undo} takes the last step back."
          fix={<ActionKbd action="proof.fix" />}
          leave={<ActionKbd action="proof.leave" />}
          undo={<ActionKbd action="proof.undo" />}
        />
      </p>
    </WelcomePage>
  );
}
