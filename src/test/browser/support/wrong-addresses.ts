import {expect} from 'vitest'
import {described} from './described.ts'
import {pageOf} from './page-of.ts'
import type {Person} from './person.ts'

/** Where somebody adds meeting points: each mistake is said at its field. `known` is one that is named already. */
export async function typesWrongPoints(person: Person, known: string): Promise<void> {
  const {meeting} = person.words
  const page = pageOf(person)
  const point = page.getByLabel(meeting.point)
  for (const [typed, problem] of [
    ['', 'empty'],
    ['meet.example.com', 'no-scheme'],
    ['wss://', 'bad-address'],
    ['ws://meet.example.com/', 'unencrypted'],
    [known, 'known'],
  ] as const) {
    await point.fill(typed)
    await point.press('Enter')
    await expect
      .poll(() => described(page, '#own-point'))
      .toContain(meeting.problems[problem])
    expect(await point.getAttribute('aria-invalid')).toBe('true')
  }
}

/** The same of ICE servers. The focus is left where the name for the last is missing. */
export async function typesWrongServers(person: Person): Promise<void> {
  const {meeting} = person.words
  const page = pageOf(person)
  const server = page.getByLabel(meeting.server)
  for (const [typed, problem] of [
    ['turn.example.com', 'no-scheme'],
    ['stun://stun.example.com', 'bad-address'],
    ['turn:127.0.0.1:9', 'no-login'],
  ] as const) {
    await server.fill(typed)
    await server.press('Enter')
    await expect
      .poll(() => described(page, '#own-server'))
      .toContain(meeting.iceProblems[problem])
  }
}
