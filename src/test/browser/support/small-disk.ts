import {spawnSync} from 'node:child_process'
import {rmSync} from 'node:fs'
import type * as fs from 'node:fs'
import {join} from 'node:path'
import {Worker} from 'node:worker_threads'
import type * as threads from 'node:worker_threads'
import {freshProfile} from './chromium.ts'
import {closeLater} from './closing.ts'

/** A browser's profile takes a tenth of it. */
const SIZE = '128m'

/** A disk of its own for one browser's profile, so small that it can be full. */
export class SmallDisk {
  readonly profile: string
  readonly #ballast: string
  #filler: Worker | undefined

  constructor(mounted: string) {
    this.profile = join(mounted, 'profile')
    this.#ballast = join(mounted, 'ballast')
  }

  /** To the last block, and what the browser itself deletes meanwhile is taken, too. Resolves when it is full. */
  async keepFull(): Promise<void> {
    const filler = new Worker(`(${fillForEver.toString()})(require)`, {
      eval: true,
      workerData: this.#ballast,
    })
    this.#filler = filler
    closeLater(() => filler.terminate())
    await new Promise((done, failed) =>
      filler.once('message', done).once('error', failed),
    )
  }

  async makeSpace(): Promise<void> {
    await this.#filler?.terminate()
    rmSync(this.#ballast)
  }
}

/** In a thread that has nothing else to do: sooner than a browser that has just deleted something writes something else. */
function fillForEver(load: NodeJS.Require): void {
  const {closeSync, openSync, writeSync} = load('node:fs') as typeof fs
  const {parentPort, workerData} = load('node:worker_threads') as typeof threads
  const block = new Uint8Array(4096)
  const still = new Int32Array(new SharedArrayBuffer(4))
  for (;;) {
    const file = openSync(workerData as string, 'a')
    try {
      for (;;) writeSync(file, block)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    } finally {
      closeSync(file)
    }
    parentPort?.postMessage('full')
    Atomics.wait(still, 0, 0, 2)
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
