import { afterEach, describe, expect, it, vi } from 'vitest';

/** A window that has just begun to speak Russian, told these translations. */
async function speakRussian(told: Record<string, string>) {
  vi.resetModules();
  const { speak } = await import('../../../../renderer/wording/spoken.ts');
  const { retold } = await import('../../../../renderer/wording/retell.ts');
  speak('ru', {}, told);
  return retold;
}

afterEach(() => vi.resetModules());

describe('retold', () => {
  it('says what is known, and leaves the rest as it stands', async () => {
    const retold = await speakRussian({ 'The file is empty.': 'Файл пуст.' });
    expect(retold('The file is empty.')).toBe('Файл пуст.');
    expect(retold('The file is full.')).toBe('The file is full.');
  });

  it('carries over what stands in a message, and tells it in its turn', async () => {
    const retold = await speakRussian({
      'A later change stands on it: {0}.': 'На этом держится: {0}.',
      'Undid: {0}': 'Отменено: {0}',
    });
    expect(retold('A later change stands on it: Undid: “Kiosk” (renamed).')).toBe(
      'На этом держится: Отменено: “Kiosk” (renamed).',
    );
  });

  it('gives figures their plural', async () => {
    const retold = await speakRussian({
      '{0} files': '{0, plural, one {# файл} few {# файла} other {# файлов}}',
    });
    expect(['1 files', '3 files', '1,205 files'].map(retold)).toEqual([
      '1 файл',
      '3 файла',
      '1\u00a0205 файлов',
    ]);
  });

  it('takes the message that says most by itself', async () => {
    const retold = await speakRussian({
      '{0} is gone.': '{0}: нет.',
      'The disk of {0} is gone.': 'Диска {0} нет.',
    });
    expect(retold('The disk of the archive (C:) is gone.')).toBe('Диска the archive (C:) нет.');
    expect(retold('C: is gone.')).toBe('C:: нет.');
  });

  it('says dates, and what stands between middle dots', async () => {
    const retold = await speakRussian({ 'Vol. {0}': 'Т. {0}' });
    expect(retold('Vol. 6 · 4 May 1997')).toBe('Т. 6 · 4 мая 1997 г.');
    expect(retold('Friday, 25 August 2000')).toBe('пятница, 25 августа 2000 г.');
    expect(retold('May')).toBe('май');
  });

  it('says a phrase as the sentence that was made of it', async () => {
    const retold = await speakRussian({ 'the source was lost': 'источник потерян' });
    expect(retold('The source was lost.')).toBe('Источник потерян.');
  });

  it('tells an English window nothing else than was said', async () => {
    vi.resetModules();
    const { retold } = await import('../../../../renderer/wording/retell.ts');
    expect(retold('4 May 1997')).toBe('4 May 1997');
  });
});
