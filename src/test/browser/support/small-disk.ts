import {spawnSync} from 'node:child_process'
import {closeSync, openSync, rmSync, writeSync} from 'node:fs'
import {join} from 'node:path'
import {freshProfile} from './chromium.ts'
import {closeLater} from './closing.ts'

const BLOCK = new Uint8Array(4096)
/** A browser's profile takes a tenth of it. */
const SIZE = '128m'

/** A disk of its own for one browser's profile, so small that it can be full. */
export class SmallDisk {
  readonly profile: string
  readonly #ballast: string

  constructor(mounted: string) {
    this.profile = join(mounted, 'profile')
    this.#ballast = join(mounted, 'ballast')
  }

  /** To the last block. What the browser itself deletes meanwhile is free again, until this is called once more. */
  fill(): void {
    const file = openSync(this.#ballast, 'a')
    try {
      for (;;) writeSync(file, BLOCK)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    } finally {
      closeSync(file)
    }
  }

  makeSpace(): void {
    rmSync(this.#ballast)
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
