import type {MeetingPlaces} from '../core/entry/entry.ts'
import type {EntryId, MemberId, Millis, RoomId} from '../core/ids.ts'
import type {Result} from '../core/result.ts'
import type {ReadonlyStore, Stop} from '../core/store.ts'
import type {ByHand} from './by-hand.ts'
import type {ForkTalk} from './fork-talk.ts'
import type {Link} from './link.ts'

/** Bytes of one entry as its author signed them. */
export type Sealed = {readonly author: MemberId; readonly bytes: Uint8Array}

/** The newest entry of this device's own feed. */
export type Head = {readonly seq: number; readonly base: number; readonly id: EntryId}

/** An entry just sealed, with the head that its feed has once it is in. */
export type Written = {readonly bytes: Uint8Array; readonly head: Head}

/**
 * Why something could not be put on this device: no space left; storage refused or unreachable; kept by a version of
 * the app to come, which this one must not write into.
 */
export type NotSaved = 'storage-full' | 'storage-blocked' | 'storage-newer'

/** Where an entry of a feed stands. */
export type FeedPlace = {
  readonly author: MemberId
  readonly base: number
  readonly seq: number
}

/** Takes one room's sealed entries to every device in it. Trusted with nothing by the others. */
export interface Carrier extends ByHand {
  /**
   * Hands over what is held now (at once when loaded, even if nothing), then what arrives, in any order.
   * The same entry may come twice. Everything handed over has been verified: signature and place.
   */
  follow(seen: (batch: readonly Sealed[]) => void): Stop
  /**
   * Appends to this device's own feed. `write` gets the head to build on, and is asked again when another tab was
   * quicker. Resolves when the entry is safe on this device (not when others have it); refused, nothing was sent.
   */
  append(
    write: (head: Head | undefined) => Promise<Written>,
  ): Promise<Result<EntryId, NotSaved>>
  /** All that this device holds; each line of a device in order of seq. */
  held(): readonly Sealed[]
  /**
   * Takes in what came otherwise than from a peer, in the same order; it is verified as a peer's is, and what does not
   * hold or cannot be placed yet is left out. Resolves when the rest is safe on this device, or could not be stored.
   */
  take(batch: readonly Sealed[]): Promise<Result<void, NotSaved>>
  /** What stands in a place here; undefined also where it is withdrawn. */
  at(place: FeedPlace): Uint8Array | undefined
  /** Undefined where no device can hold anything else. */
  readonly forks: ForkTalk | undefined
  /** From now on what a peeking carrier holds is kept on this device. */
  keep(): Promise<Result<void, NotSaved>>
  readonly link: ReadonlyStore<Link>
  /** Why what arrives is in memory only, for as long as it is so; it is stored by itself once it can be. */
  readonly unstored: ReadonlyStore<NotSaved | undefined>
  /**
   * Which entries of this device's own feed, by their seqs, are in memory only: read back from others or from a file and not
   * stored yet, or stored once and lost since.
   */
  readonly inMemory: ReadonlyStore<ReadonlySet<number>>
  /** These devices were removed from the room: they are told nothing more, and what they tell is not heard. */
  keepOut(devices: ReadonlySet<MemberId>): void
  /** The room itself says that its members meet there. */
  meetAt(places: MeetingPlaces): void
  /** Looks for the others at once instead of when the next pause is over. */
  seekNow(): void
  /** After this nothing is seen and nothing is held open. Closing twice is fine. */
  close(): Promise<void>
}

/** Signs with one room's key. The private key never leaves the platform's key store. */
export interface Signer {
  readonly me: MemberId
  sign(bytes: Uint8Array): Promise<Uint8Array>
}

/** A room as this device keeps it. */
export type KeptRoom = {
  readonly id: RoomId
  /** 32 bytes; whoever knows it can read the room. */
  readonly secret: Uint8Array
  readonly me: MemberId
  /** `left`: readable, no longer connected. */
  readonly state: 'in' | 'left'
  /** What the invite link said, shown until the log says it. */
  readonly card: Card
  readonly since: Millis
}

/** What an invite link says of its room: a courtesy to the reader, trusted by nobody. */
export type Card = {
  readonly room: string
  readonly sentence: string
  /** Meeting points that the room names itself, by which whoever has only the link can reach it. */
  readonly points?: readonly string[]
}

/** This device's rooms and keys. */
export interface Vault {
  /** Changes in other tabs arrive too. `undefined` until loaded, and while they cannot be. */
  readonly rooms: ReadonlyStore<readonly KeptRoom[] | undefined>
  /** A new key pair, in memory until its room is kept. */
  newSigner(): Promise<Signer>
  /**
   * The room, its key and its first entries, together or not at all. `known`: this device keeps the room already, by
   * another tab's doing, and nothing of it was changed. A room whose key is gone is kept anew, with what its shelf holds.
   */
  keep(
    room: KeptRoom,
    signer: Signer,
    first: readonly Written[],
  ): Promise<Result<'new' | 'known', NotSaved>>
  /** Undefined: the key of this room is not on this device. */
  signerOf(room: RoomId): Promise<Result<Signer | undefined, NotSaved>>
  setState(room: RoomId, state: KeptRoom['state']): Promise<Result<void, NotSaved>>
  /** Deletes the room, its key and its shelf from this device. */
  forget(room: RoomId): Promise<Result<void, NotSaved>>
}

