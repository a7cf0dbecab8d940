import {expect, it} from 'vitest'
import {saved, written} from './not-saved.ts'

const failed = (name: string, message = '') =>
  saved(() => Promise.reject(new DOMException(message, name)))
const refused = (refusal: string) => ({ok: false, refusal})

it('a site that has used up its share, a version to come, and anything else are told apart', async () => {
  expect(await failed('QuotaExceededError')).toEqual(refused('storage-full'))
  expect(await failed('VersionError')).toEqual(refused('storage-newer'))
  expect(await failed('UnknownError')).toEqual(refused('storage-blocked'))
  const wrapped = new Error(String(new DOMException('', 'QuotaExceededError')))
  expect(await saved(() => Promise.reject(wrapped))).toEqual(refused('storage-full'))
})

it('what cannot be opened after the disk was full is full, until something has been written again', async () => {
  const io = 'Connection is closing because of: IO error: 000003.log: FILE_ERROR_NO_SPACE'
  expect(await failed('UnknownError', io)).toEqual(refused('storage-full'))
  const opening = 'Internal error opening backing store for indexedDB.open.'
  expect(await failed('UnknownError', opening)).toEqual(refused('storage-full'))
  await saved(() => Promise.resolve('read'))
  expect(await failed('UnknownError', opening)).toEqual(refused('storage-full'))
  await written(() => Promise.resolve())
  expect(await failed('UnknownError', opening)).toEqual(refused('storage-blocked'))
})
