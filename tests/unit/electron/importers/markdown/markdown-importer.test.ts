import { describe, expect, it } from 'vitest';
import { markdownImporter } from '../../../../../electron/importers/markdown/markdown-importer.ts';
import { issueDraft } from '../../../../../shared/issues/issue-draft.ts';
import { textFile } from '../../../../support/text-file.ts';

function read(...lines: string[]) {
  const outcome = markdownImporter.read(textFile(lines, 'issue.md'));
  if (!outcome.ok) throw new Error(outcome.error.message);
  return issueDraft.parse(outcome.value.drafts[0]);
}

const prose = 'The dredgers left on Tuesday, a month earlier than planned.';

describe('Markdown', () => {
  it('says in its front matter which issue it is', () => {
    expect(
      read(
        '---',
        'publication: Quay',
        'volume: VI',
        'issue: 007',
        'date: 2000-08-31',
        'title: The deep number',
        'lang: en',
        'author: Vera Lind',
        '---',
        '# A Berth Opens',
        '',
        prose,
      ),
    ).toMatchObject({
      publication: 'Quay',
      volume: '6',
      number: '007',
      date: '2000-08-31',
      title: 'The deep number',
      language: 'en',
      briefings: [{ headline: 'A Berth Opens', byline: 'Vera Lind' }],
      warnings: [],
    });
  });

  it('may say it in lines of keys, and in its title', () => {
    expect(
      read('Title: #14 - Dredgers, pilots', 'Date: 2019-11-13', '', '# News', '', prose),
    ).toMatchObject({
      number: '14',
      date: '2019-11-13',
      briefings: [{ headline: 'News' }],
    });
    expect(
      read('---', "title: 'Harbour Letter #96'", 'permalink: /en/2020/05/06/', '---', prose),
    ).toMatchObject({
      publication: 'Harbour Letter',
      number: '96',
      date: '2020-05-06',
    });
  });

  it('may say it in a masthead of its own', () => {
    expect(
      read('# Quay, Vol. 6, No. 16', '*August 31, 2000*', '', '## A Berth Opens', '', prose),
    ).toMatchObject({
      publication: 'Quay',
      volume: '6',
      number: '16',
      date: '2000-08-31',
      briefings: [{ headline: 'A Berth Opens' }],
    });
  });

  it('is parted at the level of heading that has several', () => {
    const draft = read(
      '# The week',
      '',
      '## Pilots',
      '',
      prose,
      '',
      '### Why',
      '',
      prose,
      '',
      '## Berths',
      '',
      prose,
    );
    expect(draft).toMatchObject({
      title: 'The week',
      briefings: [{ headline: 'Pilots' }, { headline: 'Berths' }],
    });
    expect(draft.briefings[0]?.manuscript.blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
    ]);
  });

  it('has sections where each high heading stands over another', () => {
    const draft = read('# PORTS', '## Pilots', prose, '# ENERGY', '## Berths', prose);
    expect(draft.briefings).toMatchObject([
      { section: 'PORTS', headline: 'Pilots' },
      { section: 'ENERGY', headline: 'Berths' },
    ]);
  });

  it('is one briefing where it has one heading, or none', () => {
    expect(read('# Pilots', '', prose).briefings).toMatchObject([{ headline: 'Pilots' }]);
    const draft = read('', prose, '', prose);
    expect(draft.briefings).toMatchObject([{ headline: prose }]);
    expect(draft.warnings).toMatchObject([{ message: expect.stringContaining('no headline') }]);
  });

  it('keeps links to labels that stand under a line for a site generator', () => {
    const draft = read(
      '# A',
      `See [the log][log]. ${prose}`,
      '',
      '{% include notes.md %}',
      '[log]: https://example.org/log',
    );
    expect(JSON.stringify(draft.briefings)).toContain('https://example.org/log');
    expect(draft.warnings).toMatchObject([{ message: expect.stringContaining('notes.md') }]);
  });
});

