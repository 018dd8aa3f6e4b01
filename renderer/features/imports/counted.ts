/** "1 file", "1,204 files", "no files". */
export const counted = (number: number, one: string, many = `${one}s`): string =>
  number === 1 ? `1 ${one}` : `${number === 0 ? 'no' : number.toLocaleString('en')} ${many}`;
