export const removal = {
  menuOf: (name: string) => `What can be done with ${name}`,
  remove: 'Remove from the room…',
  asking: {
    title: (name: string) => `Remove ${name} from this room?`,
    what: 'What they have written so far stays and counts. Nothing they write after this does, and no device of the room connects to theirs any more. This cannot be undone, and the talk says who did it.',
    link: 'They keep what they have seen. Whoever has the invite link can join as somebody new.',
    yes: 'Remove',
  },
  notHere: 'That member is no longer in the room.',
  mark: 'removed from the room',
  out: {
    title: 'This device was removed from the room',
    what: 'Your own copy stays here to be read; nothing new arrives. To join again, delete this copy from the device, then open the invite link: you come in as a new member.',
  },
}
