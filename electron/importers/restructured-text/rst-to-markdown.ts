/** What a file says of itself under its title, and its text in Markdown. */
export interface RstDocument {
  /** The title and the fields of the list under it, as front matter has them. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly markdown: string;
  /** Directives that Markdown has no form for, by name. */
  readonly directives: ReadonlySet<string>;
}

const adornment = /^([=\-~#*+^"'`:.<>_])\1{2,}\s*$/;
const target = /^\.\. _(?:`(?<quoted>[^`]+)`|(?<plain>[^:`]+)): +(?<url>\S+)\s*$/;
const directive = /^\.\. (?<name>[\w-]+):: ?(?<argument>.*)$/;
const field = /^:(?<key>[\w -]{1,40}): *(?<value>.*)$/;

/**
 * The part of reStructuredText that newsletters use, in Markdown: titles, fields, links with their
 * targets, literals, comments, pictures, code. Line by line, in linear time.
 */
export function rstToMarkdown(text: string): RstDocument {
  const { lines, targets } = takeTargets(text.split('\n'));
  const levels: string[] = [];
  const fields = new Map<string, readonly string[]>();
  const directives = new Set<string>();
  const written: string[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] ?? '';
    const heading = headingAt(lines, index);
    if (heading) {
      if (!levels.includes(heading.style)) levels.push(heading.style);
      const isTitle = levels.length === 1 && !fields.has('title') && isBlank(written);
      if (isTitle) fields.set('title', [heading.words]);
      else
        written.push(
          '',
          `${'#'.repeat(Math.min(levels.indexOf(heading.style) + 1, 6))} ${inline(heading.words, targets)}`,
          '',
        );
      index = heading.next;
      if (isTitle) index = takeFields(lines, index, fields);
    } else if (/^\.\.(?:\s|$)/.test(line)) {
      const end = endOfIndented(lines, index + 1);
      written.push(...explicitMarkup(lines.slice(index, end), directives));
      index = end;
    } else {
      const end = endOfParagraph(lines, index);
      written.push(inline(lines.slice(index, end).join('\n'), targets));
      index = end;
    }
  }
  return { fields, markdown: written.join('\n'), directives };
}

const isBlank = (lines: readonly string[]): boolean => lines.every((line) => line.trim() === '');

/** Where links lead is told on lines of their own, wherever in the file. */
function takeTargets(lines: readonly string[]) {
  const targets = new Map<string, string>();
  const rest = lines.filter((line) => {
    const groups = target.exec(line)?.groups;
    if (groups) targets.set(nameKey(groups.quoted ?? groups.plain ?? ''), groups.url ?? '');
    return !groups;
  });
  return { lines: rest, targets };
}

const nameKey = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** A line with a rule under it, perhaps over it too. */
function headingAt(lines: readonly string[], index: number) {
  const [first = '', second = '', third = ''] = lines.slice(index, index + 3);
  const over = adornment.exec(first)?.[1];
  if (over && second.trim() !== '' && adornment.exec(third)?.[1] === over) {
    return { words: second.trim(), style: over + over, next: index + 3 };
  }
  const under = adornment.exec(second)?.[1];
  const isTitle = under && /^\S/.test(first) && !adornment.test(first);
  if (!isTitle || second.trim().length < first.trim().length * 0.6) return null;
  return { words: first.trim(), style: under, next: index + 2 };
}

/** The list of fields under the title; a value may go on, set in. */
function takeFields(
  lines: readonly string[],
  from: number,
  fields: Map<string, readonly string[]>,
): number {
  let index = from;
  while (index < lines.length && (lines[index] ?? '').trim() === '') index += 1;
  for (;;) {
    const groups = field.exec(lines[index] ?? '')?.groups;
    if (!groups) return index;
    const end = endOfIndented(lines, index + 1);
    const value = [groups.value ?? '', ...lines.slice(index + 1, end)].map((it) => it.trim());
    const key = (groups.key ?? '').trim().toLowerCase().replace(/\s+/g, '-');
    fields.set(key, [value.join(' ').trim()]);
    index = end;
  }
}

/** The first line that is not set in; empty lines between such lines belong to them. */
function endOfIndented(lines: readonly string[], from: number): number {
  let end = from;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (/^\s+\S/.test(line)) end = index + 1;
    else if (line.trim() !== '') break;
  }
  return end;
}

/** Links may go on over lines, but not over an empty one. */
function endOfParagraph(lines: readonly string[], from: number): number {
  let end = from + 1;
  const goesOn = (line: string | undefined) =>
    line !== undefined && line.trim() !== '' && !/^\.\.(?:\s|$)/.test(line);
  while ((lines[from] ?? '').trim() !== '' && goesOn(lines[end]) && !headingAt(lines, end))
    end += 1;
  return end;
}

/** What begins with two dots: a directive, or a comment, which is not printed. */
function explicitMarkup(lines: readonly string[], directives: Set<string>): string[] {
  const groups = directive.exec(lines[0] ?? '')?.groups;
  if (!groups) return [''];
  const { name = '', argument = '' } = groups;
  const inner = lines.slice(1).filter((line) => !/^\s+:[\w-]+:/.test(line));
  const content = inner.map((line) => line.replace(/^ {1,4}|^\t/, ''));
  if (name === 'image' || name === 'figure') {
    const alternative = lines.map((line) => /^\s+:alt: *(.*)$/.exec(line)?.[1]).find(Boolean) ?? '';
    return ['', `![${alternative}](${argument.trim()})`, '', ...(name === 'figure' ? content : [])];
  }
  if (/^(?:code|code-block|sourcecode|highlight|parsed-literal)$/.test(name)) {
    return ['', '```', ...content, '```', ''];
  }
  directives.add(name);
  return ['', argument, '', ...content, ''];
}

/** Links and literals of a paragraph; a name without a target keeps its words. */
function inline(line: string, targets: ReadonlyMap<string, string>): string {
  return line
    .replace(/``([^`]+)``/g, (_, words: string) => `\u0000${words}\u0000`)
    .replace(
      /`([^`<]+?)\s*<([^<>\s]+)>`__?/g,
      (_, words: string, url: string) => `[${words}](${url})`,
    )
    .replace(/`([^`]+)`__?/g, (_, words: string) => linked(words, targets))
    .replace(/(?<![\w`\]])([A-Za-z][\w.-]*\w)_(?![\w])/g, (whole, words: string) =>
      targets.has(nameKey(words)) ? linked(words, targets) : whole,
    )
    .replace(/:[a-z]+:`([^`]+)`/g, '`$1`')
    .replaceAll('\u0000', '`');
}

function linked(words: string, targets: ReadonlyMap<string, string>): string {
  const url = targets.get(nameKey(words));
  return url === undefined ? words : `[${words}](${url})`;
}
