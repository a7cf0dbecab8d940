import {expect, it, vi} from 'vitest'
import {SealBox} from './seal-box.ts'

it('what is too short to have been sealed costs no decryption', async () => {
  const box = new SealBox(new Uint8Array(32).fill(1))
  const decrypt = vi.spyOn(crypto.subtle, 'decrypt')
  try {
    const shortest = await box.seal(new Uint8Array(0))
    expect(await box.open(shortest.subarray(1))).toBeUndefined()
    expect(decrypt).not.toHaveBeenCalled()
    expect(await box.open(shortest)).toEqual(new Uint8Array(0))
  } finally {
    decrypt.mockRestore()
  }
})
