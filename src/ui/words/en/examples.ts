import type {Department, ExampleId} from '../../../core/goal/goal-examples.ts'

export type ExampleWords = {
  readonly who: string
  readonly metric: string
  readonly unit: string
  /** Where the number comes from. */
  readonly measure: string
  /** What is done for it. */
  readonly action: string
  /** What to do today. */
  readonly first: string
  readonly milestones?: readonly string[]
}

export type ExamplesWords = {
  readonly departments: Record<Department, string>
  readonly goals: Record<ExampleId, ExampleWords>
}

export const examples: ExamplesWords = {
  departments: {
    sales: 'Sales',
    development: 'Development',
    administration: 'Administration',
    manufacturing: 'Manufacturing',
    support: 'Support',
    shop: 'Shop',
  },
  goals: {
    quoteDays: {
      who: 'Sales',
      metric: 'Days to answer a quote request',
      unit: 'days',
      measure: 'Weekly average from arrival to answer, taken from the quote log',
      action: 'reading Development’s work estimates every Monday',
      first: 'Count the days of the last ten quotes',
    },
    newVisits: {
      who: 'Sales',
      metric: 'Number of first visits',
      unit: 'visits',
      measure: 'Visits marked “new” in the visit log',
      action: 'choosing three companies together each Monday',
      first: 'List ten companies we have never met',
    },
    renewals: {
      who: 'Sales',
      metric: 'Rate of renewed contracts',
      unit: '%',
      measure: 'Renewed of all contracts that ended this month, from the contract list',
      action: 'calling 60 days before each contract ends',
      first: 'List the contracts that end next month',
    },
    discounts: {
      who: 'Sales',
      metric: 'Share of orders sold at a discount',
      unit: '%',
      measure: 'Orders with a discount among the orders of the week, from the order list',
      action: 'looking at every discount in pairs before it is offered',
      first: 'Note the reasons of last week’s discounts',
    },
    reviewWait: {
      who: 'Development',
      metric: 'Hours until the first review',
      unit: 'hours',
      measure: 'Weekly median from request to first comment, from the repository',
      action: 'opening the day with thirty minutes of reviews',
      first: 'Look up the waits of the last twenty requests',
    },
    failedBuilds: {
      who: 'Development',
      metric: 'Failed builds per week',
      unit: 'builds',
      measure: 'Red builds on the main branch, counted on Fridays',
      action: 'repairing the most fragile test each week',
      first: 'Write down which test failed most often last week',
    },
    responseTime: {
      who: 'Development',
      metric: 'Response time of the search page',
      unit: 'ms',
      measure: '95th percentile of the week, from the monitoring screen',
      action: 'looking at the slowest query every Wednesday',
      first: 'Save this week’s list of slow queries',
    },
    incidentHours: {
      who: 'Development and Operations',
      metric: 'Hours spent on incidents',
      unit: 'hours',
      measure: 'Sum of the hours in the incident notes',
      action: 'removing one repeated cause every two weeks',
      first: 'Sort last month’s incidents by cause',
    },
    releaseSteps: {
      who: 'Development',
      metric: 'Release steps done by machine',
      unit: '%',
      measure: 'Steps of the list that run without a hand',
      action: 'giving Thursday afternoons to the release script',
      first: 'Write down every step of the last release',
      milestones: [
        'The steps are written down',
        'Builds run by themselves',
        'Tests run by themselves',
        'Delivery runs by itself',
      ],
    },
    approvalDays: {
      who: 'Administration',
      metric: 'Days until a request is approved',
      unit: 'days',
      measure: 'Monthly average from submission to approval, from the request list',
      action: 'letting small sums be approved in one step',
      first: 'Find where the last ten requests waited',
    },
    overtime: {
      who: 'Administration',
      metric: 'Overtime hours of the whole team',
      unit: 'hours',
      measure: 'Total of the team from the time sheets, without names',
      action: 'closing the books in two halves instead of one night',
      first: 'Mark the three busiest days of the month',
    },
    guides: {
      who: 'Administration',
      metric: 'Number of guides written',
      unit: 'guides',
      measure: 'Guides in the shared folder that someone else has tried',
      action: 'writing down each answer the second time it is asked',
      first: 'Collect the five most frequent questions',
    },
    meetingRooms: {
      who: 'Administration',
      metric: 'Use rate of the meeting rooms',
      unit: '%',
      measure: 'Hours booked of hours open, from the booking calendar',
      action: 'freeing rooms that stay empty for ten minutes',
      first: 'Compare one day’s bookings with who came',
    },
    printedSheets: {
      who: 'Administration and Accounting',
      metric: 'Number of sheets printed',
      unit: 'sheets',
      measure: 'Counter of the two copiers, read on Fridays',
      action: 'showing meeting papers on the screen',
      first: 'Read both counters today',
    },
    defects: {
      who: 'Manufacturing',
      metric: 'Defect rate of line 2',
      unit: '%',
      measure: 'Rejected of inspected pieces, from the inspection sheet',
      action: 'checking the first piece after every changeover',
      first: 'Sort last week’s rejects by cause',
    },
    changeover: {
      who: 'Manufacturing',
      metric: 'Minutes for a changeover',
      unit: 'minutes',
      measure: 'Average of the week, from the line’s stop times',
      action: 'laying out the tools before the line stops',
      first: 'Film one changeover and watch it together',
    },
    stockDays: {
      who: 'Manufacturing and Purchasing',
      metric: 'Days of parts in stock',
      unit: 'days',
      measure: 'Parts in stock divided by daily use, counted on Mondays',
      action: 'ordering twice a week in smaller lots',
      first: 'Find the ten parts that lie longest',
    },
    ideasDone: {
      who: 'Manufacturing',
      metric: 'Number of ideas put to work',
      unit: 'ideas',
      measure: 'Cards moved to “done” on the board',
      action: 'trying one small idea on every shift day',
      first: 'Choose three cards that cost nothing',
    },
    scrap: {
      who: 'Manufacturing',
      metric: 'Weight of material thrown away',
      unit: 'kg',
      measure: 'Weight of the scrap bins, written down each evening',
      action: 'nesting cuts of two orders on one sheet',
      first: 'Weigh today’s bins',
    },
    firstReply: {
      who: 'Support',
      metric: 'Hours until the first reply',
      unit: 'hours',
      measure: 'Weekly average in office hours, from the request list',
      action: 'having one pair look at the inbox each hour',
      first: 'See at what time of day requests wait longest',
    },
    solvedAtOnce: {
      who: 'Support',
      metric: 'Share of requests solved with one reply',
      unit: '%',
      measure: 'Closed after one reply, of all closed in the week',
      action: 'asking for the version and a picture on the form',
      first: 'Read ten requests that took three replies',
    },
    helpArticles: {
      who: 'Support',
      metric: 'Number of help articles published',
      unit: 'articles',
      measure: 'Articles on the help page that Development has checked',
      action: 'turning the question of the week into an article',
      first: 'Pick the question that came most often last month',
    },
    openRequests: {
      who: 'Support',
      metric: 'Number of requests still open',
      unit: 'requests',
      measure: 'Open in the request list on Friday at 17:00',
      action: 'going through the oldest ten each Tuesday',
      first: 'Sort the open ones by age',
    },
    oneDesk: {
      who: 'Support and Sales',
      metric: 'Channels moved to one desk',
      unit: '%',
      measure: 'Channels whose requests arrive in the shared list',
      action: 'moving one channel every two weeks',
      first: 'List all the ways in which customers reach us',
      milestones: [
        'Contact form',
        'E-mail',
        'Telephone notes',
        'Requests handed to Sales',
      ],
    },
    tillWait: {
      who: 'Shop',
      metric: 'Minutes of waiting at the till',
      unit: 'minutes',
      measure: 'Three waits timed at noon and three at six, averaged',
      action: 'opening the second till at the fourth person in line',
      first: 'Time three waits today',
    },
    cardHolders: {
      who: 'Shop',
      metric: 'Number of new card holders',
      unit: 'people',
      measure: 'Forms handed in at the counter',
      action: 'asking at the moment of wrapping',
      first: 'Put the forms within reach of both tills',
    },
    emptyShelves: {
      who: 'Shop',
      metric: 'Rate of items missing from the shelf',
      unit: '%',
      measure: 'Empty places of 200 on the morning round',
      action: 'filling up once more at 16:00',
      first: 'Note which shelves were empty at closing time',
    },
    foodThrownAway: {
      who: 'Shop',
      metric: 'Number of lunch boxes thrown away',
      unit: 'boxes',
      measure: 'Counted at closing time, written in the day book',
      action: 'packing the last batch only after a look at 15:00',
      first: 'Count tonight what is left',
    },
    survey: {
      who: 'Shop',
      metric: 'Score of the customer survey',
      unit: 'points',
      measure: 'Average of the cards of the week, out of 100',
      action: 'mending one thing named on the cards each week',
      first: 'Read last week’s cards together',
    },
  },
}
