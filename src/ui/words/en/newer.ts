/** Why nothing is written here any more: the same wherever somebody wanted to save something. */
export const newer =
  'A newer version of Cairn is in use on this device. Reload to open it. What was saved is still there.'
