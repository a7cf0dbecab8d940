import {readFrame} from '../core/entry/frame.ts'
import {KINDS} from '../core/entry/kinds.ts'
import {readEntry} from '../core/entry/read-entry.ts'
import type {MemberId, RoomId} from '../core/ids.ts'
import {ok, refuse, type Result} from '../core/result.ts'
import {dayIn} from '../core/text/dates.ts'
import {fileName} from '../core/text/file-name.ts'
import type {Cairn} from './cairn.ts'
import type {MyRoom} from './my-rooms.ts'
import type {FileRefusal, NamedFile, NotSaved, Ports, Sealed} from './ports.ts'
import type {RoomSession} from './session.ts'

export const ROOM_FILE_ENDING = 'cairn'

/** Everything this device holds of the room, in one file under a name that tells room and day. */
export async function saveRoomFile(
  {files, clock, device}: Pick<Ports, 'files' | 'clock' | 'device'>,
  session: RoomSession,
): Promise<NamedFile> {
  const {room, state, carried} = session
  const file = await files.write(room, carried.held())
  const title = `${state.value.name ?? room.card.room} ${dayIn(device.zone, clock.now())}`
  return {name: fileName(title, ROOM_FILE_ENDING), file}
}

/** What a file would bring to a room of this device, before it does. */
export type OpenedFile = {
  readonly session: RoomSession
  readonly brings: Brings
  /** Takes it in, batch by batch. Doing so twice changes nothing; after a refusal it says what all tries took in. */
  add(): Promise<Result<Added, FileRefusal | NotSaved>>
}

export type Brings = {
  readonly messages: number
  readonly records: number
  /** People who are not in the room yet. */
  readonly members: number
  /** What else happened: goals, agreements, corrections and so on. */
  readonly others: number
}

/** `leftOut`: entries that did not hold, or that go on from one that is not here. */
export type Added = {readonly entries: number; readonly leftOut: number}

/** `unknown-room`: not on this device, which so has no key for it. `room-not-open`: here, but kept from opening. */
export type OpenRefusal = FileRefusal | 'unknown-room' | 'room-not-open'

/** Reads the file to its end; nothing is changed yet. */
export async function openRoomFile(
  {ports: {files}, rooms}: Pick<Cairn, 'ports' | 'rooms'>,
  file: Blob,
): Promise<Result<OpenedFile, OpenRefusal>> {
  const room = await files.roomOf(file)
  if (!room.ok) return room
  const mine = await settled(rooms.rooms, room.value)
  if (!mine) return refuse('unknown-room')
  const {session} = mine
  if (!session) return refuse('room-not-open')
  const count = new Count(session)
  const read = await files.read(session.room, file, batch => count.see(batch))
  if (!read.ok) return read
  const wanted = new Map<string, Place>()
  return ok({session, brings: count, add: () => addFrom(files, session, file, wanted)})
}

/** The room, once it is open and what it holds is known; undefined when it is not on this device. */
function settled(
  rooms: Cairn['rooms']['rooms'],
  id: RoomId,
): Promise<MyRoom | undefined> {
  return new Promise(resolve => {
    const look = () => {
      const mine = rooms.value?.get(id)
      if (!rooms.value || (mine && !mine.session && !mine.trouble)) return
      stop()
      resolve(mine)
    }
    const stop = rooms.follow(look)
    look()
  })
}

/** Few enough to be folded between two frames or so, many enough that the room is not folded for each. */
const AT_ONCE_BYTES = 2 * 1024 * 1024

