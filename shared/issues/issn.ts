/** The ISSN with the check digit that belongs to its figures: "2049-3630". Takes "dddd-dddX". */
export function issnWithCheckDigit(issn: string): string {
  const figures = [...issn.replace('-', '').slice(0, 7)].map(Number);
  const sum = figures.reduce((total, figure, place) => total + figure * (8 - place), 0);
  const check = (11 - (sum % 11)) % 11;
  return `${issn.slice(0, 8)}${check === 10 ? 'X' : check}`;
}
