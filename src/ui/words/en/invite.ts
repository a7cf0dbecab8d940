export const invite = {
  title: 'Invite link',
  lead: (room: string) => `A link to “${room}”. No sign-up is needed.`,
  link: 'Invite link',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'The browser did not copy it. Select the link above and copy it by hand.',
  share: 'Share',
  shareText: (room: string, sentence: string) => `${room}: ${sentence}`,
  readAll: 'Whoever can open this link can read all talk and records so far.',
  forGood: 'What has once arrived cannot be called back.',
  code: 'QR code of the invite link',
  codeHint: 'Opens when a camera reads it',
  size: (count: number) =>
    `${count === 1 ? 'Just you so far' : `${count} members now`}. 2 to 15 work best; up to 25 can be invited.`,
  many: (count: number) =>
    `${count} members now. Beyond 15 a talk gets hard to follow; a second room with a goal of its own may serve better.`,
  full: 'There are 25 members now, so nobody more can be invited. Make another room for another goal.',
  close: 'Close',
}
