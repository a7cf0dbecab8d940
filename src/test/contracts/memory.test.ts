import {describe} from 'vitest'
import {memoryNetwork} from '../../edge/memory-network.ts'
import {carrierContract} from './carrier.ts'
import {vaultContract} from './vault.ts'

describe('a vault in memory', () => {
  vaultContract(() => {
    const network = memoryNetwork()
    const {disk, ports} = network.person('aoi')
    return {
      vault: ports.vault,
      restart: () => network.person('aoi').ports.vault,
      fill: full => (disk.refusing = full ? 'storage-full' : undefined),
      loseKey: room => void disk.keys.delete(room),
    }
  })
})

describe('carriers in memory', () => {
  carrierContract(() => {
    const network = memoryNetwork()
    return {
      device: name => {
        const {disk, ports} = network.person(name)
        return {
          ...ports,
          fill: full => (disk.refusing = full ? 'storage-full' : undefined),
        }
      },
      settled: () => network.settled(),
    }
  })
})
