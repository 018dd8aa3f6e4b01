/** The layers of the repository. `npm run check` holds every import against these rules. */

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const within = (path) => ({ path: `^${path}` });
const builtIn = { dependencyTypes: ['core'] };

/** What `shared/` may take from npm: pure packages that know no platform. */
const purePackages =
  'node_modules/(zod|@types/(mdast|unist)|parse5|entities|mdast-util-[^/]+|micromark-[^/]+|compromise|any-ascii|diff|fastest-levenshtein)/';

export default {
  forbidden: [
    forbid(
      'no-cycles',
      'What depends on itself cannot be understood in parts.',
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
      },
    ),
    forbid(
      'no-missing',
      'Every import must lead somewhere.',
      {},
      {
        couldNotResolve: true,
        // Packages of types alone.
        pathNot: '^(mdast|unist)$',
      },
    ),
    forbid('shared-is-pure', 'Both processes run it: no Node.', within('shared/'), builtIn),
    forbid(
      'shared-is-the-bottom',
      'It knows nothing of the layers above it, and only pure packages.',
      within('shared/'),
      { pathNot: `^(shared/|mdast$|unist$|${purePackages})` },
    ),
    forbid(
      'kernel-is-the-floor',
      'Every layer leans on it; it leans on zod alone.',
      within('shared/kernel/'),
      { pathNot: '^(shared/kernel/|node_modules/zod/)' },
    ),
    forbid(
      'electron-in-its-shell-only',
      'The application runs without Electron as well.',
      { pathNot: '^(electron/shells/electron/|electron/preload/|tests/)' },
      { path: '^node_modules/electron/|^electron$' },
    ),
    forbid(
      'renderer-over-the-bridge',
      'A window reaches the application through renderer/bridge.ts alone.',
      within('renderer/'),
      { path: '^(electron|scripts|tests)/' },
    ),
    forbid('renderer-without-node', 'A window has no Node.', within('renderer/'), builtIn),
    forbid(
      'ui-knows-no-feature',
      'Components of ui/ serve any feature.',
      within('renderer/ui/'),
      within('renderer/(editor|features)/'),
    ),
    forbid(
      'application-without-window',
      'What runs in Node does not know how it is shown.',
      within('electron/'),
      within('renderer/'),
    ),
    forbid(
      'archive-by-itself',
      'The archive knows neither what fills it nor what reads it.',
      within('electron/archive/'),
      within('electron/(importers|exporters|typesetting|services|shells|preload|cli)/'),
    ),
    forbid(
      'importers-by-themselves',
      'An importer turns bytes into drafts and knows nothing else.',
      within('electron/importers/'),
      within('electron/(archive|exporters|typesetting|services|shells|preload|cli)/'),
    ),
    forbid(
      'exporters-by-themselves',
      'An exporter turns an issue into bytes; it may have it typeset.',
      within('electron/exporters/'),
      within('electron/(archive|importers|services|shells|preload|cli)/'),
    ),
    forbid(
      'typesetting-by-itself',
      'The typesetter knows pages, not where issues come from.',
      within('electron/typesetting/'),
      within('electron/(archive|importers|exporters|services|shells|preload|cli)/'),
    ),
    forbid(
      'language-by-itself',
      'Spelling and grammar know texts, not where they are kept.',
      within('electron/language/'),
      within('electron/(archive|importers|exporters|typesetting|services|shells|preload|cli)/'),
    ),
    forbid(
      'services-below-shells',
      'The use cases do not know who asks.',
      within('electron/services/'),
      within('electron/(shells|preload|cli)/'),
    ),
    forbid(
      'shells-apart',
      'One shell does not know the other.',
      within('electron/shells/electron/'),
      within('electron/shells/browser/'),
    ),
    forbid(
      'shells-apart-too',
      'One shell does not know the other.',
      within('electron/shells/browser/'),
      within('electron/(shells/electron|preload)/'),
    ),
    forbid(
      'product-without-tests',
      'The product needs nothing that only its makers need.',
      within('(electron|renderer|shared)/'),
      within('(tests|scripts)/'),
    ),
  ],
  options: {
    // With TypeScript 7 the default parser reads no module at all.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default', 'node'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css'],
    },
    builtInModules: { add: ['electron'] },
  },
};
