// Checks figures by the app's own arithmetic: a line of JSON in, a line of JSON out.
//   npm run -s reckon < lines.jsonl
import {build} from 'vite'

// Bundled in memory each time, so that a fresh copy needs no build and a changed one is never stale.
const {output} = await build({
  configFile: false,
  envFile: false,
  publicDir: false,
  logLevel: 'silent',
  ssr: {noExternal: true},
  build: {ssr: 'src/node/reckon.ts', target: 'node20', write: false, minify: false},
})
const code = Buffer.from(output[0].code).toString('base64')
const {reckon} = await import(`data:text/javascript;base64,${code}`)
await reckon(process.stdin, process.stdout)
