import {START, type Plot, type Scene} from '../../app/sample/plot.ts'
import type {GoalTerms} from '../../core/goal/goal.ts'
import {plainTerms} from '../../core/goal/plain-terms.ts'
import type {Day} from '../../core/ids.ts'
import {addDays} from '../../core/text/dates.ts'
import type {SampleWords} from '../words/sample.ts'

const misaki = 0
const kenji = 1
const lee = 2

/** Eight weeks of a small team, of which a few days are left. */
export function samplePlot(words: SampleWords, visitor: string, today: Day): Plot {
  return {
    room: words.room,
    people: words.people,
    visitor: visitor || words.visitor,
    scenes: [...beginning(words, today), ...middle(words), ...lastDays(words, today)],
    answers: {
      said: words.answers.said.map(text => ({who: kenji, text})),
      'checked-in': words.answers.recorded.map(text => ({who: misaki, text})),
      agreed: words.answers.agreed.map(text => ({who: kenji, text})),
    },
  }
}

function beginning(words: SampleWords, today: Day): readonly Scene[] {
  const {said, notes} = words
  return [
    {who: misaki, at: ago(50, '09:10'), does: 'say', text: said.start},
    {who: misaki, at: ago(50, '09:12'), does: 'propose', terms: quotes(words, today)},
    {who: kenji, at: ago(50, '09:40'), does: 'say', text: said.agree},
    {who: kenji, at: ago(50, '09:41'), does: 'agree'},
    {who: lee, at: ago(45, '16:20'), does: 'say', text: said.list},
    {
      ...{who: misaki, at: ago(43, '10:00'), does: 'record', value: '4.9'},
      ...{note: notes.list, guards: {0: 3}, leads: {0: 1}, confidence: 'even'},
    },
    {who: lee, at: ago(42, '11:15'), does: 'say', text: said.where},
    {
      ...{who: kenji, at: ago(36, '10:00'), does: 'record', value: '4.4'},
      ...{note: notes.table, guards: {0: 4}, leads: {0: 2}, confidence: 'even'},
    },
    {
      ...{who: misaki, at: ago(29, '10:00'), does: 'record', value: '4.1'},
      ...{note: notes.order, guards: {0: 6}, leads: {0: 2}, confidence: 'low'},
    },
  ]
}

function middle(words: SampleWords): readonly Scene[] {
  const {said, notes} = words
  return [
    {who: lee, at: ago(22, '13:30'), does: 'say', text: said.night},
    {who: misaki, at: ago(22, '13:52'), does: 'say', text: said.nightYes},
    {
      ...{who: misaki, at: ago(22, '13:55'), does: 'revise', change: {target: 2}},
      reason: words.revised,
    },
    {
      ...{who: kenji, at: ago(22, '17:00'), does: 'record', value: '3.6'},
      ...{note: notes.night, guards: {0: 5}, leads: {0: 3}, confidence: 'even'},
    },
    {
      ...{who: lee, at: ago(15, '10:00'), does: 'record', value: '31'},
      ...{note: notes.prices, guards: {0: 4}, leads: {0: 3}, confidence: 'even'},
    },
    {who: lee, at: ago(15, '10:04'), does: 'correct', value: '3.1', reason: words.typo},
    {who: lee, at: ago(15, '10:05'), does: 'say', text: said.typo},
    {
      ...{who: misaki, at: ago(8, '11:50'), does: 'record', value: '2.9'},
      ...{note: notes.morning, leads: {0: 1}},
    },
    {
      ...{who: lee, at: ago(8, '17:40'), does: 'record', value: '2.8'},
      ...{note: notes.missing, guards: {0: 4}, leads: {0: 2}, confidence: 'high'},
    },
  ]
}

function lastDays(words: SampleWords, today: Day): readonly Scene[] {
  const {said, notes} = words
  return [
    {who: kenji, at: ago(4, '10:12'), does: 'say', text: said.table},
    {who: lee, at: ago(3, '15:40'), does: 'say', text: said.helped, isWin: true},
    {
      ...{who: misaki, at: ago(3, '17:05'), does: 'record', value: '2.5'},
      ...{note: notes.noWait, guards: {0: 4}, leads: {0: 3}, confidence: 'high'},
    },
    {who: kenji, at: ago(1, '16:30'), does: 'propose', terms: replies(words, today)},
    {who: kenji, at: ago(1, '16:31'), does: 'say', text: said.idea},
    {who: lee, at: {minutesAgo: 27}, does: 'say', text: said.today},
  ]
}

const ago = (daysAgo: number, time: string) => ({daysAgo, time})

const quotes = ({quotes: words}: SampleWords, today: Day): GoalTerms => ({
  ...plainTerms,
  ...{who: words.who, metric: words.metric, measure: words.measure},
  ...{action: words.action, unit: words.unit, decimals: 1, min: 0},
  ...{kind: 'latest', baseline: 5.2, target: 1.5},
  ...{start: addDays(today, -START), due: addDays(today, 6), cadence: 7},
  guardrails: [{...words.sentBack, upper: 5}],
  leads: [{...words.table, perWeek: 3}],
})

const replies = ({replies: words}: SampleWords, today: Day): GoalTerms => ({
  ...plainTerms,
  ...words,
  ...{kind: 'latest', baseline: 8, target: 4, decimals: 1, min: 0},
  ...{start: addDays(today, -1), due: addDays(today, 29), cadence: 7},
})
