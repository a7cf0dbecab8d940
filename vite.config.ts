import {defineConfig} from 'vitest/config'
import {replacements} from './vite.shared.ts'

export default defineConfig({
  base: './',
  resolve: replacements,
  build: {target: 'es2022', manifest: true},
  test: {
    include: ['src/**/*.test.ts'],
    exclude: ['src/test/browser/**'],
    environment: 'node',
    server: {deps: {inline: ['y-webrtc']}},
  },
})
