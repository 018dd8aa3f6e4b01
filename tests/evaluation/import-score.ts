export interface Share {
  readonly expected: number;
  readonly right: number;
}

/** What is not known of the folder is null. */
export interface ImportScore {
  readonly files: number;
  /** Files with an outcome and a reason for it. */
  readonly accounted: number;
  readonly issues: Share | null;
  readonly dates: Share | null;
  /** Of the characters of the sources' own text, the share that is in the result. */
  readonly textKept: number | null;
  readonly references: (Share & { readonly wrong: number; readonly missing: number }) | null;
  /** Titles of issues and briefings, where the folder's facts tell them. */
  readonly titles: Share | null;
  /** Files read in the encoding that they are in. */
  readonly encodings: Share | null;
  readonly seconds: number;
}
