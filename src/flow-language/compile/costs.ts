// costs.yaml as the cost book the costing room reads. What does not link is in cost-checks.ts.
import {
  allDays,
  daysId,
  type Band,
  type BookFigure,
  type CostBook,
  type MethodCost,
  type PhaseRule,
} from '../../costing/cost-book.ts'
import type { BookInput } from '../../costing/cost-inputs.ts'
import type { Id } from '../../engine/flow.ts'
import { collectFaults, type Fault } from '../faults.ts'
import type { CostsFile, MethodCostText } from '../schema-costs.ts'
import { checkCosts, type Around } from './cost-checks.ts'
import type { ContentFile } from './read-file.ts'

export type { CostBook } from '../../costing/cost-book.ts'

/** The cost book, and what is wrong with it; no book if the file is faulty, so that nothing is priced from half of it. */
export function linkCosts(
  file: ContentFile<CostsFile> | undefined,
  around: Around,
): { costs: CostBook | undefined; faults: Fault[] } {
  const { faults, report } = collectFaults()
  if (!file?.value) return { costs: undefined, faults }
  checkCosts({ file, value: file.value }, around, report)
  const sound = !faults.length && !file.faults.length
  return { costs: sound ? toBook(file.value) : undefined, faults }
}

function toBook(written: CostsFile): CostBook {
  const methods = toMethods(written.methods)
  const { time, programme_share: share } = written
  return {
    priceYear: written.price_year,
    reviewed: written.reviewed,
    grades: written.grades,
    figures: byId([...written.figures.map(toFigure), ...Object.values(methods).flatMap(daysFigure)]),
    scales: written.scales.map(({ source, ...same }) => ({ ...same, sources: source })),
    scaleQuestion: written.scale_question,
    scaleInferred: written.scale_inferred,
    scaleAssumed: written.scale_assumed,
    inputs: written.inputs.map(toInput),
    followUp: {
      included: written.follow_up.included,
      daysAMonth: written.follow_up.days_a_month,
      sources: written.follow_up.source,
    },
    surveyModes: written.survey_modes.map(({ source, ...same }) => ({ ...same, sources: source })),
    methods,
    pieces: toMethods(written.pieces),
    time: {
      procurement: { weeks: time.procurement.weeks, sources: time.procurement.source },
      access: time.access.map(toRule),
      delivery: time.delivery.map(toRule),
      followUp: time.follow_up.map(toRule),
      outcomeLag: time.outcome_lag.map(toRule),
      deadline: {
        question: time.deadline.question,
        options: mapValues(time.deadline.options, ({ from, to }) => ({
          from,
          ...(to !== undefined && { to }),
        })),
      },
      check: {
        studies: time.check.studies,
        inside: time.check.inside,
        medianRatio: time.check.median_ratio,
        width: time.check.width,
        says: time.check.says,
        sources: time.check.source,
      },
    },
    budget: {
      question: written.budget.question,
      options: mapValues(written.budget.options, ({ least, most, staff_only: staffOnly }) => ({
        least,
        ...(most !== undefined && { most }),
        ...(staffOnly && { staffOnly }),
      })),
    },
    programmeShare: {
      low: share.low,
      high: share.high,
      small: share.small,
      usual: share.usual,
      rules: share.rules.map(({ source, ...same }) => ({ ...same, sources: source })),
      sources: share.source,
    },
    published: written.published.map(
      ({ survey_mode: surveyMode, used_to_set: usedToSet, source, ...same }) => ({
        ...same,
        ...(surveyMode !== undefined && { surveyMode }),
        usedToSet,
        sources: source,
      }),
    ),
    leftOut: written.left_out,
  }
}

function toFigure({ bounds, seen, source, ...same }: CostsFile['figures'][number]): BookFigure {
  return { ...same, ...bounds, ...(seen && { range: seen }), sources: source }
}

/**
 * The days of a method at the scale “few”, all staff together, as a figure that readers may change (to anything from half a
 * day to 5,000 days); none for what has no days of its own.
 */
function daysFigure({ id, days, grade, sources, partOf }: MethodCost): BookFigure[] {
  const value = allDays(days)
  if (value === 0 || partOf !== undefined) return []
  const label = 'days of work'
  const note = 'At a few sites, all staff together. Where the work grows, size multiplies it.'
  const bounds = { min: 0.5, max: 5000, step: 0.5 }
  return [{ id: daysId(id), group: 'days', label, unit: 'days', value, ...bounds, grade, note, sources }]
}

function toInput(written: CostsFile['inputs'][number]): BookInput {
  if (written.kind === 'choice') {
    const { source, options, ...same } = written
    const toOption = ({ id, text, hint }: (typeof options)[number]) => ({ id, text, ...(hint && { hint }) })
    return { ...same, options: options.map(toOption), sources: source }
  }
  const { bounds, source, default: usual, ...same } = written
  return { ...same, ...bounds, ...(usual !== undefined && { default: usual }), sources: source }
}

function toRule({ source, ...same }: CostsFile['time']['access'][number]): PhaseRule {
  return { ...same, sources: source }
}

const NO_WEEKS: Band = { low: 0, central: 0, high: 0 }
const NO_DAYS = { analyst: 0, senior: 0, lead: 0 }

function toMethods(written: readonly MethodCostText[]): Record<Id, MethodCost> {
  const known = new Map(written.map((one) => [one.id, one]))
  return byId(written.map((one) => toMethod(one, one.like === undefined ? undefined : known.get(one.like))))
}

/** One priced like another takes everything from it but what it says itself; the grade is always D. */
function toMethod(own: MethodCostText, like: MethodCostText | undefined): MethodCost {
  const from = like ?? own
  const { label, part_of: partOf } = own
  const interviews = own.interviews ?? from.interviews
  const time = own.time ?? from.time
  return {
    id: own.id,
    ...(label !== undefined && { label }),
    days: own.days ?? from.days ?? NO_DAYS,
    units: own.buys.length ? own.buys : from.buys,
    fixed: own.fixed || from.fixed,
    scales: own.scales ?? from.scales ?? false,
    waves: own.waves ?? from.waves ?? false,
    records: own.records ?? from.records ?? false,
    ...(interviews && {
      interviews: { included: interviews.included, analystDays: interviews.analyst_days },
    }),
    survey: from.survey,
    ...(own.like !== undefined && { like: own.like }),
    ...(partOf !== undefined && { partOf }),
    grade: own.grade ?? 'D',
    evidence: own.evidence ?? (partOf === undefined ? 'It has no price of its own.' : partOf),
    judgement: own.judgement,
    sources: own.source,
    time: {
      waits: time?.waits ?? 'no',
      setUp: time?.set_up ?? NO_WEEKS,
      fieldwork: time?.fieldwork ?? NO_WEEKS,
      reporting: time?.reporting ?? NO_WEEKS,
      grade: own.time ? own.time.grade : 'D',
      sources: time?.source ?? [],
    },
  }
}

function byId<T extends { id: Id }>(items: readonly T[]): Record<Id, T> {
  return Object.fromEntries(items.map((item) => [item.id, item]))
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, to: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]))
}
