import {defineConfig} from 'vite'

/** The small server: `dist-node/serve.js`, beside the site in `dist/`. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'src/node/serve.ts',
    target: 'node20',
    outDir: 'dist-node',
  },
})
