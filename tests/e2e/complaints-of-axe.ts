import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '../support/workstation.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe has against the window as it is now, in words: by every rule in the light, and in the
 * dark by those of contrast, for the colours are all that differs.
 */
export async function complaintsOfAxe(page: Page): Promise<string[]> {
  await bringAxe(page);
  await showTheme(page, 'dark');
  const dark = await complaints(page, { type: 'rule', values: ['color-contrast'] });
  await showTheme(page, 'light');
  return [...(await complaints(page, { type: 'tag', values: tags })), ...dark];
}

/** Axe is half a megabyte: it comes into a window once, with a first look at next to nothing. */
async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in window)) return;
  await new AxeBuilder({ page }).setLegacyMode().withRules(['document-title']).analyze();
}

interface RunOnly {
  readonly type: 'rule' | 'tag';
  readonly values: readonly string[];
}

/** What axe is asked in the window, and answers of it; the rest stays there. */
interface Axe {
  run(
    context: Document,
    options: { runOnly: RunOnly; resultTypes: readonly string[] },
  ): Promise<{ violations: { help: string; nodes: { html: string }[] }[] }>;
}

const complaints = (page: Page, runOnly: RunOnly): Promise<string[]> =>
  page.evaluate(async (asked) => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run(document, { runOnly: asked, resultTypes: ['violations'] });
    return violations.map(
      ({ help, nodes }) => `${help}: ${nodes.map(({ html }) => html).join(' ')}`,
    );
  }, runOnly);

/** Without motion, so that no colour is caught on its way. */
async function showTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
}
