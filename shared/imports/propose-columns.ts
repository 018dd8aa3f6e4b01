import type { ColumnField, ColumnMapping } from './column-mapping.ts';

/**
 * What people and programmes write over columns, as `headKey` gives it. Where several heads of a
 * table are meant for one field, the name that comes first here is believed.
 */
const names: Readonly<Record<ColumnField, string>> = {
  publication:
    'publication|newsletter|journal|magazine|periodical|publication title|publication name|publikation|zeitschrift|zeitung|revue|revista|rivista|publicacion|издание|журнал|газета|czasopismo|casopis',
  volume: 'volume|vol|volume number|band|jahrgang|jg|tome|tomo|том|rocznik|rocnik|argang',
  number:
    'issue number|issue no|issue|number|no|nr|num|numero|nummer|ausgabe|heft|номер|номер выпуска|выпуск|no выпуска|cislo|numer|edition|edition number',
  date: 'issue date|date|publication date|date published|published|published at|publish date|pub date|pubdate|post date|send date|sent at|email sent at|datum|erscheinungsdatum|veroffentlicht|date de publication|fecha|fecha de publicacion|data|дата|дата выхода|created at|created|day',
  title:
    'issue title|title|post title|subject|titel|titre|titulo|titolo|название|заглавие|заголовок|tytul|nazev|otsikko|name',
  headline:
    'headline|heading|article title|story title|briefing|uberschrift|schlagzeile|titular|encabezado|рубрика статьи|naglowek|rubrik uber text',
  section:
    'section|category|categories|rubric|department|region|ressort|rubrik|rubrique|seccion|sezione|secao|раздел|рубрика|kategorie|dzial|rubrika',
  byline:
    'byline|author|authors|author name|writer|creator|autor|autoren|verfasser|auteur|autore|автор|авторы|forfattare|forfatter',
  text: 'body html|body markdown|body|text|full text|content|html|markdown|body text|post content|article|article text|plaintext|plain text|story|message|inhalt|volltext|texte|contenu|texto|cuerpo|contenido|testo|corpo|текст|содержание|tekst|tresc|obsah|text html|content html|content markdown',
  address:
    'url|link|permalink|canonical url|web url|address|web address|href|uri|adresse|lien|enlace|ссылка|адрес|slug|guid',
  language: 'language|lang|locale|sprache|langue|idioma|lingua|язык|jezyk|jazyk',
};

/** Of cells that hold the text of an archive, the mean length at least. */
const LEAST_TEXT = 80;

/**
 * Which column of a table is likely to hold what, by its heads; the text also by the length of
 * cells, where a head tells something else. A field for which nothing speaks is absent.
 */
export function proposeColumns(
  heads: readonly string[],
  rows: readonly (readonly string[])[] = [],
): ColumnMapping {
  const keys = heads.map(headKey);
  const mapping: ColumnMapping = {};
  const taken = new Set<number>();
  for (const [field, list] of Object.entries(names) as [ColumnField, string][]) {
    const column = list
      .split('|')
      .map((name) => keys.findIndex((key, index) => key === name && !taken.has(index)))
      .find((index) => index !== -1);
    if (column === undefined) continue;
    taken.add(column);
    mapping[field] = headOf(heads, column);
  }
  if (mapping.text === undefined && taken.size > 0) {
    const column = longestColumn(heads.length, rows, taken);
    if (column !== null) mapping.text = headOf(heads, column);
  }
  return mapping;
}

/** A head that another repeats names nothing; its place does. */
function headOf(heads: readonly string[], column: number): string | number {
  const head = heads[column]?.trim() ?? '';
  const isPlain = head !== '' && head.length <= 200;
  return isPlain && heads.findIndex((it) => it.trim() === head) === column ? head : column;
}

/** In small letters without accents and marks: "Body_HTML" is "body html", "№" is "no". */
export const headKey = (head: string): string =>
  head
    .normalize('NFKD')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replace(/(?<=[a-z])\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function longestColumn(
  width: number,
  rows: readonly (readonly string[])[],
  taken: ReadonlySet<number>,
): number | null {
  if (rows.length === 0) return null;
  const lengths = Array.from({ length: width }, (_, column) => {
    const cells = rows.map((row) => row[column] ?? '').filter((cell) => /\S\s+\S/.test(cell));
    return cells.reduce((sum, cell) => sum + cell.length, 0) / rows.length;
  });
  const open = lengths.map((length, column) => (taken.has(column) ? 0 : length));
  const longest = Math.max(...open);
  return longest >= LEAST_TEXT ? open.indexOf(longest) : null;
}
