import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { readFacts } from './file-facts.ts';

/** An issue that is in the folder, as its ground truth tells. */
export interface ExpectedIssue {
  /** From the folder, as the import names them. */
  readonly files: readonly string[];
  readonly volume: string | null;
  readonly number: string | null;
  /** As exact as it is known: "1997-06"; null where there is none and none may be guessed. */
  readonly date: string | null;
}

/** A link from one issue to another, in one place of the text. */
export interface ExpectedReference {
  readonly file: string;
  readonly href: string;
  readonly text: string;
  /** The number of the issue meant; null where it is not in the folder, and must be waited for. */
  readonly target: string | null;
  /** What a person is to be asked about, instead of being settled. */
  readonly trap: 'text-differs' | 'forward' | null;
}

/** Words that must head an issue or a briefing of a file. */
export interface ExpectedTitle {
  readonly file: string;
  readonly title: string;
}

export interface ExpectedEncoding {
  readonly file: string;
  readonly encoding: string;
}

export interface GroundTruth {
  readonly issues: readonly ExpectedIssue[] | null;
  readonly references: readonly ExpectedReference[] | null;
  readonly titles: readonly ExpectedTitle[] | null;
  readonly encodings: readonly ExpectedEncoding[] | null;
}

const numeral = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((it) => it?.toString() ?? null);
const link = z.object({
  source: z.string().optional(),
  href: z.string().optional(),
  url: z.string().optional(),
  link_text: z.string(),
  target_number: numeral,
  target_issue: numeral,
  outside_set: z.boolean().optional(),
  forward: z.boolean().optional(),
  text_says_number: numeral,
});
const entry = z.object({
  file: z.string().optional(),
  title: z.string().nullish(),
  subject: z.string().optional(),
  headings: z.array(z.string()).optional(),
  files: z.array(z.object({ file: z.string() })).optional(),
  volume: numeral,
  number: numeral,
  date: z.string().nullish(),
  dateline: z.string().nullish(),
  issue_date: z.string().nullish(),
  cross_issue_refs: z.array(link).optional(),
});
const truth = z.object({
  issue_list: z.array(entry).optional(),
  documents: z.array(entry).optional(),
  messages_list: z.array(entry).optional(),
  translations: z.array(entry).optional(),
  /** Messages of mail, each an issue. */
  list: z.array(entry).optional(),
  /** Issues that are there in every format; elsewhere only how many there are. */
  issues: z.union([z.array(entry), z.number()]).optional(),
});

/** What expected.json or facts.json says of the issues and references of a folder. */
export function readGroundTruth(folder: string): GroundTruth {
  const path = ['expected.json', 'facts.json'].map((name) => join(folder, name)).find(existsSync);
  const content: unknown = path && JSON.parse(readFileSync(path, 'utf8'));
  const parsed = truth.safeParse(content);
  if (!parsed.success) return { issues: null, references: null, ...readFacts(folder, content) };
  const { issue_list = [], documents = [], messages_list = [], translations = [] } = parsed.data;
  const { list = [], issues: counted } = parsed.data;
  const inAllFormats = Array.isArray(counted) ? counted.map((it) => inEveryFormat(folder, it)) : [];
  const entries = [...issue_list, ...messages_list, ...translations, ...list, ...inAllFormats];
  const issues = [...entries.map((it) => issueOf(folder, it)), ...joined(folder, documents)];
  const links = [...issue_list, ...translations].filter((it) => it.cross_issue_refs);
  const titles = entries.flatMap((it) => titlesOf(folder, it));
  return {
    ...readFacts(folder, content),
    issues: issues.length > 0 ? issues : null,
    references: links.length > 0 ? links.flatMap((it) => referencesOf(folder, it, links)) : null,
    ...(titles.length > 0 && { titles }),
  };
}

/** The number is in the name of each of its files. */
const inEveryFormat = (folder: string, it: Entry): Entry => ({
  ...it,
  files: filesBelow(folder)
    .filter((name) => new RegExp(`(?<!\\d)0*${it.number}\\.\\w+$`).test(name))
    .map((file) => ({ file })),
});

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => relative(folder, join(it.parentPath, it.name)).replaceAll('\\', '/'));

const titlesOf = (folder: string, it: Entry): ExpectedTitle[] => {
  const [file] = filesOf(folder, it);
  const titles = [it.title, it.subject, ...(it.headings ?? [])].filter((title) => !!title);
  return file === undefined ? [] : titles.flatMap((title) => (title ? [{ file, title }] : []));
};

type Entry = z.infer<typeof entry>;

const filesOf = (folder: string, { file, files = [] }: Entry): string[] =>
  [...(file === undefined ? [] : [file]), ...files.map((it) => it.file)].map((name) =>
    nameIn(folder, name),
  );

/** Some lists name files from a folder within. */
function nameIn(folder: string, name: string): string {
  return (
    ['', 'issues/'].map((within) => within + name).find((it) => existsSync(join(folder, it))) ??
    name
  );
}

const issueOf = (folder: string, it: Entry): ExpectedIssue => ({
  files: filesOf(folder, it),
  volume: it.volume,
  number: it.number,
  date: (it.date ?? it.dateline ?? it.issue_date ?? null)?.slice(0, 10) ?? null,
});

/** Documents with one volume, number and date are one issue. */
function joined(folder: string, documents: readonly Entry[]): ExpectedIssue[] {
  const issues = new Map<string, ExpectedIssue>();
  for (const document of documents) {
    const issue = issueOf(folder, document);
    const key = [issue.volume, issue.number, issue.date].join('/');
    const files = [...(issues.get(key)?.files ?? []), ...issue.files];
    issues.set(key, { ...issue, files });
  }
  return [...issues.values()];
}

function referencesOf(folder: string, from: Entry, all: readonly Entry[]): ExpectedReference[] {
  const numbers = new Set(all.map(({ number }) => number));
  return (from.cross_issue_refs ?? []).map((it) => {
    const number = it.target_number ?? it.target_issue;
    const isHere = !it.outside_set && numbers.has(number);
    return {
      file: nameIn(folder, it.source ?? from.file ?? ''),
      href: it.href ?? it.url ?? '',
      text: it.link_text,
      target: isHere ? number : null,
      trap: it.forward ? 'forward' : it.text_says_number === null ? null : 'text-differs',
    };
  });
}
