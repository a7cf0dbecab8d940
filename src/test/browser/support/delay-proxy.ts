import {once} from 'node:events'
import {connect, createServer} from 'node:net'
import type {AddressInfo, Socket} from 'node:net'
import {closeLater} from './closing.ts'

export type DelayProxy = {
  readonly port: number
  readonly url: string
  /** Ends what is connected and refuses what comes, until `mend`. */
  cut(): void
  mend(): void
}

/** A slow way to a site: every byte, in both directions, arrives `delay` milliseconds later. */
export async function openDelayProxy(target: number, delay: number): Promise<DelayProxy> {
  const open = new Set<Socket>()
  let whole = true
  const proxy = createServer(near => {
    if (!whole) return void near.destroy()
    const far = connect(target, 'localhost')
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from)
      from.setNoDelay(true)
      from.on('data', data => setTimeout(() => to.writable && to.write(data), delay))
      from.on('end', () => setTimeout(() => to.end(), delay))
      from.on('error', () => to.destroy())
      from.on('close', () => open.delete(from))
    }
  })
  const cut = () => {
    whole = false
    for (const socket of open) socket.destroy()
  }
  proxy.listen(0)
  await once(proxy, 'listening')
  closeLater(() => {
    cut()
    proxy.close()
  })
  const {port} = proxy.address() as AddressInfo
  return {port, url: `http://localhost:${port}/`, cut, mend: () => void (whole = true)}
}
