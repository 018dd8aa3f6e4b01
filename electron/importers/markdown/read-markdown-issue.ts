import type { ImportWarning, IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { type Masthead, readMasthead } from '../../../shared/issues/read-masthead.ts';
import { splitBriefings } from '../../../shared/issues/split-briefings.ts';
import { markdownToManuscript } from '../../../shared/manuscript/markdown-codec/markdown-to-manuscript.ts';
import { importLimits } from '../import-limits.ts';
import { mastheadWitnesses } from '../text/masthead-witnesses.ts';
import { fieldWitnesses } from './field-witnesses.ts';
import type { FrontMatter } from './front-matter.ts';
import { issueFields } from './issue-fields.ts';
import { withoutAttributeLists, withoutUndefinedLinks } from './kramdown.ts';
import { withoutLiquid } from './liquid.ts';

/** An issue of Markdown, and where in its body the masthead stands. */
export interface MarkdownIssue {
  readonly draft: IssueDraft;
  readonly masthead: Masthead | null;
}

/** An issue of what its front matter says and of its Markdown; null where there is no text. */
export function readMarkdownIssue({ fields, body, warnings }: FrontMatter): MarkdownIssue | null {
  const { byline, ...told } = issueFields(fields);
  const { masthead, rest } = fields.size > 0 ? { masthead: null, rest: body } : takeMasthead(body);
  const { markdown, isKramdown, warnings: leftOut } = plainMarkdown(rest, fields);
  const duplicateLabels = isKramdown ? 'last' : 'first';
  const split = splitBriefings(
    markdownToManuscript(limitDepth(markdown), { duplicateLabels }).blocks,
  );
  if (split.briefings.length === 0) return null;
  const witnesses = [...fieldWitnesses(fields), ...(masthead ? mastheadWitnesses(masthead) : [])];
  const draft: IssueDraft = {
    publication: told.publication ?? masthead?.publication ?? null,
    language: told.language,
    volume: told.volume ?? masthead?.volume ?? null,
    number: told.number ?? masthead?.number ?? null,
    date: told.date ?? masthead?.date ?? null,
    datePrecision: masthead?.datePrecision ?? told.datePrecision,
    title: told.title ?? masthead?.title ?? split.title,
    addresses: [...told.addresses],
    ...(witnesses.length > 0 && { witnesses }),
    briefings: split.briefings
      .slice(0, importLimits.briefings)
      .map((briefing) => ({ ...briefing, byline: briefing.byline ?? byline })),
    warnings: [
      ...warnings,
      ...told.warnings,
      ...leftOutFields(fields, markdown),
      ...(masthead?.warnings ?? []),
      ...leftOut,
      ...split.warnings,
    ],
  };
  return { draft, masthead };
}

/** Sentences about the issue, for which it has no place, unless its text repeats them. */
function leftOutFields(fields: FrontMatter['fields'], markdown: string): ImportWarning[] {
  return ['description', 'summary', 'excerpt', 'subtitle', 'abstract'].flatMap((name) => {
    const text = fields.get(name)?.join(' ').trim().replace(/\s+/g, ' ');
    if (!text || markdown.replace(/\s+/g, ' ').includes(text)) return [];
    return [
      {
        message: `Left out as ${article(name)} ${name} of the issue; the kept original still has it: “${text}”`,
      },
    ];
  });
}

const article = (noun: string): string => (/^[aeiou]/.test(noun) ? 'an' : 'a');

/** A masthead in the text itself, perhaps as a heading or in bold type. */
function takeMasthead(body: string): { readonly masthead: Masthead | null; readonly rest: string } {
  const lines = body.split('\n');
  const plain = lines
    .slice(0, 200)
    .map((line) => line.replace(/^\s*#{1,6}\s|[*_]{1,2}(?=\S|$)|\\$/g, ''));
  const masthead = readMasthead(plain);
  if (!masthead) return { masthead: null, rest: body };
  const above = lines.slice(0, masthead.start);
  return { masthead, rest: [...above, ...lines.slice(masthead.end)].join('\n') };
}

/**
 * The source of a page of a site, with orders to Jekyll in it, is kramdown, whose last definition of a label counts. Orders left in place would join the definitions under them.
 */
function plainMarkdown(body: string, fields: FrontMatter['fields']) {
  const isKramdown =
    /^[ \t]*\{%[^\n]*%\}/m.test(body) || (fields.size > 0 && /\{%|\{\{|\{:/.test(body));
  if (!isKramdown) return { markdown: body, isKramdown, warnings: [] };
  const { text, warnings } = withoutLiquid(body, fields);
  const linked = withoutUndefinedLinks(withoutAttributeLists(text));
  const message = `${linked.found} ${linked.found === 1 ? 'link leads' : 'links lead'} to addresses that other files of its site hold; their words were kept.`;
  return {
    markdown: linked.text,
    isKramdown,
    warnings: [...warnings, ...(linked.found > 0 ? [{ message }] : [])],
  };
}

/** Marks of quotations and lists at the beginning of a line, beyond what is read. */
const limitDepth = (markdown: string): string =>
  markdown.replace(
    new RegExp(
      `^((?:[ \\t]*(?:>|(?:[-*+]|\\d{1,9}[.)])[ \\t])){${importLimits.markdownDepth}})(?:[ \\t]*(?:>|(?:[-*+]|\\d{1,9}[.)])[ \\t]))+`,
      'gm',
    ),
    '$1',
  );
