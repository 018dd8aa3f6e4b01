import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/workstation.ts';
import { filePage, planFiles, planTwoFiles } from './import-desk.ts';
import type { ScreensContent } from './screens-content.ts';

/** Something that the window shows, and how one comes to it from wherever the window stands. */
export interface Screen {
  readonly name: string;
  open(content: ScreensContent): Promise<void>;
}

type Open = Screen['open'];

const article = (page: Page, name: string | RegExp) => page.getByRole('article', { name });
const listbox = (page: Page, name: string | RegExp) => page.getByRole('listbox', { name });
/** What lies over the desk; messages are no sheets. */
const sheetOf = (page: Page) => page.locator('[role="dialog"]:not([aria-modal="false"])');
const first = (list: Locator) => list.getByRole('option').first();
const isSeen = (shown: Locator) => expect(shown).toBeVisible({ timeout: 30_000 });

const front = () => '#/';
const publication = ({ publicationId }: ScreensContent) => `#/publications/${publicationId}`;
const issue = ({ desk }: ScreensContent) => `#/issues/${desk.issueId}`;

/** A place, known by its page. */
const at =
  (address: (content: ScreensContent) => string, name: string | RegExp): Open =>
  async (content) => {
    await content.go(address(content));
    await isSeen(article(content.page, name));
  };

/** The briefing with one of the panels beside it. */
const withPanel =
  (key: string, name: string): Open =>
  async ({ desk, page }) => {
    await desk.show();
    await page.keyboard.press(key);
    await isSeen(page.getByRole('complementary', { name }));
  };

/** A sheet over a place, asked for in the palette. */
const sheet =
  (address: (content: ScreensContent) => string, command: string): Open =>
  async (content) => {
    await content.page.keyboard.press('Escape');
    await content.go(address(content));
    await runCommand(content.page, command);
    await isSeen(sheetOf(content.page));
  };

async function runCommand(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+Shift+P');
  const palette = page.getByRole('dialog', { name: 'Run anything' });
  await palette.getByRole('combobox').fill(command);
  await palette.getByRole('option', { name: command }).first().click();
  await expect(palette).toBeHidden();
}

async function openSource({ page, go }: ScreensContent): Promise<void> {
  await go('#/sources');
  await first(listbox(page, 'Sources')).click();
  await isSeen(article(page, /^Source:/));
}

async function openPlan({ page, go }: ScreensContent): Promise<void> {
  await go('#/');
  await planTwoFiles(page);
}

