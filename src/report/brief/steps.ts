// What to do next, as a list with room for names and dates: only steps that these answers leave to be taken.
import { headline } from '../advice/headline.ts'
import { tasks } from '../advice/unknown-words.ts'
import type { ReportSection } from '../report.ts'
import type { BriefInput } from './input.ts'

/** More than so many things to find out have a table of their own, with room for names: they are not listed twice. */
const MOST_OPEN = 4

/** What to do, with room for who and when. */
export function stepsSection(input: BriefInput): ReportSection {
  const stopped = headline(input.flow, input.advised, input.library).situation === 'stop'
  const steps = [...openSteps(input), ...(stopped ? noStudySteps(input) : studySteps(input))]
  return {
    id: 'steps',
    title: 'Next steps',
    blocks: [
      {
        kind: 'table',
        caption: 'Who does what by when',
        columns: [
          { title: 'Step', width: 7 },
          { title: 'Who', width: 2 },
          { title: 'By when', width: 2 },
        ],
        rows: steps.map((step) => [step, '', '']),
        rowHeads: true,
      },
    ],
  }
}

function openSteps({ flow, advised, library }: BriefInput): string[] {
  const open = tasks(flow, advised, null, library).filter(({ hard }) => hard)
  if (open.length > MOST_OPEN)
    return [`Find out the ${open.length} things marked “First” in the table “Find out” above`]
  return open.map(({ title }) => `Find out: ${title}`)
}

function studySteps(input: BriefInput): string[] {
  const { flow, advised, library } = input
  const lead = library.methods[advised.primary ?? advised.bestAvailable ?? '']
  const tested = flow.methods.some(({ id }) => library.methods[id]?.rung === 'impact')
  const model = advised.answers['logic']
  return [
    tested
      ? 'Agree one main outcome, how it is measured, and the smallest change worth having'
      : 'Agree in one sentence what has to be found out, and who will use the answer',
    ...(model === undefined
      ? []
      : [
          model === 'agreed'
            ? 'Check that the agreed logic model still holds, with its assumptions and risks'
            : 'Finish the logic model, with its assumptions and risks',
        ]),
    'Screen for data protection, ethics and equality before any data are touched',
    ...(advised.answers['access_data'] === 'have' ? [] : ['Ask the data owners for access, in writing']),
    `Appoint or name whoever does ${lead?.noun ?? 'the work'}, and somebody to check it`,
    ...recordSteps(input),
    'Write down the analysis before anybody looks at the data, and say that any result will be published',
  ]
}

/** Where no study is worth its cost. */
function noStudySteps(input: BriefInput): string[] {
  return [
    ...recordSteps(input),
    'Write down why it is not being evaluated, and what would make you think again',
  ]
}

/** Only where minimum records are advised; what has begun, or is over, has no first day ahead of it. */
function recordSteps({ advised, library }: BriefInput): string[] {
  const kept = advised.methods.some(
    ({ id, status }) => status === 'recommended' && library.methods[id]?.rung === 'minimum',
  )
  if (!kept) return []
  const stage = advised.answers['stage']
  if (stage === 'ended') return ['Gather the minimum records while they can still be found']
  if (stage === 'designing' || stage === 'planned' || stage === undefined)
    return ['Start the minimum records on the first day of delivery']
  return ['Start the minimum records now, and gather what there is since the first day']
}
