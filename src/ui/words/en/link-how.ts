export const linkHow = {
  connectedHow: 'What you write reaches their devices at once.',
  offlineHow:
    'There is no network. What you write is kept on this device and arrives once you are connected.',
  waitingHow:
    'It arrives once someone connects. Until then what you write stays on this device.',
  meetingReached: 'The meeting point is reached',
  waitingForDevices: 'Waiting for the other members’ devices',
  downHow:
    'The meeting point does not answer. Cairn keeps trying; what you write stays on this device.',
  noneHow:
    'Nobody can be met from here yet: this site’s cairn.json names no meeting point that can be used. Whoever hosts the site can add one there, or set it right; any member can name one for the room, on its members page. With somebody on the same network you can connect by hand.',
  byHand: 'Connect by hand',
  seekAgain: 'Look again',
  seeking: 'Looking…',
  receiving: 'Receiving',
  receivingHow: 'The talk and the goal are on their way.',
  receivingOf: (done: string, total: string) => `Receiving: ${done} of ${total}`,
  megabytes: (count: string) => `${count} MB`,
}
