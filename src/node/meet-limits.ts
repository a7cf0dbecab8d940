/** What the meeting point takes, from whom and how much of it. */
export type MeetLimits = {
  /** Pages of these origins may meet here besides those of the server's own host; `any`: whatever their origin. */
  readonly origins: readonly string[] | 'any'
  readonly connections: number
  /** Of one IPv4 address or one IPv6 network of 64 bits. A browser needs one, whatever the number of its rooms. */
  readonly connectionsPerAddress: number
  /** One topic a room. */
  readonly topics: number
  /** In bytes. A session description with many candidates is about 6 kB, sealed and encoded 8 kB. */
  readonly messageSize: number
  /** In bytes a second, in the long run, of one connection. What comes quicker is read later, none of it is lost. */
  readonly rate: number
  /** Addresses come from `X-Forwarded-For`, to whose end the proxy in front has added whom it heard. */
  readonly behindProxy: boolean
}

/** Room for several offices of 25 people, each behind one address, with three browsers each and their old lines still open. */
export const meetLimits: MeetLimits = {
  origins: [],
  connections: 2000,
  connectionsPerAddress: 200,
  topics: 512,
  messageSize: 64 * 1024,
  rate: 64 * 1024,
  behindProxy: false,
}
