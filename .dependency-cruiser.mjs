const LAYERS = [
  ['base'],
  ['text'],
  ['policy', 'application'],
  ['verification'],
  ['dialogue'],
  ['channels', 'storage', 'http', 'jobs'],
]
const WIRING = '^src/[^/]+\\.ts$'

const downOnly = LAYERS.flatMap((layer, level) =>
  layer.map((folder) => {
    const above = LAYERS.slice(level + 1).flat()
    const beside = layer.filter((other) => other !== folder)
    return {
      name: `${folder}-imports-down-only`,
      comment:
        'Imports go down only, and slices of one level never import one another (README, "Layout").',
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: `^src/(${[...above, ...beside, 'console', 'chat-page'].join('|')})/|${WIRING}` },
    }
  }),
)

export default {
  forbidden: [
    ...downOnly,
    {
      name: 'pages-see-the-contract-only',
      comment:
        'Browser programs share nothing with the service but the shapes of its HTTP answers.',
      severity: 'error',
      from: { path: '^src/(console|chat-page)/' },
      to: { path: '^src/', pathNot: '^src/(console|chat-page|http/contract)/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea, or hide a third one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'one-adapter-per-library',
      comment: 'A library with a port in front of it is imported in one folder only.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(storage|text)/' },
      to: { path: 'node_modules/(better-sqlite3|kysely|nodejieba|opencc-js)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