/** @param wanted what earlier tries wanted that were refused, and what this one does. */
async function addFrom(
  files: Ports['files'],
  session: RoomSession,
  file: Blob,
  wanted: Map<string, Place>,
): Promise<Result<Added, FileRefusal | NotSaved>> {
  const {carried} = session
  const before = new Ends(carried.held())
  const broken = new Set<MemberId>()
  /** Of devices whose lines have withdrawn places: what names those may stand at the end of any of them. */
  const last: Sealed[] = []
  let waiting: Sealed[] = []
  let size = 0
  const done: {saved: Result<void, NotSaved>} = {saved: ok(undefined)}
  const take = async () => {
    if (done.saved.ok) done.saved = await carried.take(waiting)
    waiting = []
    size = 0
  }
  const read = await files.read(session.room, file, async batch => {
    for (const entry of batch) {
      const place = placeOf(entry)
      if (!place || before.holds(place)) continue
      wanted.set(`${place.line}/${place.seq}`, place)
      if (place.seq > before.endOf(place) + 1) broken.add(entry.author)
      before.grow(place)
      if (broken.has(entry.author)) last.push(entry)
      else waiting.push(entry)
      size += entry.bytes.length
    }
    if (size >= AT_ONCE_BYTES) await take()
  })
  // Also when nothing is new: what an earlier try could not store may have its space now.
  waiting.push(...last)
  await take()
  if (!read.ok) return read
  if (!done.saved.ok) return done.saved
  const after = new Ends(carried.held())
  const leftOut = [...wanted.values()].filter(place => !after.holds(place)).length
  const entries = wanted.size - leftOut
  wanted.clear()
  return ok({entries, leftOut})
}

type Place = {readonly line: string; readonly base: number; readonly seq: number}

/** Undefined for what this version cannot place. */
function placeOf({author, bytes}: Sealed): Place | undefined {
  const frame = readFrame(bytes)
  if (!frame.ok) return undefined
  const {base, seq} = frame.value
  return {line: lineOf(author, base), base, seq}
}

/** Places that may be held though nothing stands in them any more: none or one. */
function withdrawnBy({author, bytes}: Sealed): Place[] {
  const frame = readFrame(bytes)
  if (!frame.ok || frame.value.kind !== KINDS.withdrew) return []
  const entry = readEntry(author, bytes)
  if (!entry.ok || entry.value.body.kind !== 'withdrew') return []
  const {base, seq} = entry.value.body.of
  return [{line: lineOf(author, base), base, seq}]
}

const lineOf = (author: MemberId, base: number) => `${author}/${base}`

/** Up to which seq each line is held: a line has no hole but where something is withdrawn. */
class Ends {
  readonly #ends = new Map<string, number>()

  constructor(held: readonly Sealed[]) {
    const withdrawn: Place[] = []
    for (const entry of held) {
      const place = placeOf(entry)
      if (place) this.grow(place)
      withdrawn.push(...withdrawnBy(entry))
    }
    // What withdraws it may stand in another line: where this one is lost it says nothing of what came before.
    for (const place of withdrawn.sort((one, other) => one.seq - other.seq))
      if (place.seq === this.endOf(place) + 1) this.grow(place)
  }

  holds(place: Place): boolean {
    return place.seq <= this.endOf(place)
  }

  endOf({line, base}: Place): number {
    return this.#ends.get(line) ?? base - 1
  }

  grow(place: Place): void {
    if (!this.holds(place)) this.#ends.set(place.line, place.seq)
  }
}

/** Counts what is not held yet, by what it would show as. */
class Count implements Brings {
  messages = 0
  records = 0
  others = 0
  readonly #ends: Ends
  readonly #known: ReadonlySet<MemberId>
  readonly #joining = new Set<MemberId>()

  constructor({carried, state}: RoomSession) {
    this.#ends = new Ends(carried.held())
    this.#known = new Set(state.value.members.keys())
  }

  get members(): number {
    return this.#joining.size
  }

  see(batch: readonly Sealed[]): void {
    for (const sealed of batch) {
      const place = placeOf(sealed)
      if (!place || this.#ends.holds(place)) continue
      this.#ends.grow(place)
      const entry = readEntry(sealed.author, sealed.bytes)
      if (entry.ok) this.#count(entry.value.author, entry.value.body.kind)
    }
  }

  #count(author: MemberId, kind: string): void {
    if (kind === 'said') this.messages++
    else if (kind === 'checked-in') this.records++
    else if (isEntrance(kind) && !this.#known.has(author)) this.#joining.add(author)
    else this.others++
  }
}

const isEntrance = (kind: string) => kind === 'joined' || kind === 'founded'
