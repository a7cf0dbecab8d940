// Who may import whom: the table of ARCHITECTURE.md.
const tests = '\\.test\\.ts$'
const node = 'node_modules/'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'types may name each other; what runs may not',
      severity: 'error',
      from: {},
      to: {circular: true, viaOnly: {dependencyTypesNot: ['type-only']}},
    },
    {
      name: 'every-import-is-there',
      severity: 'error',
      from: {},
      to: {couldNotResolve: true, pathNot: ['\\?(worker&)?url$', '^virtual:']},
    },
    {
      name: 'no-barrels',
      severity: 'error',
      from: {},
      to: {path: '^src/.*index\\.ts$'},
    },
    {
      name: 'core-imports-core',
      comment: 'and a pure helper without DOM or I/O',
      severity: 'error',
      from: {path: '^src/core/', pathNot: tests},
      to: {pathNot: ['^src/core/', `${node}@noble/hashes/`]},
    },
    {
      name: 'app-imports-core-and-app',
      severity: 'error',
      from: {path: '^src/app/', pathNot: tests},
      to: {pathNot: '^src/(core|app)/'},
    },
    {
      name: 'edge-imports-core-ports-and-its-own',
      comment:
        'tabs decide which one of them runs the mesh, so they alone reach over to net',
      severity: 'error',
      from: {path: '^src/edge/([^/]+)/', pathNot: [tests, '^src/edge/tabs/']},
      to: {
        path: '^src/',
        pathNot: [
          '^src/core/',
          '^src/app/(ports|by-hand|fork-talk|link|session|connecting|preference-keys)\\.ts$',
          '^src/edge/[^/]+\\.ts$',
          '^src/edge/$1/',
        ],
      },
    },
    {
      name: 'edge-tabs-import-net-too',
      severity: 'error',
      from: {path: '^src/edge/tabs/', pathNot: tests},
      to: {
        path: '^src/',
        pathNot: [
          '^src/core/',
          '^src/app/(ports|by-hand|fork-talk|link|session|connecting|preference-keys)\\.ts$',
          '^src/edge/[^/]+\\.ts$',
          '^src/edge/(tabs|net)/',
        ],
      },
    },
    {
      name: 'edge-root-imports-core-ports-and-edge',
      severity: 'error',
      from: {path: '^src/edge/[^/]+\\.ts$', pathNot: tests},
      to: {
        path: '^src/',
        pathNot: [
          '^src/core/',
          '^src/app/(ports|by-hand|fork-talk|link|session|connecting|preference-keys)\\.ts$',
          '^src/edge/',
        ],
      },
    },
    {
      name: 'edge-draws-nothing',
      severity: 'error',
      from: {path: '^src/edge/', pathNot: tests},
      to: {path: `${node}(lit|lit-html|lit-element|@lit|@tanstack|d3-[^/]+|qr)/`},
    },
    {
      name: 'ui-imports-core-app-and-ui',
      severity: 'error',
      from: {path: '^src/ui/', pathNot: tests},
      to: {path: '^src/', pathNot: '^src/(core|app|ui)/'},
    },
    {
      name: 'ui-area-imports-its-own',
      comment:
        'what two areas share goes down to elements or core; shell and room put areas together',
      severity: 'error',
      from: {path: '^src/ui/([^/]+)/', pathNot: [tests, '^src/ui/(app|room)/']},
      to: {
        path: '^src/ui/[^/]+/',
        pathNot: ['^src/ui/$1/', '^src/ui/(elements|words|styles)/'],
      },
    },
    {
      name: 'elements-know-nothing-of-rooms',
      severity: 'error',
      from: {path: '^src/ui/elements/', pathNot: tests},
      to: {path: ['^src/app/', '^src/ui/(context|select|ask)\\.ts$']},
    },
    {
      name: 'only-edge-stores-and-connects',
      severity: 'error',
      from: {path: '^src/', pathNot: ['^src/(edge|test)/', '^src/sw\\.ts$', tests]},
      to: {path: `${node}(yjs|y-[^/]+|lib0|idb|simple-peer|workbox-[^/]+)/`},
    },
    {
      name: 'only-main-puts-together',
      comment: 'edge is handed over as ports',
      severity: 'error',
      from: {path: '^src/', pathNot: ['^src/(main\\.ts$|edge/|test/)', tests]},
      to: {path: '^src/edge/'},
    },
    {
      name: 'the-server-stands-alone',
      severity: 'error',
      from: {path: '^src/', pathNot: ['^src/(node|test)/', tests]},
      to: {path: '^src/node/'},
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: {path: '^src/', pathNot: ['^src/test/', tests]},
      to: {path: [tests, '^src/test/']},
    },
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
