/** What a name in capitals looks like by itself, to a general reader of English. */
export type JudgeName = (name: string) => boolean;

/** Nobody is a person to this judge: names are then told by what stands around them alone. */
export const judgeNobody: JudgeName = () => false;

/** Judged names are kept, so that a name costs once: some two milliseconds. */
const MOST_KEPT = 5_000;

/**
 * A judge of whether two or more words in capitals name a person. It is weak evidence: compromise
 * knows first names of many languages, and little of the press. It takes half a second to load.
 */
export async function loadPersonJudge(): Promise<JudgeName> {
  const { default: nlp } = await import('compromise');
  const judged = new Map<string, boolean>();
  return (name) => {
    const known = judged.get(name);
    if (known !== undefined) return known;
    if (judged.size >= MOST_KEPT) judged.clear();
    const isPerson = nlp(`${name} said so.`).people().first().text('normal').length >= name.length;
    judged.set(name, isPerson);
    return isPerson;
  };
}
