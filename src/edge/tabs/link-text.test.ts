import {expect, it} from 'vitest'
import {noLink} from '../../app/link.ts'
import {readLink, writeLink} from './link-text.ts'

it('a link without a code by hand takes away what another tab showed before', () => {
  const shown = {...noLink, hands: {offer: {is: 'waiting', code: 'gone'}}} as const
  const told = readLink(writeLink({...noLink, hands: undefined}))
  expect({...shown, ...told}.hands).toBeUndefined()
})
