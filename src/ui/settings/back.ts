/** One level up: who has rooms comes from the settings, who has none from the first screen. */
export const backFrom = (rooms: readonly unknown[] | undefined): string =>
  rooms?.length ? '#/settings' : '#/'
