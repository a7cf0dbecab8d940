/** An address at the beginning of some bytes, and what follows it. */
export type Address = {readonly address: string; readonly rest: Uint8Array}

/** The number that tells them apart, and how many bytes each takes. */
const IPV4 = 0
const IPV6 = 1
/** The name under which a browser hides an address from pages: `<uuid>.local`. */
const HIDDEN = 2
const LENGTHS = [4, 16, 16]

export const isIPv6 = (address: string): boolean => address.includes(':')

/** Undefined for any other name or address. */
export function writeAddress(
  address: string,
): {readonly kind: number; readonly bytes: Uint8Array} | undefined {
  const uuid = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.local$/i.exec(address)
  if (uuid) return {kind: HIDDEN, bytes: fromHex(uuid[1]!.replaceAll('-', ''))}
  if (isIPv6(address)) {
    const bytes = ipv6Bytes(address)
    return bytes && {kind: IPV6, bytes}
  }
  const parts = address.split('.')
  const isIPv4 = parts.length === 4 && parts.every(isByte)
  return isIPv4 ? {kind: IPV4, bytes: Uint8Array.from(parts, Number)} : undefined
}

export function readAddress(kind: number, bytes: Uint8Array): Address | undefined {
  const length = LENGTHS[kind]
  if (length === undefined || bytes.length < length) return undefined
  const own = bytes.subarray(0, length)
  const rest = bytes.subarray(length)
  if (kind === IPV4) return {address: own.join('.'), rest}
  const hex = [...own].map(byte => byte.toString(16).padStart(2, '0')).join('')
  if (kind === IPV6) return {address: hex.match(/.{4}/g)!.join(':'), rest}
  const uuid = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return {address: `${uuid}.local`, rest}
}

/** Of the forms in which browsers write one; never with an IPv4 address or a zone in it. */
function ipv6Bytes(address: string): Uint8Array | undefined {
  const [start = '', end, ...more] = address.split('::')
  const first = groupsOf(start)
  const last = groupsOf(end ?? '')
  const missing = 8 - first.length - last.length
  const fits = end === undefined ? missing === 0 : missing > 0
  const groups = [...first, ...Array.from({length: Math.max(0, missing)}, () => '0')]
  const all = [...groups, ...last]
  if (more.length > 0 || !fits || !all.every(isGroup)) return undefined
  return fromHex(all.map(group => group.padStart(4, '0')).join(''))
}

const groupsOf = (text: string): string[] => (text === '' ? [] : text.split(':'))
const isGroup = (group: string): boolean => /^[0-9a-f]{1,4}$/i.test(group)
const isByte = (part: string): boolean => /^\d{1,3}$/.test(part) && Number(part) < 256

const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], pair => parseInt(pair, 16))
