interface LocatorParts {
  readonly pages: string | null;
  readonly volume: string | null;
  readonly number: string | null;
  /** What is none of these: "sec. B". */
  readonly rest: string | null;
}

const VOLUME = /\bvol(?:ume|\.)?\s*(?<value>[\p{L}\d]+)/iu;
const NUMBER = /(?:\b(?:nos?|nr|issues?|number)\b\.?\s*|#)(?<value>\d[\p{L}\d/-]*)/iu;
const PAGES = /^(?:pp?|pgs?|pages?)?\.?\s*(?<value>[A-Z]?\d[\w\s,–-]*)$/iu;

/** Takes "p. 3", "pp. 86-87, 97", "Vol. 3, No. 4" apart into what reference managers have fields for. */
export function locatorParts(locator: string | undefined): LocatorParts {
  if (!locator) return { pages: null, volume: null, number: null, rest: null };
  const volume = VOLUME.exec(locator)?.groups?.value ?? null;
  const number = NUMBER.exec(locator)?.groups?.value ?? null;
  const pages = PAGES.exec(locator)?.groups?.value ?? null;
  const isUnderstood = volume !== null || number !== null || pages !== null;
  return { pages, volume, number, rest: isUnderstood ? null : locator };
}
