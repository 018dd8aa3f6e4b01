const RANKS = '(?:(?:Col|Gen|Lt|Maj|Capt|Adm|Sgt|Dr|Prof|Sen|Rep|Amb|Fr|Sir|Lord)\\.?\\s)*';
const INITIALS_FIRST = "(?:\\p{Lu}\\.[\\s-]*)+\\p{Lu}[\\p{L}'’-]+";
const INITIALS_AMID = "\\p{Lu}[\\p{L}'’-]+\\s(?:\\p{Lu}\\.\\s*)+\\p{Lu}[\\p{L}'’-]+";
const PERSON = new RegExp(`^${RANKS}(?:${INITIALS_FIRST}|${INITIALS_AMID})`, 'u');
const AND_OTHERS = /\bet al\.?$/;

/** Whether initials or "et al." say that these are people: "J. R. Doe", "Ann B. Poe et al." */
export const isPersonName = (name: string): boolean => PERSON.test(name) || AND_OTHERS.test(name);
