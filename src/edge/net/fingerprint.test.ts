import {expect, it} from 'vitest'
import {fingerprintIn} from './fingerprint.ts'

const line = (byte: string) =>
  `a=fingerprint:sha-256 ${Array(32).fill(byte).join(':')}\r\n`

it('the certificate that a description names is read, once or repeated', () => {
  const bytes = new Uint8Array(32).fill(0xab)
  expect(fingerprintIn(`v=0\r\n${line('AB')}m=application\r\n`)).toEqual(bytes)
  expect(fingerprintIn(`v=0\r\n${line('AB')}m=application\r\n${line('ab')}`)).toEqual(
    bytes,
  )
})

it('a description that names two certificates, or none, or of a weaker kind, names none', () => {
  expect(fingerprintIn(line('AB') + line('CD'))).toBeUndefined()
  expect(fingerprintIn(`${line('AB')}a=fingerprint:sha-1 AB:CD\r\n`)).toBeUndefined()
  expect(fingerprintIn('a=fingerprint:sha-1 AB:CD\r\n')).toBeUndefined()
  expect(fingerprintIn('v=0\r\n')).toBeUndefined()
})
