import {hashOf, type Place} from '../app/place.ts'
import {isDialogStep} from './elements/dialog-step.ts'

/** Goes to a place, so that the back button returns here; `instead` leaves no way back to this one. */
export function go(place: Place, how: 'onward' | 'instead' = 'onward'): void {
  const hash = hashOf(place)
  // An open dialog is a step of its own, which the new place takes over.
  if (how === 'instead' || isDialogStep()) location.replace(hash)
  else location.hash = hash
}
