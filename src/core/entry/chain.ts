import {sameBytes} from '../bytes.ts'

/** An entry as the chain sees it: its id, and the id that it says came before it. 32 bytes each. */
export type Linked = {readonly id: Uint8Array; readonly prev: Uint8Array}

/** A stretch of a run, `from` to `tip` inclusive, in which each entry names the one before it by its id. */
export type Chain = {readonly from: number; readonly tip: number}

/**
 * Cuts a run of consecutive entries of one line into chains, in order. One signature, the tip's, vouches for its whole
 * chain, because the signed bytes hold the hash of the entry before. A tip that does not verify says nothing of the
 * entries before it: those then stand by their own signatures.
 */
export function chainsIn(run: readonly Linked[]): Chain[] {
  const chains: Chain[] = []
  let from = 0
  run.forEach((entry, at) => {
    const next = run[at + 1]
    if (next !== undefined && sameBytes(next.prev, entry.id)) return
    chains.push({from, tip: at})
    from = at + 1
  })
  return chains
}
