import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import {lazily} from './lazily.ts'

const places = {
  window: new EventTarget(),
  document: new EventTarget(),
  navigator: {serviceWorker: new EventTarget()},
}

beforeEach(() => {
  for (const [name, place] of Object.entries(places)) vi.stubGlobal(name, place)
})
afterEach(() => void vi.unstubAllGlobals())

it.each([
  ['the network is back', places.window, 'online'],
  ['the window is looked at', places.document, 'visibilitychange'],
  ['the worker takes over', places.navigator.serviceWorker, 'controllerchange'],
])('a part that could not be loaded is asked for again, once, when %s', async (...at) => {
  const [, place, event] = at
  const load = vi.fn<() => Promise<unknown>>()
  load.mockRejectedValueOnce(new Error('out of reach')).mockResolvedValue(undefined)
  lazily(load)
  await vi.waitFor(() => {
    place.dispatchEvent(new Event(event))
    expect(load).toHaveBeenCalledTimes(2)
  })
  for (const any of [places.window, places.document, places.navigator.serviceWorker])
    for (const name of ['online', 'visibilitychange', 'controllerchange'])
      any.dispatchEvent(new Event(name))
  expect(load).toHaveBeenCalledTimes(2)
})