describe('hostile Markdown', () => {
  it('does not expand anchors upon anchors', () => {
    const level = (name: string, of: string) =>
      `${name}: &${name} [${Array(9).fill(of).join(',')}]`;
    const names = [...'abcdefghij'];
    const bomb = names.map((name, index) =>
      level(name, index === 0 ? '"x"' : `*${names[index - 1]}`),
    );
    expect(read('---', ...bomb, 'title: Bomb', '---', prose)).toMatchObject({ title: 'Bomb' });
  });

  it('runs no tags and reaches no prototype', () => {
    const draft = read(
      '---',
      '__proto__: {polluted: yes}',
      'title: !!js/function "function(){throw 1}"',
      'number: 007',
      '---',
      prose,
    );
    expect(draft).toMatchObject({ title: 'function(){throw 1}', number: '007' });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('keeps all of a text whose front matter does not end', () => {
    const draft = read('---', 'title: Never closed', '', '# Heading', prose);
    expect(JSON.stringify(draft)).toContain('Never closed');
    expect(draft.warnings).toMatchObject([{ message: expect.stringContaining('no end') }]);
  });

  it('says which line of its front matter is wrong', () => {
    const draft = read('---', 'title: Pilots', 'date: "2000', '---', prose);
    expect(draft.warnings[0]).toMatchObject({ place: expect.stringMatching(/^line \d$/) });
  });

  it('brings no link that runs a script', () => {
    const draft = read(
      '# A',
      '',
      '[x](javascript:alert(1)) <img src=x onerror=alert(1)>',
      '',
      prose,
    );
    expect(JSON.stringify(draft)).not.toMatch(/javascript:|onerror/);
  });

  it('may be nested ten thousand deep', () => {
    const outcome = markdownImporter.read(
      textFile(['# A', '', `${'>'.repeat(10_000)} ${prose}`, '', `${'- '.repeat(10_000)}${prose}`]),
    );
    expect(outcome).toMatchObject({ ok: true });
  });
});

describe('the places of Markdown', () => {
  const lines = [
    ...['---', 'title: "Quay #7"', 'date: 2000-08-31', '---', ''],
    ...['An opening.', '', '# News', '', '## A Berth Opens', '', prose],
    ...['', '## Pilots [strike][roads]', '', prose, '', '[roads]: https://pier.example/'],
  ];
  const outcome = markdownImporter.read(textFile(lines, 'issue.md'));
  const { drafts, stretches } = outcome.ok ? outcome.value : { drafts: [], stretches: [] };

  it('are told for each briefing, with the section that it opens', () => {
    expect(drafts[0]?.briefings.map(({ passages }) => passages?.map(({ place }) => place))).toEqual(
      [['lines 5 to 7'], ['lines 8 to 13'], ['lines 14 to 17']],
    );
  });

  it('name the front matter, and the targets of links', () => {
    const start = lines.slice(0, 17).join('\n').length + 1;
    expect(stretches).toEqual([
      { fate: 'metadata', place: 'lines 1 to 4', bytes: [0, 42] },
      { fate: 'markup', place: 'line 18', bytes: [start, lines.join('\n').length] },
    ]);
  });

  it('are named by what they say of the issue', () => {
    expect(drafts[0]?.witnesses).toEqual([
      { field: 'publication', value: 'Quay', source: 'title', confidence: 0.8 },
      { field: 'number', value: '7', source: 'title', confidence: 0.8 },
      { field: 'date', value: '2000-08-31', source: 'front matter', confidence: 0.95 },
    ]);
  });
});

describe('an unfinished draft', () => {
  it('is held back, and says why', () => {
    const outcome = markdownImporter.read(
      textFile(['Title: #06 - Quay', 'Date: 2021-(TODO: MM-DD)', '', '# News', '', prose]),
    );
    expect(outcome).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('2021-(TODO: MM-DD)') },
    });
  });
});

describe('the source of a page of a site', () => {
  const page = (...lines: string[]) =>
    read('---', "title: 'Harbour Letter #96'", 'permalink: /2020/05/06/', '---', ...lines);
  const words = (draft: ReturnType<typeof read>) => JSON.stringify(draft.briefings);

  it('stands at its permanent address', () => {
    expect(page(prose).addresses).toEqual(['/2020/05/06/']);
    expect(read('---', 'permalink: /:year/:title/', '---', prose).addresses).toEqual([]);
  });

  it('has its own values filled in, and others named', () => {
    const draft = page(
      '{% assign log = "https://pier.example/log/" %}',
      '{% capture depth %}nine fathoms{% endcapture %}',
      `The [log]({{log}}7) says {{ depth }} at {{site.pier}}. ${prose}`,
      '{% comment %}ask Vera{% endcomment %}',
    );
    expect(words(draft)).toContain('https://pier.example/log/7');
    expect(words(draft)).toContain('nine fathoms at .');
    expect(words(draft)).not.toContain('ask Vera');
    expect(draft.warnings.map(({ message }) => message).join()).toContain('site.pier');
  });

  it('has values of its front matter filled in, and names what has no place', () => {
    const told = (text: string) =>
      read(
        '---',
        'excerpt: Nine fathoms at last.',
        'title: Quay',
        '---',
        text,
        '',
        '{% x %}',
        prose,
      );
    expect(words(told('{{page.excerpt}}'))).toContain('Nine fathoms at last.');
    const about = (text: string) =>
      told(text).warnings.filter(({ message }) => message.includes('an excerpt of the issue'));
    expect(about('{{page.excerpt}}')).toEqual([]);
    expect(about('')).toMatchObject([{ message: expect.stringContaining('“Nine fathoms') }]);
  });

  it('keeps sentences that it hands to an include', () => {
    const draft = page(
      '{% include questions.md',
      '  q="Why does the harbour silt up?"',
      '  class="wide" %}',
      '',
      prose,
    );
    expect(words(draft)).toContain('Why does the harbour silt up?');
    expect(words(draft)).not.toContain('wide');
  });

  it('takes the last definition of a label, and frees links without one', () => {
    const draft = page(
      `See [the log][log] and [the chart][]. ${prose}`,
      '',
      '{% include notes.md %}',
      '[log]: https://example.org/first',
      '[log]: /2020/04/29/#log',
    );
    expect(words(draft)).toContain('/2020/04/29/#log');
    expect(words(draft)).not.toContain('example.org');
    expect(words(draft)).toContain(' and the chart. ');
  });

  it('has no lists of attributes in its text', () => {
    const draft = page(
      '## Tides {#tides}',
      '{:.wide}',
      `- {:#a} *Ebb*{:.x} ${prose}`,
      '  {:.center}',
    );
    expect(draft.briefings[0]?.headline).toBe('Tides');
    expect(words(draft)).not.toMatch(/\{[:#]/);
  });
});