export interface Carriers {
  /** A kept room: from this device's shelf, then connected (unless it was left). */
  carry(room: KeptRoom, signer: Signer): Promise<Result<Carrier, NotSaved>>
  /** A room looked at before joining: in memory only, connected at once. */
  peek(
    room: Pick<KeptRoom, 'id' | 'secret'>,
    signer: Signer,
  ): Promise<Result<Carrier, NotSaved>>
}

/** Rooms carried in files, each sealed with its room's secret. */
export interface RoomFiles {
  /** Holds a few MiB at a time beside the entries and the file. */
  write(room: Pick<KeptRoom, 'id' | 'secret'>, entries: Iterable<Sealed>): Promise<Blob>
  /** Which room a file is of: said in clear. */
  roomOf(file: Blob): Promise<Result<RoomId, FileRefusal>>
  /**
   * What the file holds, batch by batch, as it was written; nothing of it is verified yet. A refusal may come after
   * batches that were good.
   */
  read(
    room: Pick<KeptRoom, 'id' | 'secret'>,
    file: Blob,
    seen: (batch: readonly Sealed[]) => Promise<void> | void,
  ): Promise<Result<void, FileRefusal>>
}

/**
 * Why a file is not read: no room file at all; made by a version to come; its end is missing; its bytes are not as they
 * were sealed; another room's; sealed with another secret; the device does not give it out.
 */
export type FileRefusal =
  | 'not-a-room-file'
  | 'newer-version'
  | 'cut-short'
  | 'altered'
  | 'other-room'
  | 'wrong-secret'
  | 'unreadable'

/** Small things remembered on this device, read and written at once; changes in other tabs arrive too. */
export interface Preferences {
  get(key: string): string | undefined
  /** `undefined` removes it. False when the device refuses to remember. */
  set(key: string, value: string | undefined): boolean
  follow(seen: (key: string) => void): Stop
}

/** What a room needs that is nowhere but in memory: nothing of it is kept or sent, and it ends with whoever holds it. */
export interface Passing {
  newSigner(): Promise<Signer>
  /** A room without an entry. Each carrier that it makes is one member's, and takes at once what any of them writes. */
  newRoom(): (me: MemberId) => Carrier
  /** Reads what this device remembers, until something else is set, which is forgotten. */
  preferencesOver(kept: Preferences): Preferences
}

export type Clock = {now(): Millis}

/** For long work, asked at every step: lets the page have its turn whenever a slice is over, else costs nothing. */
export type Breather = () => Promise<void> | undefined
export type Random = {bytes(count: number): Uint8Array}

/** What the browser can do for the app beyond keeping its data. */
export interface Device {
  readonly online: ReadonlyStore<boolean>
  /** `waiting`: a new version is here and takes over when asked. */
  readonly update: ReadonlyStore<'none' | 'waiting'>
  /** Takes the new version and reloads this tab; the others are asked by themselves. Drafts are kept. */
  acceptUpdate(): void
  /** `ready`: the browser lets the app ask; `installed`: this is the installed app; many browsers never say. */
  readonly install: ReadonlyStore<'unknown' | 'ready' | 'installed'>
  askToInstall(): Promise<void>
  /** False when the browser refused. */
  copy(text: string): Promise<boolean>
  /** Hands over a file, as the browser does with what was downloaded. */
  save(file: TextFile | NamedFile): Promise<void>
  /** The share sheet, where there is one. */
  readonly share:
    ((what: {title: string; text: string; url: string}) => Promise<Shared>) | undefined
  /** Bytes used and allowed, as the browser estimates; undefined where it does not say. `kept`: promised not to be cleared. */
  storage(): Promise<{used: number | undefined; limit: number | undefined; kept: boolean}>
  /** Asks the browser to promise to keep this device's data. */
  askToKeep(): Promise<'kept' | 'clearable'>
  /** The languages that the browser asks for, best first. */
  readonly languages: readonly string[]
  /** The app's own address without fragment: what invite links begin with. */
  readonly address: string
  /** IANA zone of this device. */
  readonly zone: string
}

/** `type` is its media type. */
export type TextFile = {
  readonly name: string
  readonly type: string
  readonly text: string
}

/** A file that is put together already, under the name that it gets. */
export type NamedFile = {readonly name: string; readonly file: Blob}

/** What this browser lacks and Cairn cannot do without. */
export type Missing =
  | 'secure-context'
  /** No database, or none that takes a key. */
  | 'storage'
  | 'signatures'
  | 'locks'
  | 'channels'
  | 'connections'

/** `dismissed`: the person closed the share sheet. */
export type Shared = 'shared' | 'dismissed' | 'failed'

export type Ports = {
  readonly device: Device
  readonly vault: Vault
  readonly carriers: Carriers
  readonly files: RoomFiles
  readonly preferences: Preferences
  readonly clock: Clock
  /** For one piece of long work. */
  readonly breather: () => Breather
  readonly random: Random
  /** Loaded when it is asked for. */
  readonly passing: () => Promise<Passing>
}
