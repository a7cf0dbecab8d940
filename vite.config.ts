import {defineConfig} from 'vitest/config'
import {install} from './scripts/vite/install.ts'
import {policy} from './scripts/vite/policy.ts'
import {replacements} from './scripts/vite/replacements.ts'

export default defineConfig({
  base: './',
  resolve: replacements,
  plugins: [policy(), install],
  build: {
    target: 'es2022',
    manifest: true,
    modulePreload: {polyfill: false},
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          // In one piece each, which is smaller: every screen needs nearly all of the one, every room of the other.
          groups: [
            {name: 'lit', test: /node_modules.(@lit|lit)/},
            {
              name: 'log',
              test: /src.(core.(entry|room|derive|varuint)|app.(door|open-session|among-members)|edge.yjs)|@noble/,
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
    server: {deps: {inline: ['y-webrtc']}},
  },
})
