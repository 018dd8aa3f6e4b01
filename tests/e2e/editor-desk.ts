import type { Locator, Page } from '@playwright/test';
import { SOCKET_PATH } from '../../shared/contract/channels.ts';
import type { OutcomeFor, ProcedureName, RequestFor } from '../../shared/contract/contract.ts';
import { invariant } from '../../shared/kernel/invariant.ts';
import type { Manuscript } from '../../shared/manuscript/manuscript.ts';
import { expect } from '../support/workstation.ts';
import { goTo } from './go-to.ts';

type ValueOf<Name extends ProcedureName> = Extract<OutcomeFor<Name>, { ok: true }>['value'];

/** Calls the application as the window does, over a socket of its own. */
export async function callFrom<Name extends ProcedureName>(
  page: Page,
  name: Name,
  request: RequestFor<Name>,
): Promise<ValueOf<Name>> {
  const outcome = await page.evaluate(
    ({ path, call }) =>
      new Promise<unknown>((resolve) => {
        const socket = new WebSocket(`ws://${location.host}${path}`);
        socket.onopen = () => socket.send(JSON.stringify(call));
        socket.onmessage = ({ data }) => {
          const message = JSON.parse(data);
          if (message.id !== call.id) return;
          socket.close();
          resolve(message.outcome);
        };
      }),
    { path: SOCKET_PATH, call: { id: 1, name, request } },
  );
  const answer = outcome as OutcomeFor<Name>;
  invariant(answer.ok, `${name} answers: ${JSON.stringify(answer)}`);
  return answer.value as ValueOf<Name>;
}

export const manuscriptOf = (...paragraphs: string[]): Manuscript => ({
  version: 1,
  blocks: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

/** The Harbour Observer: what another test has left in it goes into the trash. */
async function publicationWithoutIssues(page: Page): Promise<string> {
  const publications = await callFrom(page, 'publications.list', {});
  const known = publications.find(({ title }) => title === observer.title);
  if (!known) return (await callFrom(page, 'publications.create', { details: observer })).id;
  const { issues } = await callFrom(page, 'issues.list', { publicationId: known.id });
  for (const { id: issueId } of issues) await callFrom(page, 'issues.remove', { issueId });
  return known.id;
}

const observer: RequestFor<'publications.create'>['details'] = {
  title: 'The Harbour Observer',
  shortTitle: 'the Observer',
  subtitle: null,
  publisher: null,
  issn: null,
  language: 'en',
  dateOrder: 'month-first',
  aliases: [],
  formerTitles: [],
  continues: null,
};

/** A letter is seen before it is read: until then what stood before it is still said to be saved. */
async function twoFrames(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) {
    await new Promise<void>((read) => {
      requestAnimationFrame(() => setTimeout(read));
      setTimeout(read, 100);
    });
  }
}

/** A publication with two issues; the briefing of the second is open on the desk. */
export class EditorDesk {
  readonly page: Page;
  readonly briefingId: string;
  readonly issueId: string;
  /** Vol. 6, No. 101, of 28 July 2000. */
  readonly earlierIssueId: string;

  private constructor(page: Page, briefingId: string, issueId: string, earlierIssueId: string) {
    this.page = page;
    this.briefingId = briefingId;
    this.issueId = issueId;
    this.earlierIssueId = earlierIssueId;
  }

  static async open(page: Page, ...paragraphs: string[]): Promise<EditorDesk> {
    const publicationId = await publicationWithoutIssues(page);
    const issue = (number: string, date: string) =>
      callFrom(page, 'issues.create', {
        publicationId,
        details: {
          volume: '6',
          number,
          date,
          datePrecision: 'day',
          title: null,
          status: 'draft',
        },
      });
    const earlier = await issue('101', '2000-07-28');
    await callFrom(page, 'briefings.create', { issueId: earlier.id, headline: 'A quay is built' });
    const { id: issueId } = await issue('120', '2000-08-31');
    const created = await callFrom(page, 'briefings.create', { issueId, headline: 'The strike' });
    if (paragraphs.length > 0) {
      const { headline, section, byline, dateline } = created;
      await callFrom(page, 'briefings.save', {
        briefingId: created.id,
        baseRevision: created.revision,
        details: { headline, section, byline, dateline },
        manuscript: manuscriptOf(...paragraphs),
      });
    }
    const desk = new EditorDesk(page, created.id, issueId, earlier.id);
    await desk.show();
    return desk;
  }

  /** Shows the briefing in this window, or in another of the same session. */
  async show(page: Page = this.page): Promise<void> {
    await goTo(page, `#/issues/${this.issueId}/briefings/${this.briefingId}`);
    await page.locator('[data-mode]').waitFor();
  }

  get text(): Locator {
    return this.page.locator('[data-mode]');
  }

  get headline(): Locator {
    return this.page.getByRole('textbox', { name: 'Headline' });
  }

  get status(): Locator {
    return this.page.locator('[data-save-state]');
  }

  /** Puts the caret at the end of the text and types. */
  async type(words: string): Promise<void> {
    await this.text.click();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(words);
  }

  async isSaved(): Promise<void> {
    await this.page.evaluate(twoFrames);
    await expect(this.status).toHaveAttribute('data-save-state', 'saved');
  }

  /** The words that a `::highlight()` of this name underlines now. */
  highlighted(name: string): Promise<string[]> {
    return this.page.evaluate(
      (wanted) =>
        [...(CSS.highlights.get(wanted) ?? [])].map((stretch) => {
          const range = document.createRange();
          range.setStart(stretch.startContainer, stretch.startOffset);
          range.setEnd(stretch.endContainer, stretch.endOffset);
          return String(range);
        }),
      name,
    );
  }

  /** What the archive holds. */
  stored(): Promise<ValueOf<'briefings.read'>> {
    return callFrom(this.page, 'briefings.read', { briefingId: this.briefingId });
  }
}
