/** The folders of src/ in the order in which data goes through them: each imports only from itself and from what stands before it. */
const layers = [
  ['expression'],
  ['program'],
  ['engine'],
  ['analysis'],
  ['accuracy'],
  ['plot'],
  ['elements', 'command-line'],
];

/** Accuracy stands beside the figure, not under it. */
const beside = [
  { from: 'plot', to: 'accuracy' },
  { from: 'elements', to: 'command-line' },
  { from: 'command-line', to: 'elements' },
];

/** @param {readonly string[]} folders */
const inside = (folders) => `^src/(${folders.join('|')})/`;

/** @type {'error'} */
const severity = 'error';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layers.slice(0, -1).map((layer, index) => ({
      name: `${layer.join('-')}-imports-only-from-before`,
      severity,
      from: { path: inside(layer) },
      to: { path: [inside(layers.slice(index + 1).flat()), '^src/[^/]+$'] },
    })),
    {
      name: 'nothing-imports-an-entry',
      comment: 'index.ts, define.ts and cdn.ts stand on top.',
      severity,
      from: { path: inside(layers.at(-1) ?? []) },
      to: { path: '^src/[^/]+$' },
    },
    ...beside.map(({ from, to }) => ({
      name: `${from}-does-not-import-${to}`,
      severity,
      from: { path: inside([from]) },
      to: { path: inside([to]) },
    })),
    {
      name: 'no-cycle',
      severity,
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-cycle-of-types-across-folders',
      comment: 'Types may refer to each other inside one folder.',
      severity,
      from: { path: '^src/([^/]+)/' },
      to: { circular: true, via: { pathNot: '^src/$1/' } },
    },
    {
      name: 'source-does-not-import-tests-or-tools',
      severity,
      from: { path: '^src/' },
      to: { path: '^(test|tools|bench|docs)/' },
    },
    {
      name: 'everything-resolves',
      severity,
      from: {},
      to: { couldNotResolve: true, pathNot: '[.](wgsl|css)[?]raw$' },
    },
    {
      name: 'only-declared-packages',
      severity,
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'a-file-says-what-it-is',
      severity,
      from: {},
      to: { path: '(^|/)(utils?|helpers?|managers?|common|misc)([.]|/)', pathNot: 'node_modules' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default'] },
  },
};
