import type {Link} from '../../../app/link.ts'
import type {InviteProblem} from '../../../app/invite-link.ts'
import {newer} from './newer.ts'

export const join = {
  title: 'Join a room',
  paste: 'Paste the invite link',
  pasteHint: 'The whole link, as it came in a mail or a chat',
  open: 'Open',
  nothingPasted: 'Paste the link here first.',
  problems: {
    'not-an-invite':
      'There is no invite link in this. Copy the whole link from the message you got, and paste it here.',
    'cut-short':
      'This link is not complete: a part of it is missing or changed. Copy the whole link once more, or ask for it to be sent again.',
    'other-version':
      'This link was made by another version of Cairn. Reload this page to get the newest one; if it still does not open, ask for a new link.',
  } satisfies Record<InviteProblem, string>,
  invited: 'You are invited to a room',
  unnamed: 'A room',
  goalComing: 'The goal shows here as soon as someone is connected.',
  now: 'Now',
  start: 'Start',
  target: 'Target',
  until: (due: string, left: string) => `until ${due} · ${left}`,
  progress: (percent: number) => `progress ${percent}%`,
  members: 'Members',
  membersComing: 'shown when connected',
  memberCount: (count: number) => (count === 1 ? '1 member' : `${count} members`),
  connectedTo: (count: number) =>
    count === 1 ? 'connected to 1 member' : `connected to ${count} members`,
  nobodyYet: 'Nobody is connected yet.',
  waiting: {
    unknown: 'It arrives once someone is. Getting ready to look.',
    connecting: 'It arrives once someone is. Reaching the meeting point.',
    open: 'It arrives once someone is. Waiting at the meeting point for another device.',
    down: 'The meeting point does not answer. This page keeps trying by itself.',
    none: 'This site has no meeting point that can be used, so devices cannot find each other. Whoever set up the site can add one to its cairn.json, or set it right; or a member names one for the room and sends a new invite.',
  } satisfies Record<Link['meeting'], string>,
  offline: 'This device has no network. It goes on by itself when the network is back.',
  comes: 'Today’s value shows here as soon as someone is connected.',
  byHand: 'Connect by hand',
  again: 'Try again',
  receiving: 'Receiving the room',
  arriving: 'Connected. The room is arriving.',
  readAll: 'Whoever can open this link can read all talk and records so far.',
  oneDevice:
    'In this version one device is one member. On another device you join as another member.',
  name: 'Name',
  nameHint: 'seen by the members of the room',
  nameProblems: {
    empty: 'Your name is missing. A short one is enough.',
    'too-long': 'That name is too long. Up to 40 characters will do.',
  },
  join: 'Join',
  joining: 'Joining…',
  decline: 'Don’t join',
  declineNote: 'nothing stays on this device',
  refused: {
    'storage-full':
      'Not joined yet: there is no space left on this device. Make some space and press again.',
    'storage-blocked':
      'Not joined yet: this browser does not let the app keep anything. Allow storage for this site (private windows often forbid it) and press again.',
    'storage-newer': newer,
  },
  cannotOpen: {
    'storage-full': 'The room cannot be opened: there is no space left on this device.',
    'storage-blocked':
      'The room cannot be opened: this browser does not let the app keep anything. Allow storage for this site (private windows often forbid it) and reload.',
    'storage-newer': newer,
  },
  left: {
    title: 'You left this room',
    what: 'Your own copy is still on this device and can be read. Joining again connects you to the others, as the same member.',
    read: 'Read my copy',
    rejoin: 'Join again',
  },
}
