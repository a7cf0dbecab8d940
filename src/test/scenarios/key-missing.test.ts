import {expect, it, vi} from 'vitest'
import {meet} from '../people.ts'

it('a room whose key is gone from this device says so, and the others open', async () => {
  const {aoi} = meet('aoi')
  const [gone, other] = [await aoi.makes('見積り'), await aoi.makes('商談')]
  await aoi.closeApp()
  aoi.machine.disk.keys.delete(gone)
  await aoi.restart()
  await aoi.in(other)
  const ofGone = () => aoi.rooms.rooms.value?.get(gone)
  await vi.waitFor(() => expect(ofGone()?.trouble).toBe('key-missing'))
  expect(ofGone()?.session).toBeUndefined()
})
