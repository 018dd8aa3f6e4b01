import { expect, it } from 'vitest';
import { exportHtml } from '../../../../electron/exporters/html/export-html.ts';
import { statedLines } from '../../../../electron/exporters/stated-corrections.ts';
import { buildIssueDocument } from '../../../support/issue-document.ts';

const stated = {
  id: 'correction-1',
  kind: 'correction' as const,
  right: 'There were <14> ships.',
  wrong: '40 ships',
  by: 'Ana Marr',
  at: '2024-05-03T10:00:00.000Z',
  revision: 3,
};

it('says at the foot of a briefing on which day it was corrected, and how', () => {
  const document = buildIssueDocument({ statedCorrections: { 'briefing-0': [stated] } });
  expect(statedLines({ id: 'briefing-0' }, document)).toEqual([
    {
      verb: 'Corrected on May 3, 2024:',
      right: 'There were <14> ships.',
      wrong: 'It had said: 40 ships',
    },
  ]);
});

it('says it in the language of the publication', () => {
  const document = buildIssueDocument({
    publication: { language: 'de', dateOrder: 'day-first' },
    statedCorrections: { 'briefing-0': [{ ...stated, kind: 'withdrawal', wrong: '' }] },
  });
  expect(statedLines({ id: 'briefing-0' }, document)[0]).toMatchObject({
    verb: 'Zurückgezogen am 3. Mai 2024:',
    wrong: '',
  });
});

it('stands in the page, as text', () => {
  const document = buildIssueDocument({ statedCorrections: { 'briefing-0': [stated] } });
  const { bytes } = exportHtml({ document, options: { format: 'html' }, pictures: new Map() });
  const page = new TextDecoder().decode(bytes);
  expect(page).toContain(
    '<strong>Corrected on May 3, 2024:</strong> There were &#60;14&#62; ships.',
  );
});
