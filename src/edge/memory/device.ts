import type {Device, NamedFile, TextFile} from '../../app/ports.ts'
import {Store} from '../../core/store.ts'

/** A browser that says yes to everything. Its stores can be set from outside. */
export class MemoryDevice implements Device {
  readonly online = new Store(true)
  readonly update = new Store<'none' | 'waiting'>('none')
  readonly install = new Store<'unknown' | 'ready' | 'installed'>('unknown')
  readonly share = undefined
  readonly languages = ['ja']
  readonly address = 'https://cairn.example/'
  readonly zone = 'Asia/Tokyo'
  /** What was copied last. */
  copied: string | undefined
  /** What was saved last. */
  saved: TextFile | NamedFile | undefined
  #kept = false

  acceptUpdate(): void {
    this.update.set('none')
  }

  askToInstall(): Promise<void> {
    this.install.set('installed')
    return Promise.resolve()
  }

  copy(text: string): Promise<boolean> {
    this.copied = text
    return Promise.resolve(true)
  }

  save(file: TextFile | NamedFile): Promise<void> {
    this.saved = file
    return Promise.resolve()
  }

  storage() {
    return Promise.resolve({used: undefined, limit: undefined, kept: this.#kept})
  }

  askToKeep(): Promise<'kept' | 'clearable'> {
    this.#kept = true
    return Promise.resolve('kept')
  }
}
