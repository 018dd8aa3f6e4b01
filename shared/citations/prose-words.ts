const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/**
 * Small words of English that stand in sentences and not within names. Names of papers in other
 * languages hold small words too ("Krasnaya zvezda"), so a name may not simply be refused them.
 */
const PROSE = words(`
  a about above according after again against all almost already also although among an another any
  appeared are as asked at be became because become been before began being below between both but
  by called came can cannot could did do does done down due during each early effective either else
  ended even ever every expected few following former found from gave goes got had has have he her
  here him his how however i if into is it its itself just killed known last late later less made
  make many may me meanwhile might more most much must my near neither never next no nor not now
  off often once one only other others our ourselves out over own per perhaps please published
  pursuant rather re reads respectively said same says set several shall she should signed since so
  some still such sworn than that their them then there these they this those though thus took toward
  under until up upon us used using very was we well went were what when where whether which while
  who whom whose why will within without would year years yet you your
`);

/** Small words that do stand in names. */
const CONNECTORS = words(`
  of the and for in on de la le les du des der die das den dem und et y e i a al el en da do dos das
  dei della di del von van zu zur om to with at by from & und o pa na za v s for s' d' l' ja og och
  ve wa va
`);

const NOUNS_IN_ING = words('broadcasting briefing');

export const isConnector = (word: string): boolean => CONNECTORS.has(word);

/** Whether a word is one of the small words of sentences, however it is written. */
export const isSentenceWord = (word: string): boolean => PROSE.has(word.toLowerCase());

/** Whether a small word can only be part of a sentence: a verb, a pronoun, a participle. */
export function isProse(word: string): boolean {
  const small = word.toLowerCase();
  if (CONNECTORS.has(small)) return false;
  return PROSE.has(small) || (/[a-z]{2}(?:ed|ing|ly)$/.test(small) && !NOUNS_IN_ING.has(small));
}

const REPORTING = words(`
  reported reports report noted notes wrote writes said says quoted told asked argued observed
  announced headlined editorialized commented stated
`);

export const isReporting = (word: string): boolean => REPORTING.has(word.toLowerCase());
