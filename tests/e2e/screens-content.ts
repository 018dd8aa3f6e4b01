import type { Page } from '@playwright/test';
import type { Block, Inline, Manuscript } from '../../shared/manuscript/manuscript.ts';
import { importInWindow, uploadInWindow } from '../support/ask-in-window.ts';
import { doubtedManuscript } from '../support/doubted-text.ts';
import { someSentences } from '../support/forms-of-a-text.ts';
import { callFrom, EditorDesk } from './editor-desk.ts';
import { goTo } from './go-to.ts';

const text = (words: string): Extract<Inline, { type: 'text' }> => ({ type: 'text', text: words });
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });

/** One of every block and inline, in more than one script and direction. */
const everything: Manuscript = {
  version: 1,
  blocks: [
    paragraph(text('Dockers in the old harbour ended their strike (Reuters, August 28).')),
    { type: 'heading', level: 1, content: [text('What the harbour master says')] },
    paragraph(
      text('The goverment will pay (CNN, August 25; AP, August 29; see the Observer, July 28).'),
      { type: 'note', id: 'note-1', text: 'Ask the harbour master.' },
      { type: 'footnote', id: 'foot-1', content: [text('By the old tariff.')] },
    ),
    paragraph(text('أغلق الميناء يوم الأحد (Reuters, August 28) ثم فتح من جديد.')),
    paragraph(text('הנמל נסגר ביום ראשון (AP, August 29).')),
    {
      type: 'list',
      ordered: true,
      items: [
        {
          content: [text('Two cranes')],
          children: {
            type: 'list',
            ordered: false,
            items: [{ content: [text('One of them new')] }],
          },
        },
        { content: [text('רציף אחד')] },
      ],
    },
    {
      type: 'quotation',
      content: [{ type: 'paragraph', content: [text('We sail at noon.')] }],
      attribution: [text('The pilot')],
    },
    {
      type: 'table',
      caption: [text('Ships')],
      head: [[text('Port')], [text('Ships')]],
      rows: [
        [[text('Λιμάνι')], [text('14')]],
        [[text('Гавань')], [text('40')]],
      ],
    },
    { type: 'rule' },
    paragraph(text('It was quiet.')),
  ],
};

const masthead = 'Publication: Harbour Courier Volume: 3 Issue: 41\nSeptember 2, 1999\n\n';
const first = someSentences(1, 12);

/** Two forms of one issue: an import each, and a pair of doubles. */
const files = [
  { name: 'courier-41.txt', text: `${masthead}PILOTS REFUSE NIGHT WORK. ${first}\n` },
  {
    name: 'courier-41-again.txt',
    text: `${masthead}PILOTS REFUSE NIGHT WORK. ${first.replace('. ', '. The company was asked. ')}\n`,
  },
];

/** An archive in which every screen has something to show. */
export class ScreensContent {
  readonly page: Page;
  /** The briefing with everything in it. */
  readonly desk: EditorDesk;
  readonly publicationId: string;
  readonly publishedId: string;
  /** Nothing keeps it from being published. */
  readonly readyIssueId: string;
  readonly doubtedId: string;
  readonly importedIssueId: string;
  readonly topicId: string;

  private constructor(facts: Omit<ScreensContent, 'go'>) {
    this.page = facts.page;
    this.desk = facts.desk;
    this.publicationId = facts.publicationId;
    this.publishedId = facts.publishedId;
    this.readyIssueId = facts.readyIssueId;
    this.doubtedId = facts.doubtedId;
    this.importedIssueId = facts.importedIssueId;
    this.topicId = facts.topicId;
  }

  static async store(page: Page): Promise<ScreensContent> {
    await callFrom(page, 'people.nameWriter', { name: 'Ingrid Vaal' });
    let importedIssueId = '';
    for (const file of files) {
      const report = await importInWindow(page, await uploadInWindow(page, [file]));
      importedIssueId = report.files[0]?.issues[0]?.issueId ?? importedIssueId;
    }
    const desk = await EditorDesk.open(page, 'Nobody sailed.');
    await save(page, desk.briefingId, everything);
    await callFrom(page, 'briefings.nameVersion', {
      briefingId: desk.briefingId,
      name: 'To print',
    });
    const publishedId = await published(page, desk.issueId);
    await callFrom(page, 'publishing.beginCorrection', {
      briefingId: publishedId,
      words: { kind: 'correction', wrong: '40 ships', right: 'There were 14 ships.' },
    });
    const { id: doubtedId } = await callFrom(page, 'briefings.create', {
      issueId: desk.issueId,
      headline: 'Fares',
    });
    await save(page, doubtedId, doubtedManuscript(3));
    const publications = await callFrom(page, 'publications.list', {});
    const publicationId =
      publications.find(({ title }) => title === 'The Harbour Observer')?.id ?? '';
    const { id: readyIssueId } = await callFrom(page, 'issues.create', {
      publicationId,
      details: {
        ...{ volume: '6', number: '121', date: '2000-09-01', datePrecision: 'day' },
        ...{ title: null, status: 'draft' },
      },
    });
    await published(page, readyIssueId);
    const { entity } = await callFrom(page, 'entities.create', {
      kind: 'topic',
      name: 'Harbour dues',
      aliases: [],
      withinId: null,
    });
    return new ScreensContent({
      page,
      desk,
      publicationId,
      publishedId,
      readyIssueId,
      doubtedId,
      importedIssueId,
      topicId: entity.id,
    });
  }

  readonly go = async (address: string): Promise<void> => {
    await goTo(this.page, address);
  };
}

async function published(page: Page, issueId: string): Promise<string> {
  const { id } = await callFrom(page, 'briefings.create', { issueId, headline: 'The tide' });
  await save(page, id, {
    version: 1,
    blocks: [paragraph(text('There were 40 ships in the harbour (AP, August 29).'))],
  });
  for (const status of ['edit', 'ready', 'published']) {
    await callFrom(page, 'publishing.move', { briefingId: id, status });
  }
  return id;
}

async function save(page: Page, briefingId: string, manuscript: Manuscript): Promise<void> {
  const { revision, headline, section, byline, dateline } = await callFrom(page, 'briefings.read', {
    briefingId,
  });
  await callFrom(page, 'briefings.save', {
    briefingId,
    baseRevision: revision,
    details: { headline, section, byline, dateline },
    manuscript,
  });
}
