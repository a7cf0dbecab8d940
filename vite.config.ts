import {defineConfig} from 'vitest/config'

export default defineConfig({
  base: './',
  resolve: {dedupe: ['yjs', 'lib0', 'y-protocols', 'lit']},
  build: {target: 'es2022', manifest: true},
  test: {include: ['src/**/*.test.ts'], exclude: ['src/test/browser/**'], environment: 'node'},
})
