// The shape of an exercise in flows/training, and of one that a trainer wrote and loads while the app runs. Friendlier
// to write than the type it becomes (engine/training.ts): a block is one key, a claim may be a sentence with a source.
import * as v from 'valibot'
import { HANDOUT_READERS, STAGE_KINDS } from '../engine/training.ts'
import { sources } from './schema-library.ts'
import { date, name, optionId, sourceId, text, wholeNumber } from './schema-parts.ts'
import { slug, status } from './schema-reference.ts'

/** What an exercise may belong to. */
export const EXERCISE_LINES = ['journey', 'background', 'why', 'works', 'value', 'desk'] as const

const backing = v.pipe(sources, v.minLength(1, 'must name a source, or say judgement or invented'))
const many = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.minLength(1, 'is empty'))
const few = <T extends v.GenericSchema>(item: T) => v.optional(v.array(item), [])
const minutes = v.pipe(wholeNumber(1), v.maxValue(240))
const claim = v.strictObject({ text: text(400), source: backing })

/** Room to write in may be left empty, and numbers may be written as such. */
const cell = v.pipe(
  v.union([v.pipe(v.string(), v.maxLength(300)), v.number()], 'must be text or a number'),
  v.transform(String),
)

const table = v.strictObject({
  caption: text(160),
  columns: v.pipe(
    v.array(text(80)),
    v.minLength(2, 'needs at least two'),
    v.maxLength(8, 'takes eight at most'),
  ),
  /** Shares of the width, one a column. */
  widths: v.optional(v.array(wholeNumber(1))),
  /** Columns of figures, counted from 1. */
  figures: few(wholeNumber(1)),
  rows: v.pipe(v.array(v.array(cell)), v.minLength(1, 'is empty'), v.maxLength(40, 'takes 40 rows at most')),
})

/** One key says what it is; which one is checked by the compiler. */
const block = v.strictObject({
  lead: v.optional(text(400)),
  text: v.optional(text(1200)),
  heading: v.optional(text(120)),
  list: v.optional(many(text(400))),
  steps: v.optional(many(text(400))),
  facts: v.optional(many(v.strictObject({ label: text(80), text: text(400) }))),
  table: v.optional(table),
  note: v.optional(text(600)),
  warning: v.optional(text(600)),
  write: v.optional(v.strictObject({ asks: text(300), lines: v.pipe(wholeNumber(1), v.maxValue(20)) })),
  tick: v.optional(many(text(300))),
  /** A sample bid as its reader gets it, or with what was planted in it. */
  bid: v.optional(slug),
  bid_key: v.optional(slug),
  source: v.optional(sources),
})

const vote = v.strictObject({
  question: v.optional(name),
  asks: v.optional(text(240)),
  options: v.optional(
    v.pipe(
      v.array(v.strictObject({ id: optionId, text: text(160) })),
      v.minLength(2, 'needs at least two options'),
      v.maxLength(12, 'takes 12 options at most'),
    ),
  ),
  many: v.optional(v.boolean(), false),
  after: v.optional(text(500)),
})

const figure = { value: text(24), says: text(200), source: backing }

const screen = v.strictObject({
  id: name,
  heading: text(120),
  text: v.optional(text(400)),
  points: few(text(200)),
  figures: few(v.strictObject(figure)),
  table: v.optional(table),
  vote: v.optional(vote),
  source: v.optional(sources, []),
})

const stage = v.strictObject({
  id: name,
  title: text(80),
  kind: v.picklist(STAGE_KINDS),
  minutes,
  screens: many(screen),
  notes: few(text(500)),
  prompts: few(text(240)),
  debrief: few(claim),
  uses: few(name),
})

export const exerciseFile = v.strictObject({
  format: v.literal(1),
  id: slug,
  title: text(100),
  says: text(240),
  line: v.picklist(EXERCISE_LINES),
  reviewed: v.optional(v.strictObject({ date, by: text(120) })),
  minutes,
  size: v.strictObject({ least: wholeNumber(1), most: wholeNumber(1), table: wholeNumber(1) }),
  learn: many(text(200)),
  needs: many(text(200)),
  before: few(text(300)),
  case: v.optional(slug),
  answers: v.optional(v.record(name, v.union([optionId, v.pipe(v.array(optionId), v.minLength(1))]))),
  invented: v.optional(text(400)),
  sensitive: v.optional(v.strictObject({ note: text(600), exit: text(400) })),
  terms: few(name),
  brief: many(text(600)),
  stages: v.pipe(
    v.array(stage),
    v.minLength(1, 'needs at least one stage'),
    v.maxLength(20, 'takes 20 at most'),
  ),
  handouts: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          id: name,
          title: text(100),
          for: v.picklist(HANDOUT_READERS),
          invented: v.optional(v.boolean(), false),
          blocks: many(block),
        }),
      ),
      v.maxLength(20, 'takes 20 at most'),
    ),
    [],
  ),
  cards: few(
    v.strictObject({
      id: name,
      title: text(100),
      how: text(300),
      cards: v.pipe(
        v.array(v.strictObject({ title: text(80), text: text(300) })),
        v.minLength(2, 'needs at least two cards'),
        v.maxLength(40, 'takes 40 cards at most'),
      ),
    }),
  ),
  sheet: v.optional(
    v.strictObject({
      title: text(100),
      intro: v.optional(text(400)),
      questions: many(
        v.strictObject({
          asks: text(240),
          lines: v.optional(v.pipe(wholeNumber(0), v.maxValue(20)), 3),
          tick: few(text(160)),
        }),
      ),
    }),
  ),
  traps: few(claim),
  outcome: v.strictObject({
    title: text(120),
    says: many(claim),
    figures: few(v.strictObject({ ...figure, status })),
    trust: text(700),
  }),
  leave: v.strictObject({ text: text(400), to: v.optional(text(80)) }),
  /** Sources of the trainer’s own, beside those in the register. */
  sources: few(
    v.strictObject({
      id: sourceId,
      title: text(300),
      by: text(200),
      year: v.optional(v.pipe(v.union([text(20), v.number()], 'must be a year'), v.transform(String))),
      url: v.optional(
        v.pipe(v.string(), v.url('must be a web address'), v.regex(/^https?:/, 'must be a web address')),
      ),
    }),
  ),
})

export type ExerciseFile = v.InferOutput<typeof exerciseFile>
export type StageText = ExerciseFile['stages'][number]
export type ScreenText = StageText['screens'][number]
export type VoteText = v.InferOutput<typeof vote>
export type BlockText = v.InferOutput<typeof block>
export type TableText = v.InferOutput<typeof table>
