import {describe, expect, it} from 'vitest'
import {base64url} from '../../core/bytes.ts'
import type {MemberId} from '../../core/ids.ts'
import {isProved, prove, readHello, writeHello} from './handshake.ts'
import type {Hello, Identity} from './handshake.ts'

const fill = (byte: number) => new Uint8Array(32).fill(byte)
const room = fill(1)
const authKey = fill(2)
const ofAoi = fill(11)
const ofBen = fill(12)

async function person(
  nonce: number,
  key = authKey,
): Promise<{identity: Identity; hello: Hello}> {
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const me = base64url(raw) as MemberId
  const sign = async (bytes: Uint8Array) =>
    new Uint8Array(
      await crypto.subtle.sign('Ed25519', pair.privateKey, new Uint8Array(bytes)),
    )
  return {
    identity: {room, authKey: key, signer: {me, sign}},
    hello: {nonce: fill(nonce), device: me},
  }
}

const asAoiSees = {own: ofAoi, theirs: ofBen}
const asBenSees = {own: ofBen, theirs: ofAoi}

describe('two devices that meet', () => {
  it('believe each other when both hold their keys and the room’s secret', async () => {
    const [aoi, ben] = [await person(3), await person(4)]
    const proof = await prove(aoi.identity, aoi.hello, ben.hello, asAoiSees)
    const believed = await isProved(ben.identity, ben.hello, aoi.hello, asBenSees, proof)
    expect(believed).toBe(true)
  })

  it('do not believe who knows another secret', async () => {
    const [aoi, eve] = [await person(3), await person(4, fill(9))]
    const proof = await prove(eve.identity, eve.hello, aoi.hello, asBenSees)
    const believed = await isProved(aoi.identity, aoi.hello, eve.hello, asAoiSees, proof)
    expect(believed).toBe(false)
  })

  it('do not believe who knows the secret but claims another’s key', async () => {
    const [aoi, ben, eve] = [await person(3), await person(4), await person(5)]
    const claimed = {...eve.hello, device: ben.hello.device}
    const proof = await prove(eve.identity, claimed, aoi.hello, asBenSees)
    const believed = await isProved(aoi.identity, aoi.hello, claimed, asAoiSees, proof)
    expect(believed).toBe(false)
  })

  it('notice a meeting point that put itself in the middle', async () => {
    const [aoi, ben] = [await person(3), await person(4)]
    const middle = fill(13)
    const proof = await prove(aoi.identity, aoi.hello, ben.hello, {
      ...asAoiSees,
      theirs: middle,
    })
    const believed = await isProved(ben.identity, ben.hello, aoi.hello, asBenSees, proof)
    expect(believed).toBe(false)
  })

  it('do not believe what was said over an earlier connection', async () => {
    const [aoi, ben] = [await person(3), await person(4)]
    const proof = await prove(aoi.identity, aoi.hello, ben.hello, asAoiSees)
    const now = {...ben.hello, nonce: fill(6)}
    expect(await isProved(ben.identity, now, aoi.hello, asBenSees, proof)).toBe(false)
  })

  it('do not believe an echo of themselves', async () => {
    const aoi = await person(3)
    const prints = {own: ofAoi, theirs: ofAoi}
    const proof = await prove(aoi.identity, aoi.hello, aoi.hello, prints)
    expect(await isProved(aoi.identity, aoi.hello, aoi.hello, prints, proof)).toBe(false)
  })

  it('do not believe a proof cut short or empty', async () => {
    const [aoi, ben] = [await person(3), await person(4)]
    const proof = await prove(aoi.identity, aoi.hello, ben.hello, asAoiSees)
    for (const bytes of [proof.subarray(0, 95), new Uint8Array(0), new Uint8Array(96)])
      expect(await isProved(ben.identity, ben.hello, aoi.hello, asBenSees, bytes)).toBe(
        false,
      )
  })
})

describe('a hello', () => {
  it('is read as it was written, also with more at its end', async () => {
    const {hello} = await person(3)
    const bytes = writeHello(hello)
    expect(readHello(bytes)).toEqual(hello)
    expect(readHello(new Uint8Array([...bytes, 1, 2]))).toEqual(hello)
  })

  it('of another version or cut short is none', async () => {
    const bytes = writeHello((await person(3)).hello)
    expect(readHello(bytes.subarray(0, 65))).toBeUndefined()
    expect(readHello(new Uint8Array([2, ...bytes.subarray(1)]))).toBeUndefined()
  })
})
