import {readFileSync} from 'node:fs'
import {basename, dirname, resolve} from 'node:path'
import type {Plugin} from 'vite'

type Change = {readonly file: string; readonly from: string; readonly to: string}

/** The firewall's rules, each with the change of its source that takes the rule away. For the proof that each is needed. */
export const rules: Readonly<Record<string, Change | readonly Change[]>> = {
  'an entry is signed': {
    file: 'verify-run.ts',
    from: 'return verify(author, frame.signature',
    to: 'return true || verify(author, frame.signature',
  },
  'what is carried is signed': {
    file: 'verify-run.ts',
    from: 'frame?.kind === KINDS.carried &&',
    to: 'false &&',
  },
  'what is carried can be read': {
    file: 'verify-run.ts',
    from: 'if (!carried || !frame?.ok) return false',
    to: 'if (!carried || !frame?.ok) return true',
  },
  'a signature speaks only for what it can be followed back to': {
    file: 'verify-run.ts',
    from: 'const linked = before.some(id => sameBytes(value.prev, id))',
    to: 'const linked = true',
  },
  'across a tombstone its withdraw holds the link': {
    file: 'verify-run.ts',
    from: 'const linked = said.some(({prev}) => isAmong(before, prev))',
    to: 'const linked = true',
  },
  'a withdraw speaks for itself': {
    file: 'verify-run.ts',
    from: 'if (frame?.kind === KINDS.withdrew && !(await isSignedAt(at))) held = at',
    to: '',
  },
  'a run ends at the first bad entry': {
    file: 'verify-run.ts',
    from: "if (held < end) return {held, then: 'violation'}",
    to: '',
  },
  'an entry stands in its signed place': {
    file: 'verify-run.ts',
    from: 'if (value.base !== base || clockOf(value) !== clock + at)',
    to: 'if (false)',
  },
  'a line stands where its key says': {
    file: 'screen.ts',
    from: 'return isItsPlace ? {...places, base} :',
    to: 'return true ? {...places, base} :',
  },
  'a run ends at a gap': {
    file: 'screen.ts',
    from: 'if (struct.clock > next) break',
    to: '',
  },
  'a line keeps the root that it has': {
    file: 'screen.ts',
    from: 'return line?.author ?? named',
    to: 'return named ?? line?.author',
  },
  'a line comes once in an update': {
    file: 'screen.ts',
    from: "seen.has(client) ? 'violation' : authorIn(",
    to: 'authorIn(',
  },
  'a root has one spelling': {
    file: 'write-run.ts',
    from: "return root.startsWith('f/') && is32Bytes(key) ?",
    to: 'return true ?',
  },
  'a tombstone has its reason': [
    {
      file: 'screen.ts',
      from: 'while (place < end && asked.isNamed(client, place)) {',
      to: 'while (place < Math.min(end, next + 9)) {',
    },
    {
      file: 'verify-run.ts',
      from: 'if (said.length === 0)',
      to: 'if (false)',
    },
    {
      file: 'bare-tombstones.ts',
      from: '.filter(place => !reasons.has(place))',
      to: '.filter(() => false)',
    },
  ],
  'a reason comes in together with its tombstone': {
    file: 'bare-tombstones.ts',
    from: '.filter(place => !reasons.has(place))',
    to: '.filter(() => false)',
  },
  'what falls with a tombstone takes its own along': {
    file: 'bare-tombstones.ts',
    from: 'if (left === 0 && tombstones.has(lost)) bare.push(lost)',
    to: '',
  },
  'a reason is signed': {
    file: 'asked.ts',
    from: 'if (!frame.ok || !(await isSigned(',
    to: 'if (!frame.ok && !(await isSigned(',
  },
  'what is withdrawn never comes in': {
    file: 'screen.ts',
    from: 'bytes !== null && isGone(bytes, at) ? null : bytes',
    to: 'bytes',
  },
  'only what a withdraw names is withdrawn': {
    file: 'withdrawn-places.ts',
    from: 'said.some(of => isWithdrawable(entry.value, of))',
    to: 'said.length > 0',
  },
  'only what was said before is withdrawn': {
    file: 'withdrawn-places.ts',
    from: 'if (of.seq >= entry.value.seq) return undefined',
    to: '',
  },
  'what is written is written anew': {
    file: 'screen.ts',
    from: 'updates: inSlices(fresh).map(writeRuns)',
    to: 'updates: [update]',
  },
}

/** Serves `screen.ts?without=<rule>`: the firewall with one rule taken away, and all that it imports beside it likewise. */
export const without: Plugin = {
  name: 'cairn-without',
  enforce: 'pre',
  apply: (_config, {mode}) => mode === 'test',
  resolveId(source, importer) {
    const asked = importer?.split('?without=')[1]
    if (asked === undefined || !/^\.\/.*\.ts$/.test(source)) return undefined
    return `${resolve(dirname(importer!.split('?')[0]!), source)}?without=${asked}`
  },
  load(id) {
    const [path, asked] = id.split('?without=')
    if (asked === undefined) return undefined
    const code = readFileSync(path!, 'utf8')
    const changes = [rules[decodeURIComponent(asked)] ?? []].flat()
    if (changes.length === 0) throw new Error(`No rule ${asked}`)
    return changes
      .filter(({file}) => file === basename(path!))
      .reduce((text, {file, from, to}) => {
        if (text.split(from).length !== 2)
          throw new Error(`${file} does not say once: ${from}`)
        return text.replace(from, () => to)
      }, code)
  },
}
