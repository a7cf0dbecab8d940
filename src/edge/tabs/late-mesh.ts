import type {HandAsk, HandProblem} from '../../app/by-hand.ts'
import type {Link} from '../../app/link.ts'
import {refuse, type Result} from '../../core/result.ts'
import {Backoff} from '../backoff.ts'
import type {Mesh, MeshOptions} from '../net/mesh.ts'

export type LateMeshOptions = Omit<MeshOptions, 'onLink'>
type Open = (options: MeshOptions) => Mesh

/** Rejects where it cannot be fetched now. */
export type LoadOpen = () => Promise<Open>

const loadOpen: LoadOpen = async () => (await import('../net/mesh.ts')).openMesh

/**
 * The mesh with y-webrtc is a chunk of its own, loaded when it is first needed, and with it what screens a peer's updates:
 * nobody is met before both are here. What cannot be fetched is tried again.
 */
export class LateMesh {
  readonly #options: LateMeshOptions
  readonly #onLink: (link: Link) => void
  readonly #loadOpen: LoadOpen
  readonly #backoff = new Backoff()
  #mesh: Mesh | undefined
  #wanted = false
  #again: ReturnType<typeof setTimeout> | undefined

  constructor(options: LateMeshOptions, onLink: (link: Link) => void, load = loadOpen) {
    this.#options = options
    this.#onLink = onLink
    this.#loadOpen = load
  }

  open(): void {
    if (this.#wanted) return
    this.#wanted = true
    void this.#load()
  }

  retry(): void {
    if (this.#mesh) this.#mesh.retry()
    else if (this.#wanted) void this.#load()
  }

  hand(ask: HandAsk): Result<void, HandProblem> {
    return this.#mesh?.hand(ask) ?? refuse('not-ready')
  }

  close(): void {
    this.#wanted = false
    clearTimeout(this.#again)
    this.#mesh?.close()
    this.#mesh = undefined
  }

  async #load(): Promise<void> {
    clearTimeout(this.#again)
    const parts = [this.#loadOpen(), this.#options.replica.ready()] as const
    const loaded = await Promise.all(parts).catch(() => undefined)
    if (!this.#wanted || this.#mesh) return
    clearTimeout(this.#again)
    if (loaded) this.#mesh = loaded[0]({...this.#options, onLink: this.#onLink})
    else this.#again = setTimeout(() => void this.#load(), this.#backoff.next())
  }
}
