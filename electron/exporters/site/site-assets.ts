import { readFileSync } from 'node:fs';
import { resourcePath } from '../../workers/resource-path.ts';
import { faces, readSubsets } from '../html/page-fonts.ts';
import { pagePaths, type SiteFile } from './site.ts';

/** What all pages share: the style, the typefaces in their subsets, the icon, the script of the search. */
export function assetFiles(hasSearch: boolean): SiteFile[] {
  const text = (name: string) => readFileSync(resourcePath(`templates/${name}`), 'utf8');
  const style = [fontRules(), text('issue-page/issue-page.css'), text('site/site.css')].join('\n');
  return [
    { path: pagePaths.style, content: style },
    { path: pagePaths.icon, content: text('site/icon.svg') },
    ...fontFiles(),
    ...(hasSearch
      ? [
          { path: 'assets/search.js', content: text('site/search.js') },
          { path: 'search/reader.js', content: text('site/reader.js') },
        ]
      : []),
  ];
}

const subsetFiles = () =>
  faces.flatMap((face) =>
    Object.entries(readSubsets()).map(([subset, range]) => ({
      ...face,
      range,
      file: `${face.file}-${subset}.woff2`,
    })),
  );

/** A browser fetches only the subsets that a page has characters of. */
const fontRules = (): string =>
  subsetFiles()
    .map(
      ({ file, family, weight, style, range }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:swap;src:url(fonts/${file}) format("woff2");unicode-range:${range}}`,
    )
    .join('\n');

const fontFiles = (): SiteFile[] =>
  subsetFiles().map(({ file }) => ({
    path: `assets/fonts/${file}`,
    content: readFileSync(resourcePath(`fonts/web/${file}`)),
  }));