/** In an order in which each begins where the one before has left the window. */
export const screens: readonly Screen[] = [
  { name: 'front page', open: at(front, 'Front page') },
  { name: 'publication', open: at(publication, /^Publication:/) },
  { name: 'issue', open: at(issue, /^Issue:/) },
  {
    name: 'house style',
    open: async (content) => {
      await content.go(`${publication(content)}/house-style`);
      await isSeen(content.page.getByText(/^Spelling is checked in/));
    },
  },
  {
    name: 'numbering',
    open: at((content) => `${publication(content)}/numbering`, /^Numbering:/),
  },
  {
    name: 'design',
    open: async (content) => {
      await content.go(`${publication(content)}/design`);
      await isSeen(content.page.getByRole('radio', { name: /^Tabloid/ }));
    },
  },
  { name: 'board', open: at((content) => `${issue(content)}/board`, /^Board:/) },
  { name: 'source', open: openSource },
  {
    name: 'sources',
    open: ({ page, go }) => go('#/sources').then(() => isSeen(first(listbox(page, 'Sources')))),
  },
  {
    name: 'names',
    open: async ({ page, go }) => {
      await go('#/names');
      await isSeen(page.getByRole('button', { name: /^Make a record for / }).first());
    },
  },
  {
    name: 'name',
    open: async ({ page, topicId, go }) => {
      await go(`#/names/${topicId}`);
      await isSeen(article(page, /^Topic:/));
    },
  },
  {
    name: 'review item',
    open: async ({ page, go }) => {
      await go('#/review');
      await isSeen(page.locator('[data-review-item]'));
      await isSeen(page.getByRole('toolbar', { name: 'Decide' }));
    },
  },
  {
    name: 'review correction',
    open: async ({ page }) => {
      await page.keyboard.press('e');
      await isSeen(page.getByRole('form', { name: 'Correct' }));
    },
  },
  {
    name: 'proof',
    open: async ({ page, go }) => {
      await go('#/findings');
      await isSeen(first(listbox(page, 'Findings')));
    },
  },
  {
    name: 'finding',
    open: async ({ page }) => {
      await first(listbox(page, 'Findings')).click();
      await isSeen(page.locator('[data-mode]'));
    },
  },
  {
    name: 'search results',
    open: async ({ page }) => {
      await page.getByRole('searchbox', { name: 'Search the archive' }).fill('harbour');
      await isSeen(page.locator('mark').first());
    },
  },
  {
    name: 'search without hits',
    open: async ({ page }) => {
      await page.getByRole('searchbox', { name: 'Search the archive' }).fill('xyzzyx');
      await isSeen(page.getByText('Nothing holds “xyzzyx”'));
    },
  },
  {
    name: 'replace',
    open: async ({ page, go }) => {
      await go('#/replace?q=harbour');
      await page
        .getByRole('region', { name: 'List' })
        .getByRole('button', { name: 'Find' })
        .click();
      await isSeen(page.getByRole('region', { name: 'Desk' }).getByRole('status'));
      await page.getByRole('textbox', { name: 'Replace with' }).fill('port');
      await isSeen(page.getByRole('button', { name: /^Replace \d/ }));
    },
  },
  {
    name: 'replaced',
    open: async ({ page }) => {
      await page.getByRole('button', { name: /^Replace \d/ }).click();
      await isSeen(page.getByRole('heading', { name: /^Replaced \d/ }));
    },
  },
  {
    name: 'doubles',
    open: async ({ page }) => {
      await runCommand(page, 'Look for doubles');
      await listbox(page, 'Pairs')
        .getByRole('option', { name: /courier-41/ })
        .click();
      await isSeen(page.getByRole('table', { name: 'Both texts' }));
    },
  },
  {
    name: 'past imports',
    open: async ({ page, go }) => {
      await go('#/imports');
      await isSeen(first(listbox(page, 'Past imports')));
    },
  },
  {
    name: 'report of an import',
    open: async ({ page }) => {
      await first(listbox(page, 'Past imports')).click();
      await isSeen(page.getByRole('table').first());
    },
  },
  { name: 'plan', open: openPlan },
  {
    name: 'file of a plan',
    open: async ({ page }) => {
      await planFiles(page).getByRole('option', { name: /coal/ }).click();
      await expect(filePage(page)).toContainText('coal.txt');
    },
  },
  {
    name: 'correction of a plan',
    open: async ({ page }) => {
      await page.keyboard.press('e');
      await isSeen(sheetOf(page));
    },
  },
  {
    name: 'recipes',
    open: async ({ page }) => {
      await page.keyboard.press('Escape');
      await runCommand(page, 'Recipes for imports');
      await isSeen(sheetOf(page));
    },
  },
  {
    name: 'columns of a plan',
    open: async ({ page }) => {
      await page.keyboard.press('Escape');
      await planFiles(page)
        .getByRole('option', { name: /quay\.csv/ })
        .click();
      await expect(filePage(page)).toContainText('quay.csv');
      await page.keyboard.press('e');
      await page.getByRole('button', { name: 'Columns…' }).click();
      await expect(page.getByRole('combobox', { name: 'What Body holds' })).toHaveValue('text');
    },
  },
  {
    name: 'original beside',
    open: async ({ page, go, importedIssueId }) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await go(`#/issues/${importedIssueId}`);
      await first(listbox(page, /^Briefings of/)).click();
      await isSeen(page.locator('[data-mode]'));
      await page.keyboard.press('F9');
      await isSeen(page.getByRole('complementary', { name: 'Original' }));
    },
  },
  {
    name: 'briefing',
    open: async ({ desk, page }) => {
      await desk.show();
      await isSeen(page.locator('[data-tag="citation"]').first());
    },
  },
  {
    name: 'card of a citation',
    open: async ({ desk, page }) => {
      await desk.text.locator('[data-tag="citation"]').first().hover();
      await isSeen(page.locator('[data-card="citation"] table'));
    },
  },
  {
    name: 'toolbar of a selection',
    open: async ({ desk, page }) => {
      await page.mouse.move(0, 0);
      await desk.text.getByText('It was quiet.').click();
      await page.keyboard.press('End');
      await page.keyboard.press('Shift+Control+ArrowLeft');
      await isSeen(page.getByRole('toolbar', { name: 'Selected words' }));
    },
  },
  {
    name: 'slash menu',
    open: async ({ page }) => {
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('/');
      await isSeen(page.getByRole('listbox').filter({ hasText: 'Quotation' }));
    },
  },
  {
    name: 'find in the briefing',
    open: async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Control+h');
      await page.getByRole('textbox', { name: 'Find', exact: true }).fill('harbour');
      await expect(page.getByRole('status', { name: 'Found' })).toHaveText(/of|found/);
    },
  },
  {
    name: 'outline',
    open: async (content) => {
      await content.page.keyboard.press('Escape');
      await withPanel('Control+Shift+O', 'Outline')(content);
    },
  },
  { name: 'names of a briefing', open: withPanel('Control+Shift+M', 'Names in this briefing') },
  { name: 'proof of a briefing', open: withPanel('Control+F7', 'Proof') },
  {
    name: 'comments',
    open: async ({ desk, page }) => {
      await desk.text.click();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Shift+Control+ArrowRight');
      await page.keyboard.press('Control+Alt+A');
      await page.getByRole('textbox', { name: 'Comment', exact: true }).fill('Which ones?');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+Alt+S');
      await desk.text.click();
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Control+Backspace');
      await page.keyboard.type('still.');
      await page.keyboard.press('Control+Alt+3');
      await page.keyboard.press('Control+Alt+S');
      await isSeen(page.getByRole('complementary', { name: 'Comments' }));
      await desk.isSaved();
    },
  },
  { name: 'publishing', open: withPanel('Control+Alt+G', 'Publishing') },
  { name: 'history', open: withPanel('Control+Shift+h', 'History') },
  {
    name: 'difference',
    open: async ({ page }) => {
      await page
        .getByRole('complementary', { name: 'History' })
        .locator('[data-line]')
        .last()
        .click();
      await isSeen(article(page, 'What changed'));
    },
  },
  {
    name: 'reading',
    open: async ({ desk, page }) => {
      await page.keyboard.press('Escape');
      await desk.text.waitFor();
      await page.keyboard.press('Control+Shift+H');
      await page.keyboard.press('Control+Shift+R');
      await isSeen(page.locator('[data-mode="reading"]'));
    },
  },
  {
    name: 'two briefings',
    open: async ({ page, go, desk, doubtedId }) => {
      await page.keyboard.press('Control+Shift+R');
      await go(`#/issues/${desk.issueId}/briefings/${desk.briefingId}?beside=${doubtedId}`);
      await isSeen(page.getByRole('region', { name: 'Briefing beside' }).locator('[data-mode]'));
    },
  },
  {
    name: 'pages beside',
    open: async ({ page, desk }) => {
      await desk.show();
      await page.keyboard.press('Control+F9');
      const pages = page.getByRole('complementary', { name: 'Pages' });
      await isSeen(pages.locator('canvas[data-painted]').first());
    },
  },
  {
    name: 'focus mode',
    open: async ({ page, desk }) => {
      await desk.show();
      await desk.text.first().click();
      await runCommand(page, 'Focus mode');
      await isSeen(page.locator('[data-focus-mode]'));
    },
  },
  {
    name: 'correcting what is published',
    open: async ({ page, go, desk, publishedId }) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+F9');
      await go(`#/issues/${desk.issueId}/briefings/${publishedId}`);
      await isSeen(page.getByText('You are correcting a published text.'));
    },
  },
  {
    name: 'published',
    open: async ({ page }) => {
      await page.getByRole('button', { name: 'Publish the correction' }).click();
      await isSeen(page.getByRole('region', { name: 'Corrections of this briefing' }));
    },
  },
  {
    name: 'correction',
    open: async ({ page }) => {
      await page.getByRole('button', { name: 'Correct…' }).click();
      await isSeen(sheetOf(page));
    },
  },
  {
    name: 'opening again',
    open: async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Open again…' }).click();
      await isSeen(sheetOf(page));
    },
  },
  {
    name: 'manual of the keyboard',
    open: async ({ page, go }) => {
      await page.keyboard.press('Escape');
      await go('#/keyboard');
      await isSeen(article(page, 'Working by keyboard'));
    },
  },
  {
    name: 'keys chosen anew',
    open: async ({ page }) => {
      await page.getByRole('option', { name: 'Choose keys' }).click();
      await page.getByRole('button', { name: /for “Bold”: choose others/ }).click();
      await page.keyboard.press('Control+t');
      await isSeen(page.getByText('The browser keeps these keys'));
    },
  },
  {
    name: 'shortcuts',
    open: async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('F1');
      await isSeen(page.getByRole('dialog', { name: 'Keyboard shortcuts' }));
    },
  },
  {
    name: 'go to',
    open: async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+P');
      await page.keyboard.type('har');
      await isSeen(first(sheetOf(page).getByRole('listbox')));
    },
  },
  {
    name: 'palette',
    open: async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Shift+P');
      await isSeen(sheetOf(page));
    },
  },
];

