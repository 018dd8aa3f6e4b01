import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '../support/workstation.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe has against the window as it is now, in words: by every rule in the light, and in the
 * dark by those of contrast, for the colours are all that differs.
 */
export async function complaintsOfAxe(page: Page): Promise<string[]> {
  await showTheme(page, 'dark');
  const dark = await axe(page).withRules(['color-contrast']).analyze();
  await showTheme(page, 'light');
  const light = await axe(page).withTags(tags).analyze();
  return [...light.violations, ...dark.violations].map(
    ({ help, nodes }) => `${help}: ${nodes.map((one) => one.html).join(' ')}`,
  );
}

/** Looks from within the page: another page, which frames would need, takes a third more time. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode();

/** Without motion, so that no colour is caught on its way. */
async function showTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
}
