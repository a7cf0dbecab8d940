import {noLink, type Link} from '../../app/link.ts'

/** A link as text, for the other tabs of this version of the app. */
export function writeLink(link: Link): string {
  return JSON.stringify({...link, heldBy: [...link.heldBy]})
}

/** Only ever given what `writeLink` wrote, under a key that no stranger has; undefined for another version's. */
export function readLink(text: string): Link | undefined {
  try {
    const {heldBy, ...link} = JSON.parse(text) as Link & {
      readonly heldBy: Iterable<readonly [Link['peers'][number], number]>
    }
    // Text has no word for what there is none of.
    return {...noLink, hands: undefined, ...link, heldBy: new Map(heldBy)}
  } catch {
    return undefined
  }
}
