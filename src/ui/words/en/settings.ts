import {months} from './months.ts'

export const settings = {
  title: 'Settings',
  language: 'Language',
  theme: 'Colours',
  themes: {system: 'As the device', light: 'Light', dark: 'Dark'},
  name: 'Your name',
  nameHint: 'Offered when you make or join the next room. Rooms you are in keep theirs.',
  nameTooLong: 'At most 40 characters. Please shorten it.',
  saved: 'Saved',
  notSaved:
    'This browser does not let the app remember it. It holds until the page is closed.',
  talk: 'Talk',
  enterSends: 'Enter sends',
  enterSendsHint: 'When off, Enter is a new line and Ctrl or ⌘ with Enter sends.',
  goal: 'Goals',
  fiscalStart: 'Fiscal year starts in',
  fiscalStartHint:
    'Counts for due dates at the end of a quarter or of the fiscal year. Goals that are set keep their dates.',
  month: (month: number) => months[month - 1] ?? '',
  storage: 'Storage',
  used: (used: string, limit: string) => `${used} of ${limit} used`,
  usedOnly: (used: string) => `${used} used`,
  free: (free: string) => `${free} free`,
  nearlyFull:
    'Little space is left. When it is full, nothing new can be saved on this device.',
  rooms: 'What each room holds, about',
  usedUnknown: 'The browser does not say how much is used.',
  kept: 'The browser has promised to keep what is stored here.',
  notKept: 'The browser may clear what is stored here when the device runs out of space.',
  keep: 'Ask the browser to keep it',
  keepRefused:
    'The browser did not promise it. Installing the app, or opening it often, can change that.',
  install: 'Install',
  installed: 'You are using the installed app.',
  installNow: 'Install the app',
  installWhy: 'Installed, Cairn opens in a window of its own, also without a network.',
  installSteps: {
    safariPhone: 'iPhone, iPad: in Safari, tap Share, then “Add to Home Screen”.',
    safariMac: 'Mac: in Safari, choose File, then “Add to Dock”.',
    chrome: 'Chrome, Edge: choose “Install” in the address bar or in the browser’s menu.',
    firefox:
      'Firefox: on Android choose “Add app to Home screen” in the menu. On a computer, keep it as a bookmark: it opens offline as well.',
  },
  device: 'This device',
  oneDevice:
    'In this version one device is one member. Opened on a second device, or in another browser, you join there as another member.',
  more: 'About Cairn',
  version: (version: string) => `Version ${version}`,
}
