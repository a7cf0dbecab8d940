import {spawnSync} from 'node:child_process'
import {closeSync, openSync, rmSync, writeSync} from 'node:fs'
import {join} from 'node:path'
import {freshProfile} from './chromium.ts'
import {closeLater} from './closing.ts'

const BLOCK = new Uint8Array(4096)
/** A browser's profile takes a tenth of it. */
const SIZE = '128m'
/** Sooner than a browser that has just deleted something writes something else. */
const FILL_MS = 10

/** A disk of its own for one browser's profile, so small that it can be full. */
export class SmallDisk {
  readonly profile: string
  readonly #ballast: string
  #filling: ReturnType<typeof setInterval> | undefined

  constructor(mounted: string) {
    this.profile = join(mounted, 'profile')
    this.#ballast = join(mounted, 'ballast')
  }

  /** To the last block, and what the browser itself deletes meanwhile is taken, too. */
  keepFull(): void {
    this.#fill()
    this.#filling = setInterval(() => this.#fill(), FILL_MS)
    closeLater(() => clearInterval(this.#filling))
  }

  makeSpace(): void {
    clearInterval(this.#filling)
    rmSync(this.#ballast)
  }

  #fill(): void {
    const file = openSync(this.#ballast, 'a')
    try {
      for (;;) writeSync(file, BLOCK)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    } finally {
      closeSync(file)
    }
  }
}

/** Undefined where this machine lets nobody mount one. */
export function smallDisk(): SmallDisk | undefined {
  const folder = freshProfile()
  const mounted = run('mount', '-t', 'tmpfs', '-o', `size=${SIZE}`, 'none', folder)
  if (!mounted) return undefined
  closeLater(() => run('umount', '--lazy', folder))
  return new SmallDisk(folder)
}

const run = (program: string, ...words: readonly string[]) =>
  spawnSync(program, words, {stdio: 'ignore'}).status === 0
