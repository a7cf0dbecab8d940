import type {Formats} from './words/format.ts'

/** In the largest unit that leaves a number of at least 1, to two digits: 4.2MB. */
export function bytesText(format: Formats, bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3))
  const rounded = Number((bytes / 1000 ** power).toPrecision(2))
  return format.quantity(rounded, units[power] ?? 'B')
}

const units = ['B', 'kB', 'MB', 'GB', 'TB']
