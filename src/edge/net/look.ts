import type {DeviceNow, RoomConnections, Way} from '../../app/connecting.ts'
import type {MeetingPoint} from './meeting-point.ts'
import type {Peer} from './peer.ts'

export async function lookInto(
  peers: ReadonlySet<Peer>,
  points: readonly MeetingPoint[],
): Promise<RoomConnections> {
  const devices = await Promise.all([...peers].map(deviceNow))
  return {
    points: points.map(({name, state}) => ({
      address: addressOf(name),
      state: state.value,
    })),
    devices: devices.flatMap(device => device ?? []),
  }
}

/** Undefined for one that has ended meanwhile. */
async function deviceNow(peer: Peer): Promise<DeviceNow | undefined> {
  const report = await peer.stats().catch(() => undefined)
  const {device, waiting} = peer
  return report && device && {device, waiting, ...pairNow(report)}
}

/** What it says of the pair of addresses that is in use. */
export function pairNow(
  report: ReadonlyMap<string, unknown>,
): Omit<DeviceNow, 'device' | 'waiting'> {
  const all = [...report.values()] as readonly Stat[]
  const inUse = new Set(all.map(({selectedCandidatePairId}) => selectedCandidatePairId))
  const pairs = all.filter(({type}) => type === 'candidate-pair')
  const pair =
    pairs.find(({id, selected}) => selected === true || inUse.has(id)) ??
    pairs.find(({state, nominated}) => state === 'succeeded' && nominated === true)
  const typeOf = (id = '') => (report.get(id) as Stat | undefined)?.candidateType
  const seconds = pair?.currentRoundTripTime
  return {
    way: wayOf(typeOf(pair?.localCandidateId), typeOf(pair?.remoteCandidateId)),
    roundTrip: seconds === undefined ? undefined : Math.round(seconds * 1000),
    received: pair?.bytesReceived,
    sent: pair?.bytesSent,
  }
}

/** What is read of a browser's statistics; `selected` is Firefox's word for what others say in the transport. */
type Stat = {
  readonly id: string
  readonly type: string
  readonly selectedCandidatePairId?: string
  readonly selected?: boolean
  readonly nominated?: boolean
  readonly state?: string
  readonly localCandidateId?: string
  readonly remoteCandidateId?: string
  readonly candidateType?: string
  readonly currentRoundTripTime?: number
  readonly bytesSent?: number
  readonly bytesReceived?: number
}

function wayOf(own: string | undefined, other: string | undefined): Way | undefined {
  if (own === undefined || other === undefined) return undefined
  const types = [own, other]
  const leads = types.includes('relay')
    ? 'by-relay'
    : types.includes('srflx')
      ? 'over-internet'
      : types.includes('prflx')
        ? 'direct'
        : 'inside'
  return {own, other, leads}
}

/** `cairn.json` may name one beside the page. */
function addressOf(name: string): string {
  if (URL.canParse(name) || typeof document === 'undefined') return name
  return new URL(name, document.baseURI).href.replace(/^http/, 'ws')
}
