import {newer} from './newer.ts'

export const notSaved = {
  title: 'This could not be saved on this device',
  yet: 'Not saved yet',
  because: {
    'storage-full':
      'There is no space left. The text below is not saved yet. Do not close this screen; free some space on this device, then send again.',
    'storage-blocked':
      'The browser does not let Cairn store anything. The text below is not saved yet. Do not close this screen; allow storage for this site, then send again.',
    'storage-newer': newer,
  },
}
