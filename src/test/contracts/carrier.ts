import {expect, it} from 'vitest'
import {seal} from '../../app/door.ts'
import type {
  Carrier,
  Carriers,
  Head,
  KeptRoom,
  Sealed,
  Signer,
  Vault,
} from '../../app/ports.ts'
import {readEntry} from '../../core/entry/read-entry.ts'
import {keepRoom} from './vault.ts'

/** One device. */
export type CarrierUnderTest = {
  readonly vault: Vault
  readonly carriers: Carriers
  fill(full: boolean): void
}

export type CarriersUnderTest = {
  /** The same name again is the same device, started anew. */
  device(name: string): CarrierUnderTest
  /** Resolves when everyone who is connected has what the others have. */
  settled(): Promise<void>
}

/** What every carrier promises. */
export function carrierContract(make: () => CarriersUnderTest): void {
  it('hands over what is held, at once, and then what is written', async () => {
    const {room, signer, carrier} = await aRoom(make().device('aoi'))
    const batches: (readonly Sealed[])[] = []
    const stop = carrier.follow(batch => batches.push(batch))
    expect(batches.map(batch => batch.length)).toEqual([1])
    await say(carrier, room, signer, 'hello')
    expect(batches.map(textsOf)).toEqual([[], ['hello']])
    stop()
    await say(carrier, room, signer, 'unheard')
    expect(batches).toHaveLength(2)
    await carrier.close()
  })

  it('writes one feed without a hole, whoever writes at the same time', async () => {
    const device = make().device('aoi')
    const {room, signer, carrier} = await aRoom(device)
    const otherTab = must(await device.carriers.carry(room, signer))
    // Whoever was slower is asked again: only the last head of each counts.
    const heads = new Map<string, Head | undefined>()
    const write = (through: Carrier, text: string) =>
      say(through, room, signer, text, head => heads.set(text, head))
    await Promise.all(
      ['1', '2', '3', '4'].flatMap(nth => [
        write(carrier, `one ${nth}`),
        write(otherTab, `other ${nth}`),
      ]),
    )
    const built = [...heads.values()]
    expect(new Set(built.map(head => head?.seq))).toEqual(
      new Set([1, 2, 3, 4, 5, 6, 7, 8]),
    )
    expect(new Set(built.map(head => head?.base))).toEqual(new Set([1]))
    await carrier.close()
    await otherTab.close()
    const again = must(await device.carriers.carry(room, signer))
    expect(textsOf(heldBy(again))).toHaveLength(8)
    await again.close()
  })

  it('has what was written after a restart', async () => {
    const carriers = make()
    const {room, signer, carrier} = await aRoom(carriers.device('aoi'))
    await say(carrier, room, signer, 'hello')
    await carrier.close()
    const again = carriers.device('aoi')
    const sameSigner = must(await again.vault.signerOf(room.id))
    const reopened = must(await again.carriers.carry(room, sameSigner!))
    expect(textsOf(heldBy(reopened))).toEqual(['hello'])
    await reopened.close()
  })

  it('without space refuses what is written and sends nothing', async () => {
    const carriers = make()
    const device = carriers.device('aoi')
    const {room, signer, carrier} = await aRoom(device)
    const ben = await peek(carriers.device('ben'), room)
    await carriers.settled()
    device.fill(true)
    expect(await say(carrier, room, signer, 'lost')).toEqual({
      ok: false,
      refusal: 'storage-full',
    })
    device.fill(false)
    expect(await say(carrier, room, signer, 'kept')).toMatchObject({ok: true})
    await carriers.settled()
    expect(textsOf(heldBy(carrier))).toEqual(['kept'])
    expect(textsOf(heldBy(ben.carrier))).toEqual(['kept'])
    await carrier.close()
    await ben.carrier.close()
  })

  it('takes what is written to whoever looks in, and keeps it for them once they ask', async () => {
    const carriers = make()
    const {room, signer, carrier} = await aRoom(carriers.device('aoi'))
    await say(carrier, room, signer, 'welcome')
    const ben = await peek(carriers.device('ben'), room)
    await carriers.settled()
    expect(textsOf(heldBy(ben.carrier))).toEqual(['welcome'])

    const {vault} = carriers.device('ben')
    expect(vault.rooms.value ?? []).toEqual([])
    const joined = await seal(ben.signer, room.id, undefined, {
      body: {kind: 'joined', name: 'Ben', proof: ''},
      claim: 1_780_000_000_000,
      heads: [],
    })
    const kept = await ben.vault.keep({...room, me: ben.signer.me}, ben.signer, [joined])
    expect(kept).toMatchObject({ok: true})
    expect(await ben.carrier.keep()).toMatchObject({ok: true})
    await say(ben.carrier, room, ben.signer, 'thank you')
    await carriers.settled()
    expect(textsOf(heldBy(carrier))).toEqual(['welcome', 'thank you'])
    expect(carrier.link.value.heldBy.get(ben.signer.me)).toBe(2)
    expect(ben.carrier.link.value.heldBy.get(signer.me)).toBe(2)

    await ben.carrier.close()
    const reopened = must(
      await carriers
        .device('ben')
        .carriers.carry({...room, me: ben.signer.me}, ben.signer),
    )
    expect(textsOf(heldBy(reopened))).toEqual(['welcome', 'thank you'])
    await reopened.close()
    await carrier.close()
  })

  it('closed twice is closed', async () => {
    const {carrier} = await aRoom(make().device('aoi'))
    await carrier.close()
    await carrier.close()
  })
}

async function aRoom({vault, carriers}: CarrierUnderTest) {
  const {room, signer} = await keepRoom(vault)
  return {room, signer, carrier: must(await carriers.carry(room, signer))}
}

async function peek({vault, carriers}: CarrierUnderTest, room: KeptRoom) {
  const signer = await vault.newSigner()
  return {vault, signer, carrier: must(await carriers.peek(room, signer))}
}

function say(
  carrier: Carrier,
  room: KeptRoom,
  signer: Signer,
  text: string,
  seen: (head: Head | undefined) => unknown = () => undefined,
) {
  return carrier.append(head => {
    seen(head)
    const body = {kind: 'said', text} as const
    return seal(signer, room.id, head, {body, claim: 1_780_000_000_000, heads: []})
  })
}

function heldBy(carrier: Carrier): readonly Sealed[] {
  const held: Sealed[] = []
  carrier.follow(batch => held.push(...batch))()
  return held
}

const textsOf = (batch: readonly Sealed[]) =>
  batch.flatMap(({author, bytes}) => {
    const entry = readEntry(author, bytes)
    return entry.ok && entry.value.body.kind === 'said' ? entry.value.body.text : []
  })

function must<Value>(
  result: {readonly ok: true; readonly value: Value} | {readonly ok: false},
): Value {
  if (!result.ok) throw new Error('refused')
  return result.value
}
