import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languageCodes, spokenLanguage } from '../../../../renderer/wording/languages.ts';

const page = readFileSync(new URL('../../../../renderer/index.html', import.meta.url), 'utf8');

describe('the language of the interface', () => {
  it('is the first that the person prefers and the interface speaks', () => {
    expect(spokenLanguage(['de-AT', 'ru-RU', 'en'])).toBe('ru');
    expect(spokenLanguage(['EN-us', 'ru'])).toBe('en');
  });

  it('is English for whoever prefers others', () => {
    expect(spokenLanguage(['de', 'fr-CH'])).toBe('en');
    expect(spokenLanguage([])).toBe('en');
  });

  it('is known to the page before its scripts run', () => {
    expect(page).toContain(`data-languages="${languageCodes.join(' ')}"`);
    for (const code of languageCodes) expect(page).toContain(`<span lang="${code}">`);
  });
});
