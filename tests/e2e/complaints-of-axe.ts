import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] as const;

/** What axe has against the window as it is now, in words. */
export async function complaintsOfAxe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags([...rules]).analyze();
  return violations.map(({ help, nodes }) => `${help}: ${nodes.map((one) => one.html).join(' ')}`);
}
