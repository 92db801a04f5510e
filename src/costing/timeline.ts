// How long it takes: phases that follow each other or run side by side, in weeks from today.
import { add, longest, NOTHING } from './bands.ts'
import type { Band, CostBook, Delivery, MethodCost, PhaseRule } from './cost-book.ts'
import type { Chosen, Phase, PhaseId, Situation, Timeline } from './estimate.ts'
import { fitOf, WEEKS_A_MONTH } from './fit.ts'
import { worse } from './grade.ts'
import { holds } from './holds.ts'
import { inputsUsed } from './inputs.ts'
import { methodsIn } from './work.ts'

interface Span {
  weeks: Band
  because: string
  sources: readonly string[]
}

const NO_TIME: Span = { weeks: NOTHING, because: '', sources: [] }

/**
 * The timetable of a package, in weeks from today. Buying in and set-up come first; then delivery, follow-up and the wait for
 * outcome data, beside data access and fieldwork; then analysis and report. Low adds up lows, and so on. The methods that
 * wait longest write last; the others do all their work beside the waiting.
 */
export function timeline(
  book: CostBook,
  situation: Situation,
  chosen: Chosen = {},
  delivery: Delivery = 'external',
): Timeline {
  const methods = methodsIn(book, situation.methods).methods.filter(({ partOf }) => partOf === undefined)
  const [last, others] = waitingLongest(methods)
  const wait = last[0]?.time.waits ?? 'no'
  const rule = (rules: readonly PhaseRule[]) => spanOf(rules, situation)

  const procurement = delivery === 'external' && methods.length ? fromProcurement(book) : NO_TIME
  const setUp = workSpan(
    methods,
    ({ time }) => time.setUp,
    'The slowest of the methods to design and set up.',
  )
  const access = methods.some(({ records }) => records) ? rule(book.time.access) : NO_TIME
  const run = wait === 'no' ? NO_TIME : rule(book.time.delivery)
  const followUp = wait === 'outcome' ? followUpSpan(book, situation, chosen, methods) : NO_TIME
  const lag = wait === 'outcome' ? rule(book.time.outcomeLag) : NO_TIME
  const beside = ({ time }: MethodCost) =>
    add(time.waits === 'no' ? time.fieldwork : longest([run.weeks, time.fieldwork]), time.reporting)
  const fieldwork = workSpan(
    methods,
    (method) => (others.includes(method) ? beside(method) : method.time.fieldwork),
    'Collecting, and everything of those methods that need not wait.',
  )
  const reporting = workSpan(
    last,
    ({ time }) => time.reporting,
    'Analysis, writing and quality checks, once everything is in.',
  )

  const ready = add(procurement.weeks, setUp.weeks)
  const chain = add(run.weeks, followUp.weeks, lag.weeks)
  const middle = longest([access.weeks, chain, fieldwork.weeks])
  const total = add(ready, middle, reporting.weeks)
  const decides = (weeks: Band) => weeks.central > 0 && weeks.central === middle.central
  const phase = (id: PhaseId, label: string, start: Band, span: Span, critical: boolean): Phase[] =>
    span.weeks.high > 0
      ? [{ id, label, start, length: span.weeks, because: span.because, sources: span.sources, critical }]
      : []
  const phases = [
    ...phase('procurement', 'Buying in', NOTHING, procurement, true),
    ...phase('set-up', 'Set-up', procurement.weeks, setUp, true),
    ...phase('access', 'Data access', ready, access, decides(access.weeks)),
    ...phase('delivery', 'Delivery', ready, run, decides(chain)),
    ...phase('follow-up', 'Follow-up', add(ready, run.weeks), followUp, decides(chain)),
    ...phase('outcome-lag', 'Outcomes come in', add(ready, run.weeks, followUp.weeks), lag, decides(chain)),
    ...phase('fieldwork', 'Fieldwork', ready, fieldwork, decides(fieldwork.weeks)),
    ...phase('reporting', 'Analysis and report', add(ready, middle), reporting, true),
  ]
  const grade = methods.reduce((worst, { time }) => worse(worst, time.grade), 'A' as Timeline['grade'])
  return { delivery, phases, total, grade: methods.length ? grade : 'D', ...fitOf(book, situation, total) }
}

/** The methods that wait for most, and the rest. */
function waitingLongest(methods: readonly MethodCost[]): [MethodCost[], MethodCost[]] {
  const order = ['outcome', 'delivery', 'no']
  const most = order.find((wait) => methods.some(({ time }) => time.waits === wait))
  return [
    methods.filter(({ time }) => time.waits === most),
    methods.filter(({ time }) => time.waits !== most),
  ]
}

/** The months that were given, or what the answers suggest. */
function followUpSpan(
  book: CostBook,
  situation: Situation,
  chosen: Chosen,
  methods: readonly MethodCost[],
): Span {
  const input = inputsUsed(book, situation.answers, chosen, methods).find(({ id }) => id === 'follow_up')
  if (input?.from !== 'said' || typeof input.value !== 'number') return spanOf(book.time.followUp, situation)
  const weeks = input.value * WEEKS_A_MONTH
  return { weeks: { low: weeks, central: weeks, high: weeks }, because: 'The months you gave.', sources: [] }
}

/** The first rule that holds. */
function spanOf(rules: readonly PhaseRule[], { answers }: Situation): Span {
  return rules.find(({ when }) => holds(when, answers)) ?? NO_TIME
}

function workSpan(methods: readonly MethodCost[], of: (method: MethodCost) => Band, because: string): Span {
  return {
    weeks: longest(methods.map(of)),
    because,
    sources: [...new Set(methods.flatMap(({ time }) => time.sources))],
  }
}

function fromProcurement({ time: { procurement } }: CostBook): Span {
  const because = 'Writing the brief, tendering and signing. Your own analysts need none of it.'
  return { weeks: procurement.weeks, because, sources: procurement.sources }
}
