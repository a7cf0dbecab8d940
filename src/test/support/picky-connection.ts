/** As browsers do: an address that they cannot read is thrown at whoever connects. */
export class PickyConnection {
  constructor({iceServers = []}: RTCConfiguration) {
    const [server] = iceServers
    if (!/^(stun|turn)s?:[\w.-]+(:\d+)?(\?transport=\w+)?$/.test(String(server?.urls)))
      throw new SyntaxError('not an address')
  }

  close(): void {}
}
