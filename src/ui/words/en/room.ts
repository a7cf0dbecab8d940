export const room = {
  back: 'Back to the overview',
  invite: 'Invite',
  members: 'Members',
  memberNames: (names: string) => `Members: ${names}`,
  connected: (name: string) => `${name} (connected)`,
  comma: ', ',
  parts: 'Parts of the room',
  talk: 'Talk',
  goal: 'Goal',
  toTalk: 'To the talk',
  opening: 'Opening the room…',
  leftHow:
    'Your own copy stays here to be read; nothing new arrives. You can join again under your name.',
  alone: 'You are the only one so far',
  aloneHow:
    'The goal becomes active when a second member presses “I’m in”. You can record numbers from today.',
  aloneActive: 'Whoever opens the link can join, read and write here.',
  copyLink: 'Copy invite link',
  copied: 'Copied',
  notCopied: 'The browser did not allow copying. Open “Invite” and copy the link there.',
  unnamed: 'Room',
}
