import { checkStyle, type StyledParagraph, type StyleRule } from '../../house-style/check-style.ts';
import { formKey } from '../../house-style/find-words.ts';
import { occurrencesIn, type Proof, type Remark, type Rule } from '../proof.ts';

/** One of the rules by which a text is held against the sheet of its publication. */
export const houseStyle =
  (rule: StyleRule): Rule =>
  (proof) =>
    remarksOf(rule, proof);

function* remarksOf(rule: StyleRule, proof: Proof): Generator<Remark> {
  const accepted = proof.accepted.get(rule);
  for (const { start, end, message, instead } of checkStyle(rule, styled(proof), proof.sheet)) {
    if (accepted?.has(formKey(proof.text.slice(start, end)))) continue;
    const fix = instead !== null && { words: `Make it “${instead}”`, start, end, text: instead };
    yield { start, end, message, ...(fix && { fix }) };
  }
}

/** Block quotations are others' words. */
const styled = (proof: Proof): StyledParagraph[] =>
  proof.paragraphs
    .filter(({ kind }) => kind !== 'quotation')
    .map((paragraph) => ({
      text: paragraph.text,
      start: paragraph.start,
      kept: occurrencesIn(proof, paragraph),
    }));
