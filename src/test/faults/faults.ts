import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {buildPages} from '../browser/pages/pages-site.ts'
import {tolerate} from '../browser/support/faults.ts'
import {cairnSide} from './cairn-side.ts'
import {badByte} from './scenarios/bad-byte.ts'
import {cancelledUnload} from './scenarios/cancelled-unload.ts'
import {dropAtBothEnds} from './scenarios/drop-at-both-ends.ts'
import {firstSync} from './scenarios/first-sync.ts'
import {forgedAnnounces} from './scenarios/forged-announces.ts'
import {hangingDevice} from './scenarios/hanging-device.ts'
import {harmedShelf} from './scenarios/harmed-shelf.ts'
import {messagesPerEdit} from './scenarios/messages-per-edit.ts'
import {noWayThrough} from './scenarios/no-way-through.ts'
import {saidToBeSynced} from './scenarios/said-to-be-synced.ts'
import {whoIsThere} from './scenarios/who-is-there.ts'
import type {Scenario, Seen, Side} from './side.ts'
import {buildStock, stockSide} from './stock-side.ts'

/** Each fault of y-webrtc and y-indexeddb, provoked on them as they come and on Cairn. */
const scenarios: readonly Scenario[] = [
  firstSync,
  dropAtBothEnds,
  cancelledUnload,
  forgedAnnounces,
  hangingDevice,
  badByte,
  noWayThrough,
  messagesPerEdit,
  saidToBeSynced,
  whoIsThere,
  harmedShelf,
]

const seen = new Map<Scenario, Partial<Record<Side['name'], Seen>>>()
let stock: Side
let cairn: Side

beforeAll(async () => {
  const [stockPage, meshPage, shelfPage] = [
    await buildStock(),
    await buildPages('mesh.html'),
    await buildPages('shelf.html'),
  ]
  stock = stockSide(stockPage.folder)
  cairn = cairnSide(meshPage.folder, shelfPage.folder)
  return () => {
    for (const page of [stockPage, meshPage, shelfPage]) page.remove()
  }
})

afterAll(() => {
  const rows = [...seen].map(([{row, what}, {stock, Cairn}]) => [
    String(row),
    what,
    verdict(stock, 'stock'),
    verdict(Cairn, 'Cairn'),
  ])
  const lines = [
    ['', 'what', 'the packages as they come', 'Cairn'],
    ['--:', '---', '---', '---'],
    ...rows,
  ]
  console.log(`\n${lines.map(cells => `| ${cells.join(' | ')} |`).join('\n')}\n`)
})

describe.each(scenarios)('$row: $what', scenario => {
  it('on the packages as they come', {timeout: 180_000}, async () => {
    // What goes wrong there is what is looked for.
    tolerate(/./)
    expect(await see(scenario, stock)).toMatchObject({holds: false})
  })

  it('on Cairn', {timeout: 180_000}, async () => {
    expect(await see(scenario, cairn)).toMatchObject({holds: true})
  })
})

async function see(scenario: Scenario, side: Side): Promise<Seen> {
  const now = await scenario.run(side)
  seen.set(scenario, {...seen.get(scenario), [side.name]: now})
  console.log(`${scenario.row}, ${side.name}: ${now.how}`)
  return now
}

function verdict(seen: Seen | undefined, side: Side['name']): string {
  if (!seen) return 'was not seen to the end'
  const {holds, how} = seen
  const word = holds ? 'holds' : 'fails'
  const isUnexpected = holds === (side === 'stock')
  return `**${isUnexpected ? `${word}, unexpectedly` : word}**: ${how}`
}
