import {defineConfig} from 'vitest/config'
import {install} from './scripts/vite/install.ts'
import {policy} from './scripts/vite/policy.ts'
import {replacements} from './scripts/vite/replacements.ts'
import {without} from './scripts/vite/without.ts'

/** How the goals of a room stand, and what shows it: for the rail, the overview and every room. */
const goals = new RegExp(
  [
    'src.ui.(goal-(now|words|way)|record-said|room-rows|ask).ts',
    'src.ui.elements.(avatar|cairn-stack|composing|hue|initial|progress-ring|standing)',
    'src.ui.elements.status-word',
    'src.core.text.dates',
    'src.core.goal.(by-day|corrections|keep|open-goals|overview-order|pace|progress|reading).ts',
    'src.core.goal.(records|status|stones|workdays).ts',
    'src.app.unread',
  ].join('|'),
)

export default defineConfig({
  base: './',
  resolve: replacements,
  plugins: [policy(), install, without],
  build: {
    target: 'es2022',
    manifest: true,
    modulePreload: {polyfill: false},
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          // In one piece each, which is smaller: every screen needs nearly all of the first, every room of the others.
          groups: [
            {name: 'lit', test: /node_modules.(@lit|lit)/},
            {
              name: 'log',
              test: /src.(core.((entry|room)[/\\](?!gaps|line-from|clock-off|invite-code|hand-code|offers)|derive|varuint|goal.(apply-change|days-off|measurable|plain-terms))|app.(door|open-session|newest-first|among-members|next-place|ports))|@noble.hashes/,
            },
            {
              name: 'room-carrier',
              // What screens peers' updates comes with the first of them, what rewrites the rows of a shelf when it must.
              test: /src.edge.(backoff|fork-line|without-throwing|yjs.(?!firewall|held-copy|screen|set-aside|asked|bare|verify|read-update|slices|in-parts|rewrite-rows|update-of|environment|logging))|node_modules.(y-indexeddb|lib0.indexeddb)/,
            },
            {
              name: 'lines',
              test: /src.ui.(record-(history|source)|elements.menu|words.((en|ja).)?lines)|src.core.(goal.after-closing|text.graphemes)|src.app.commands.(agree|revise-goal)/,
            },
            {name: 'ja', test: /src.ui.words.ja.(san|newer)/},
            {
              name: 'goals',
              test: goals,
            },
          ],
        },
      },
    },
  },
  test: {
    include: ['src/**/*.test.ts'],
    exclude: ['src/test/browser/**'],
    environment: 'node',
    // A worker loads what the tests share once: half the time is loading otherwise.
    isolate: false,
    server: {deps: {inline: ['y-webrtc']}},
  },
})
