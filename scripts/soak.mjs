// The long runs of what `npm test` runs briefly: the firewall's fuzz 4,000 times, every parser on 100,000 inputs.
import {spawn} from 'node:child_process'

const child = spawn('node_modules/.bin/vitest', ['run', 'src/test/fuzz'], {
  stdio: 'inherit',
  env: {...process.env, CAIRN_SOAK: '1'},
})
child.on('close', code => process.exit(code ?? 1))
