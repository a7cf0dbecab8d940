import {base64url} from '../../core/bytes.ts'
import type {MemberId} from '../../core/ids.ts'
import {shelfNameOf} from '../../edge/shelf.ts'
import type {} from '../browser/pages/mesh.ts'
import {PagesSite} from '../browser/pages/pages-site.ts'
import {testRoom, testSecret} from '../browser/pages/plain-replica.ts'
import type {} from '../browser/pages/shelf.ts'
import {openDelayProxy} from '../browser/support/delay-proxy.ts'
import {openStaticSite} from '../browser/support/static-site.ts'
import {saysSo, type Device, type Side} from './side.ts'
import {openPage} from './spy.ts'

/** Cairn's mesh and its own meeting point. */
export const cairnSide = (mesh: string, shelfPage: string): Side => ({
  name: 'Cairn',
  start: async delay => {
    const site = await new PagesSite(mesh).start()
    const slow = delay ? await openDelayProxy(site.port, delay) : undefined
    return {
      meet: `ws://localhost:${site.port}/meet`,
      ofMembers: [testRoom(1), base64url(testSecret(2))],
      isAlive: () =>
        fetch(site.url).then(
          ({ok}) => ok,
          () => false,
        ),
      device: () => openCairn(slow ? `${slow.url}mesh.html` : site.url),
    }
  },
  startShelf: async space => {
    const site = await openStaticSite(shelfPage)
    const {screen, errors, makeSpace} = await openPage(`${site.url}shelf.html`, space)
    const room = await screen.evaluate(() => shelf.make('見積り'))
    return {
      screen,
      errors,
      makeSpace,
      database: () => shelfNameOf(room),
      open: () =>
        saysSo(
          screen
            .evaluate(room => shelf.open(room), room)
            .then(refused => {
              if (refused) throw new Error(refused)
            }),
        ),
      write: async size => {
        const said = screen.evaluate(
          ([room, size]) => shelf.say(room, 'a'.repeat(size)),
          [room, size] as const,
        )
        return (await said) === undefined
      },
      held: () => screen.evaluate(room => shelf.texts(room).length, room),
    }
  },
})

async function openCairn(url: string): Promise<Device> {
  const spied = await openPage(url)
  const {screen} = spied
  return {
    ...spied,
    open: async as => {
      const me = await screen.evaluate(() => device.open())
      if (as === undefined) return me
      return screen.evaluate(async as => {
        await device.close()
        device.replica = undefined
        device.signer = {...device.signer!, me: as}
        return device.open()
      }, as as MemberId)
    },
    write: (entries, size) =>
      screen.evaluate(([entries, size]) => device.write(entries, size), [
        entries,
        size,
      ] as const),
    held: () =>
      screen.evaluate(() =>
        Object.values(device.held()).reduce((sum, count) => sum + count, 0),
      ),
    connected: () => screen.evaluate(() => device.link.peers.length),
    claims: () =>
      screen.evaluate(() => {
        const {heldBy, peers} = device.link
        return peers.length > 0
          ? Math.min(...peers.map(peer => heldBy.get(peer) ?? 0))
          : 0
      }),
    present: () => screen.evaluate(() => device.link.peers),
    turnedAway: () => screen.evaluate(() => device.link.turnedAway.strangers),
    drop: () => screen.evaluate(() => device.dropConnections()),
  }
}
