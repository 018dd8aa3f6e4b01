/** How far ahead it is looked for where print and text agree again. */
const WINDOW = 60;
/** Letters that must agree for that. */
const AGREEING = 4;

/**
 * For each letter of what was printed, and for its end, the place in the text that it stands for.
 * Print has hyphens at the ends of lines, numbers of notes and spaces of its own, letters of another
 * case and marks that the text has not; the text has what is not printed.
 */
export function alignPrint(printed: string, text: string): number[] {
  const [print, written] = [folded(printed), folded(text)];
  const places: number[] = [];
  let at = 0;
  for (let letter = 0; letter < print.length; letter += 1) {
    if (print[letter] !== written[at]) at = agreeing(print, letter, written, at);
    places.push(at);
    if (print[letter] === written[at] && at < written.length) at += 1;
  }
  places.push(at);
  return places;
}

/** The letter of the print that stands for a place in the text. */
export function letterOfPlace(places: readonly number[], place: number): number {
  const found = places.findIndex((one) => one >= place);
  return found === -1 ? Math.max(0, places.length - 1) : found;
}

/** The place from which the text goes on like the print; the same place where it does not. */
function agreeing(print: string, letter: number, written: string, at: number): number {
  const wanted = print.slice(letter, letter + AGREEING);
  // What only the print has: the text goes on like the letters after it.
  for (let ahead = 1; ahead <= AGREEING; ahead += 1) {
    const after = print.slice(letter + ahead, letter + ahead + AGREEING);
    if (after !== '' && written.startsWith(after, at)) return at;
  }
  const found = written.indexOf(wanted, at);
  return found !== -1 && found - at <= WINDOW ? found : at;
}

/** Of the same length: letters in one case, every space and hyphen as one of its kind. */
const folded = (words: string): string =>
  [...words]
    .map((letter) => {
      if (/\s/u.test(letter)) return ' '.repeat(letter.length);
      const lower = letter.toLowerCase();
      return lower.length === letter.length ? lower : letter;
    })
    .join('');
