// How large what is downloaded may be, in bytes, and why. Held by tests/journeys/sizes.spec.ts on what was built. A budget
// is raised only with a reason written here; what has become smaller should lower it.

export interface Budget {
  /** Bytes, as sent with brotli at its best (`gzip` for the single file, which is often mailed or hosted plainly). */
  most: number
  why: string
}

export const budgets = {
  page: {
    most: 14_000,
    why: 'The page with its styles fits into a server’s first flight of ten packets: one round trip to read it.',
  },
  firstScript: {
    most: 36_000,
    why: 'The frame of every page and the framework. Nothing that walks a line, so that the first screen is usable soon.',
  },
  homePages: {
    most: 4500,
    why: 'What was left on this device. The map and the words for everybody stand in the page already, and stay.',
  },
  asking: {
    most: 40_000,
    why: 'The session machine, the engine that finds the next question, and the pages that ask. Fetched with the questions.',
  },
  questions: {
    most: 18_000,
    why: 'What one line asks, without what it tells: other lines are fetched when they are chosen.',
  },
  untilFirstQuestion: {
    most: 103_000,
    why: 'All of the above that a deep link to a question needs, the half kilobyte of the bundler’s own too, which used to be missed. The aim is 45,000: two libraries alone are 30,000 of it.',
  },
  singleFileGzip: {
    most: 995_000,
    why: 'One file that can be mailed, with everything in it. A promise of less than 1,000,000; a third of it is words, and sources beside every figure of a brief.',
  },
} as const satisfies Readonly<Record<string, Budget>>

/** What is used late and must not come with the first question: part of a file’s name, and what it is. */
export const later: Readonly<Record<string, string>> = {
  ResultPage: 'results and their charts',
  BriefPages: 'documents',
  'docx|dist-': 'Word and workbook files',
  CalculatorPage: 'calculators',
  FlowMapPage: 'maps of one line',
  DeskPages: 'the commissioner’s desk',
  RoomPages: 'the training room',
  WorthPages: 'value for money',
  SearchPage: 'search',
}
