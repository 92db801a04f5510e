// An exercise file, checked for shape, becomes an Exercise: everything it names is looked up, and it can be run as written.
// The same for the files of flows/training and for one that a trainer loads while the app runs.
import type { Answers, Flow, Id } from '../../engine/flow.ts'
import type { Library } from '../../engine/library.ts'
import type { Case } from '../../engine/reference.ts'
import type { Exercise, SourceTitle, Stage, StageScreen, Vote } from '../../engine/training.ts'
import { collectFaults, isError, type Fault, type Report } from '../faults.ts'
import { suggestion } from '../nearest.ts'
import { within, type Place } from '../positions.ts'
import {
  EXERCISE_LINES,
  exerciseFile,
  type ExerciseFile,
  type ScreenText,
  type VoteText,
} from '../schema-training.ts'
import { checkAnswers } from './cases.ts'
import { hash } from './hash.ts'
import type { ContentFile } from './read-file.ts'
import { toBlocks, toTable, type BlockAround } from './training-blocks.ts'
import { checkExercise } from './training-checks.ts'
import { checkExerciseSources } from './training-sources.ts'

/** The rest of the content, as far as an exercise may name it. */
export interface TrainingAround extends BlockAround {
  flows: readonly Flow[]
  cases: Readonly<Record<Id, Case>>
  library: Pick<Library, 'sources' | 'glossary'>
}

/**
 * Links one exercise. It is only to be used if no fault is an error.
 * @param called the id that the name of the file asks for; none for a file from outside
 */
export function linkExercise(
  file: ContentFile<ExerciseFile>,
  around: TrainingAround,
  called?: Id,
): { exercise: Exercise; faults: Fault[] } | undefined {
  const { faults, report } = collectFaults()
  const written = file.value
  if (!written) return undefined
  const top: Place = { file, path: [] }
  if (called !== undefined && written.id && written.id !== called) {
    const message = `This file is called ${called}.yaml, so its id must be \`${called}\`.`
    report(within(top, 'id'), 'unknown', message, { nearest: called })
  }
  lookUp('case', written.case, Object.keys(around.cases), within(top, 'case'), report)
  for (const [index, id] of written.terms.entries())
    lookUp('term', id, Object.keys(around.library.glossary), within(top, 'terms', index), report)
  checkExerciseSources(written, top, Object.keys(around.library.sources), report)

  const flow = around.flows.find(({ line }) => line === written.line)
  if (flow && written.answers) checkAnswers({ answers: written.answers, least_sure: [] }, flow, top, report)
  const exercise = toExercise(written, top, { around, flow, report })
  // In a file that was mended to be read at all, what does not fit may be the mending.
  checkExercise(exercise, written, top, report, file.faults.length > 0)
  return { exercise, faults }
}

/** The exercises without an error, by id, in the order of the lines, the shortest first. */
export interface Training {
  exercises: Readonly<Record<Id, Exercise>>
}

type Read = (path: string, schema: typeof exerciseFile) => ContentFile<ExerciseFile> | undefined

