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
    // In one piece, which is smaller: every screen needs nearly all of it.
    rolldownOptions: {
      output: {codeSplitting: {groups: [{name: 'lit', test: /node_modules.(@lit|lit)/}]}},
    },
  },
  test: {
    include: ['src/**/*.test.ts'],
    exclude: ['src/test/browser/**'],
    environment: 'node',
    server: {deps: {inline: ['y-webrtc']}},
  },
})
