import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseImporter } from '../../../../../electron/importers/choose-importer.ts';
import { restructuredTextImporter } from '../../../../../electron/importers/restructured-text/restructured-text-importer.ts';
import { rstToMarkdown } from '../../../../../electron/importers/restructured-text/rst-to-markdown.ts';
import { issueDraft } from '../../../../../shared/issues/issue-draft.ts';
import { projectManuscript } from '../../../../../shared/manuscript/plain-text.ts';
import { textFile } from '../../../../support/text-file.ts';

const source = [
  '#05 - Dredgers, pilots and a tug of war',
  '#######################################',
  '',
  ':date: 2018-08-02',
  ':description: Life is an adventure,',
  '              says the pilot',
  '',
  '.. A remark that is not printed',
  '..',
  '   nor is this',
  '',
  'Welcome to `the log`_ and `the',
  'chart <https://pier.example/chart>`_.',
  '',
  'News',
  '====',
  '',
  '- **Silt**, see log_ and ``ebb --fast``',
  '',
  'Pilots',
  '------',
  '',
  'They went.',
  '',
  '.. _`the log`: https://pier.example/log',
  '.. _log: https://pier.example/short',
];

function read(lines: readonly string[]) {
  const outcome = restructuredTextImporter.read(textFile(lines, 'issue.rst'));
  if (!outcome.ok) throw new Error(outcome.error.message);
  return issueDraft.parse(outcome.value.drafts[0]);
}

describe('reStructuredText', () => {
  it('is told from plain text and Markdown', () => {
    expect(chooseImporter(textFile(source)).id).toBe('restructured-text');
    expect(chooseImporter(textFile('NEWS\n----\n\nThe dredgers left.')).id).toBe('text');
    expect(chooseImporter(textFile('# News\n\nSee `code` and [a](https://b.example).')).id).toBe(
      'markdown',
    );
  });

  it('says in its title and fields which issue it is', () => {
    expect(read(source)).toMatchObject({
      number: '05',
      date: '2018-08-02',
      title: '#05 - Dredgers, pilots and a tug of war',
    });
  });

  it('keeps links, literals and headings, and no comments', () => {
    const draft = read(source);
    const written = JSON.stringify(draft.briefings);
    for (const address of ['/log', '/chart', '/short']) {
      expect(written).toContain(`"href":"https://pier.example${address}"`);
    }
    const text = draft.briefings.map(({ headline, manuscript }) => [
      headline,
      projectManuscript(manuscript).text,
    ]);
    expect(text).toEqual([
      [expect.any(String), 'Welcome to the log and the chart.'],
      ['News', expect.stringContaining('Silt, see log and ebb --fast')],
    ]);
  });

  it('is read whatever its lines', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...source, '====', '..', '`', ':a:'), { maxLength: 40 }),
        (lines) => {
          expect(typeof rstToMarkdown(lines.join('\n')).markdown).toBe('string');
        },
      ),
    );
  });
});

describe('the places of reStructuredText', () => {
  it('are told for fields, briefings and targets', () => {
    const outcome = restructuredTextImporter.read(textFile(source, 'issue.rst'));
    const { drafts, stretches } = outcome.ok ? outcome.value : { drafts: [], stretches: [] };
    expect(stretches?.map(({ fate, place }) => [fate, place])).toEqual([
      ['metadata', 'lines 1 to 7'],
      ['markup', 'lines 8 to 10'],
      ['markup', 'lines 25 to 26'],
    ]);
    const places = drafts[0]?.briefings.map(({ passages }) => passages?.map(({ place }) => place));
    expect(places?.at(-1)).toEqual(['lines 15 to 24']);
  });
});