/** Those that lie over a place. */
export const sheets: readonly Screen[] = [
  { name: 'new publication', open: sheet(front, 'New publication') },
  { name: 'settings of a publication', open: sheet(publication, 'Settings of the publication') },
  { name: 'statuses and checklist', open: sheet(publication, 'Statuses and checklist') },
  { name: 'furniture', open: sheet(publication, 'Furniture of the publication') },
  { name: 'templates', open: sheet(publication, 'Templates of the publication') },
  {
    name: 'new template',
    open: async (content) => {
      await content.go(`${issue(content)}/board`);
      await content.page.getByRole('button', { name: 'Keep as a template…' }).click();
      await isSeen(sheetOf(content.page));
    },
  },
  { name: 'new issue', open: sheet(publication, 'New issue') },
  {
    name: 'entry of the style sheet',
    open: sheet((content) => `${publication(content)}/house-style`, 'New entry of the style sheet'),
  },
  { name: 'details of an issue', open: sheet(issue, 'Details of the issue') },
  { name: 'export of an issue', open: sheet(issue, 'Export the issue') },
  {
    name: 'list of editions',
    open: async (content) => {
      await sheet(issue, 'Export the issue')(content);
      const dialog = sheetOf(content.page);
      await dialog.getByRole('button', { name: 'Save what is ticked as a list…' }).click();
      await dialog.getByRole('textbox', { name: 'Name of the list' }).fill('Friday');
      await dialog.getByRole('button', { name: 'Save, and choose its folder' }).click();
      await dialog.getByRole('button', { name: 'Change list “Friday”…' }).click();
      await isSeen(dialog.getByRole('textbox', { name: 'Name of the list' }));
    },
  },
  {
    name: 'publishing an issue',
    open: async (content) => {
      await content.go(`#/issues/${content.readyIssueId}/board`);
      await content.page.getByRole('button', { name: 'Publish…' }).click();
      await isSeen(sheetOf(content.page));
    },
  },
  { name: 'bound volume', open: sheet(publication, 'Bound volume of the publication') },
  { name: 'web archive', open: sheet(publication, 'Web archive of the publication') },
  { name: 'citations of an issue', open: sheet(issue, 'Export the citations of the issue') },
  {
    name: 'citations of the archive',
    open: sheet(front, 'Export all citations of the archive'),
  },
  { name: 'who is writing', open: sheet(front, 'Who is writing') },
  { name: 'files to import', open: sheet(front, 'Import files') },
  ...['Rename the source', 'Relate the source to another', 'Merge the source with another'].map(
    (command): Screen => ({
      name: command,
      open: async (content) => {
        await openSource(content);
        await runCommand(content.page, command);
        await isSeen(sheetOf(content.page));
      },
    }),
  ),
  {
    name: 'link',
    open: async ({ desk, page }) => {
      await desk.show();
      await desk.text.click();
      await page.keyboard.press('Control+k');
      await isSeen(sheetOf(page));
    },
  },
  {
    name: 'correction of another briefing',
    open: async ({ desk, page }) => {
      await desk.show();
      await desk.text.click();
      await runCommand(page, 'This briefing corrects another');
      await isSeen(sheetOf(page));
    },
  },
  {
    name: 'tidying',
    open: async ({ desk, page }) => {
      await desk.show();
      await desk.text.click();
      await runCommand(page, 'Leave typed quotes and dashes plain');
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' "So -- what?"');
      await runCommand(page, 'Tidy typography');
      await isSeen(sheetOf(page));
    },
  },
  {
    name: 'name of a version',
    open: async ({ desk, page }) => {
      await desk.show();
      await desk.text.click();
      await runCommand(page, 'Name this version');
      await isSeen(sheetOf(page));
    },
  },
];
