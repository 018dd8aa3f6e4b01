import { useState } from 'react';
import type { PlacedFinding } from '../../../shared/contract/finding-procedures.ts';
import { isStyleRule } from '../../../shared/house-style/check-style.ts';
import { ruleWords } from '../../../shared/linter/rule-words.ts';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { useOpenDesk } from '../desk/open-desk.ts';
import { PanelFrame } from '../desk/panel-frame.tsx';
import { LanguageLine, useLanguageMarks } from '../language/language-lines.tsx';
import { FindingLine } from './finding-line.tsx';
import { actsOnProof } from './proof-card.tsx';
import styles from './proof-panel.module.css';

const kinds = {
  proof: say('Proof'),
  style: say('House style'),
  spelling: say('Spelling'),
  grammar: say('Grammar'),
};
type Kind = keyof typeof kinds;

/** All that is found in the open briefing, in the order of its text; one kind where that is asked. */
export function ProofPanel({ onClose }: { onClose: () => void }) {
  const { findings } = useOpenDesk().proof;
  const marks = useLanguageMarks();
  const [chosen, setChosen] = useState<Kind | null>(null);
  const count = (kind: Kind): number =>
    findings.filter(({ rule }) => kindOf(rule) === kind).length +
    marks.filter(({ finding }) => finding.found.kind === kind).length;
  const present = (Object.keys(kinds) as Kind[]).filter((kind) => count(kind) > 0);
  const kind = chosen !== null && present.includes(chosen) ? chosen : null;
  const isShown = (one: Kind) => kind === null || kind === one;
  return (
    <PanelFrame title={say('Proof')} closing={say('Close the proof')} onClose={onClose}>
      {present.length > 1 && (
        <fieldset className={styles.kinds}>
          <legend className="only-heard">{say('Which findings are listed')}</legend>
          {present.map((one) => (
            <button
              key={one}
              type="button"
              className={styles.kind}
              aria-pressed={kind === one}
              onClick={() => setChosen(kind === one ? null : one)}
            >
              {kinds[one]} {count(one)}
            </button>
          ))}
        </fieldset>
      )}
      {present.length === 0 ? (
        <p className={styles.none}>{say('Nothing to stop at in what is saved.')}</p>
      ) : (
        <ul className={styles.findings}>
          {findings
            .filter(({ rule }) => isShown(kindOf(rule)))
            .map((finding) => (
              <Line key={finding.fingerprint} finding={finding} />
            ))}
          {marks
            .filter(({ finding }) => isShown(finding.found.kind))
            .map((placed) => (
              <LanguageLine
                key={`${placed.blockKey}/${placed.finding.start}/${placed.finding.id}`}
                placed={placed}
              />
            ))}
        </ul>
      )}
    </PanelFrame>
  );
}

const kindOf = (rule: string): Kind => (isStyleRule(rule) ? 'style' : 'proof');

function Line({ finding }: { finding: PlacedFinding }) {
  const { isEditing, proof } = useOpenDesk();
  return (
    <FindingLine
      title={retold(ruleWords[finding.rule].title)}
      message={retold(finding.message)}
      acts={actsOnProof(finding, isEditing, () => proof.fix(finding))}
      leaving={say('Leave it')}
      onShow={() => proof.show(finding)}
    />
  );
}
