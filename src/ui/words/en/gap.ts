export const gap = {
  of: (name: string, count: number) =>
    count === 1
      ? `1 message from ${name} has not arrived`
      : `${count} messages from ${name} have not arrived`,
  ofSomeone: (count: number) =>
    count === 1
      ? '1 message from a member not known here yet has not arrived'
      : `${count} messages from a member not known here yet have not arrived`,
  mine: (count: number) =>
    count === 1
      ? '1 message of yours is missing on this device'
      : `${count} messages of yours are missing on this device`,
  seenBy: (name: string, count: number) =>
    count === 1
      ? `1 message that ${name} had seen has not arrived`
      : `${count} messages that ${name} had seen have not arrived`,
  seenByMe: (count: number) =>
    count === 1
      ? '1 message that you had seen is missing on this device'
      : `${count} messages that you had seen are missing on this device`,
  how: 'It comes by itself when a device that has it connects.',
  howNewer:
    'If a newer version of Cairn wrote it, it comes once this page is reloaded and is that version. Otherwise it comes when a device that has it connects.',
  arrived: 'What was missing has arrived.',
}
