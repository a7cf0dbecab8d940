import {afterEach} from 'vitest'
import {closeAll} from './closing.ts'
import {reportFaults} from './faults.ts'

/** What a page says while it is closed counts too. */
afterEach(async () => {
  await closeAll()
  reportFaults()
})