/** The exercises among these paths, and what is wrong with them. */
export function compileTraining(
  paths: readonly string[],
  read: Read,
  around: TrainingAround,
): Training & { faults: Fault[] } {
  const files = paths
    .filter((path) => /^training\/[^/]+\.yaml$/.test(path))
    .flatMap((path) => read(path, exerciseFile) ?? [])
  const linked = files.flatMap((file) => {
    const called = file.name.replace(/^.*\//, '').replace(/\.yaml$/, '')
    const found = linkExercise(file, around, called)
    return found ? [{ ...found, sound: ![...file.faults, ...found.faults].some(isError) }] : []
  })
  return {
    exercises: Object.fromEntries(
      linked
        .flatMap(({ exercise, sound }) => (sound ? [exercise] : []))
        .sort((a, b) => rank(a) - rank(b) || a.minutes - b.minutes)
        .map((exercise) => [exercise.id, exercise]),
    ),
    faults: [...files.flatMap((file) => file.faults), ...linked.flatMap(({ faults }) => faults)],
  }
}

const rank = ({ line }: Exercise) => EXERCISE_LINES.indexOf(line)

interface Desk {
  around: TrainingAround
  /** The flow it belongs to, if it belongs to one. */
  flow: Flow | undefined
  report: Report
}

function toExercise(written: ExerciseFile, top: Place, desk: Desk): Exercise {
  const { around, flow, report } = desk
  const { answers: own, case: caseId, sheet, leave, outcome, handouts, stages, ...same } = written
  const { id, title, says, line, minutes, size, learn, needs, before, terms, brief, cards } = same
  const told = caseId === undefined ? undefined : around.cases[caseId]
  const answers = own ?? (told && flow && told.line === line ? told.answers : undefined)
  const claim = ({ text, source }: { text: string; source: string[] }) => ({ text, sources: source })
  const exercise: Exercise = {
    ...{ id, title, says, line, minutes, size, learn, needs, before, terms, brief, cards },
    ...(same.reviewed && { reviewed: same.reviewed }),
    ...(caseId !== undefined && { case: caseId }),
    ...(answers && { answers }),
    ...(same.invented !== undefined && { invented: same.invented }),
    ...(same.sensitive && { sensitive: same.sensitive }),
    stages: stages.map(({ screens, debrief, ...stage }, index): Stage => {
      const at = within(top, 'stages', index)
      return {
        ...stage,
        screens: screens.map((screen, which) =>
          toScreen(screen, within(at, 'screens', which), desk, answers),
        ),
        debrief: debrief.map(claim),
      }
    }),
    handouts: handouts.map(({ blocks, ...handout }, index) => ({
      ...handout,
      blocks: toBlocks(blocks, within(top, 'handouts', index, 'blocks'), around, report),
    })),
    ...(sheet && {
      sheet: {
        title: sheet.title,
        ...(sheet.intro !== undefined && { intro: sheet.intro }),
        questions: sheet.questions.map(({ asks, lines, tick }) => ({ ask: asks, lines, options: tick })),
      },
    }),
    traps: same.traps.map(claim),
    outcome: {
      title: outcome.title,
      says: outcome.says.map(claim),
      figures: outcome.figures.map(({ source, ...figure }) => ({ ...figure, sources: source })),
      trust: outcome.trust,
    },
    leave: { text: leave.text, to: leave.to ?? line },
    sourceTitles: sourceTitles(written, around.library.sources),
    hash: '',
  }
  return { ...exercise, hash: hash(JSON.stringify(written)) }
}

function toScreen(written: ScreenText, at: Place, desk: Desk, answers: Answers | undefined): StageScreen {
  const { id, heading, text, points, figures, table, vote, source } = written
  const asked = vote && toVote(vote, within(at, 'vote'), desk, answers)
  return {
    ...{ id, heading, points, sources: source },
    ...(text !== undefined && { text }),
    figures: figures.map(({ source: sources, ...figure }) => ({ ...figure, sources })),
    ...(table && { table: toTable(table, within(at, 'table'), desk.report) }),
    ...(asked && { vote: asked }),
  }
}

/** A question of the flow, or one of the exercise's own. */
function toVote(
  { question: id, asks, options, many, after }: VoteText,
  at: Place,
  { flow, report }: Desk,
  answers: Answers | undefined,
): Vote | undefined {
  const said = after === undefined ? {} : { after }
  if (id === undefined) {
    if (asks === undefined || !options) {
      const message = 'A vote needs `asks` and `options`, or the `question` of a flow.'
      report(at, 'exercise', message)
      return undefined
    }
    const twice = options.findIndex(
      (option, index) => options.findIndex((other) => other.id === option.id) < index,
    )
    if (twice >= 0)
      report(
        within(at, 'options', twice, 'id'),
        'duplicate',
        `There is an option \`${options[twice]?.id}\` above.`,
      )
    return { ask: asks, options, many, ...said }
  }
  const place = within(at, 'question')
  if (!flow) {
    const message =
      'Only an exercise on a flow can ask one of its questions: see `line`. Write `asks` and `options` instead.'
    report(place, 'exercise', message)
    return undefined
  }
  const question = flow.questions.find((one) => one.id === id)
  if (!question) {
    lookUp(
      `question in the flow \`${flow.id}\``,
      id,
      flow.questions.map((one) => one.id),
      place,
      report,
    )
    return undefined
  }
  if (options)
    report(
      within(at, 'options'),
      'exercise',
      `\`${id}\` has options of its own. Leave out \`options\`, or \`question\`.`,
    )
  if (!answers)
    report(
      place,
      'exercise',
      `To show what an answer to \`${id}\` changes, say what else is known: \`case\` or \`answers\`.`,
    )
  return {
    ask: asks ?? question.text,
    options: question.options.map((option) => ({ id: option.id, text: option.text })),
    many: question.kind === 'many',
    of: { flow: flow.id, question: id },
    ...said,
  }
}

function lookUp(what: string, id: Id | undefined, known: readonly Id[], place: Place, report: Report): void {
  if (id === undefined || id === '' || known.includes(id)) return
  const { hint, nearest } = suggestion(id, known)
  report(place, 'unknown', `There is no ${what} \`${id}\`. ${hint}`.trim(), { nearest })
}

/** Every source the file names, with its title, in the order of first use. */
function sourceTitles(written: ExerciseFile, register: Library['sources']): SourceTitle[] {
  const named: Id[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (value && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'source') named.push(...(inner as Id[]))
        else if (key !== 'sources') walk(inner)
      }
  }
  walk(written)
  return [...new Set(named)].flatMap((id) => {
    const ours = Object.hasOwn(register, id) ? register[id] : undefined
    const known = ours ?? written.sources.find((own) => own.id === id)
    if (!known) return []
    const { title, by, year, url } = known
    const seen = ours ? { checked: ours.checked } : {}
    return [
      { id, title, by, ...(year !== undefined && { year }), ...(url !== undefined && { url }), ...seen },
    ]
  })
}
