// An exercise as a session in a room: every screen of every stage, with what the trainer should say beside it.
import { optionsIn, type Answers, type Flow, type Id } from '../../engine/index.ts'
import type { Exercise, Stage, StageScreen, Vote } from '../../engine/training.ts'
import type { RoomQuestion, Screen, ScreenKind, Script } from '../../machines/room-script.ts'

/** What an exercise rests on besides itself. */
export interface ExerciseGround {
  /** The flow of its votes, if any is a question of one; it knows which option is "don't know". */
  flow?: Flow | undefined
  /** What was chosen in the real case it is about. */
  real?: Answers | undefined
}

/** The script of an exercise. A screen's id is its stage's and its own, joined by a dot. */
export function scriptFromExercise(exercise: Exercise, { flow, real = {} }: ExerciseGround = {}): Script {
  const titles = new Map<Id, string>([
    ...exercise.handouts.map(({ id, title }) => [id, title] as const),
    ...exercise.cards.map(({ id, title }) => [id, `Cards: ${title}`] as const),
    ...(exercise.sheet ? [['sheet', `Answer sheet: ${exercise.sheet.title}`] as const] : []),
  ])
  const screens = exercise.stages.flatMap((stage) =>
    stage.screens.map((screen, index): Screen => {
      const [first, last] = [index === 0, index === stage.screens.length - 1]
      return {
        id: `${stage.id}.${screen.id}`,
        stage: stage.id,
        kind: kindOf(stage, screen),
        heading: screen.heading,
        ...(screen.text !== undefined && { text: screen.text }),
        points: screen.points,
        figures: screen.figures.map(({ value, says }) => ({ value, says })),
        ...(screen.table && { table: tableOf(screen.table) }),
        ...(screen.vote && { question: questionFrom(screen.vote, flow, real) }),
        notes: first
          ? [...(stage === exercise.stages[0] ? exercise.brief.map(aloud) : []), ...stage.notes]
          : [],
        prompts: stage.prompts,
        debrief: last ? stage.debrief.map(({ text }) => text) : [],
        uses: stage.uses.map((id) => titles.get(id) ?? id),
      }
    }),
  )
  const { sensitive, leave } = exercise
  return {
    id: `exercise/${exercise.id}`,
    title: exercise.title,
    line: exercise.line,
    ...(flow && { flow: flow.id }),
    ground: withoutVotes(exercise, exercise.answers ?? real),
    stages: exercise.stages.map(({ id, title, minutes }) => ({ id, title, minutes })),
    screens,
    ...(sensitive && { wellbeing: { note: sensitive.note, exit: sensitive.exit } }),
    leave: { text: leave.text, to: leave.to },
  }
}

/** To be read out as it stands. */
function aloud(text: string): string {
  return `“${text}”`
}

function kindOf({ kind }: Stage, screen: StageScreen): ScreenKind {
  if (screen.vote) return 'question'
  if (kind === 'reveal' || kind === 'debrief' || kind === 'break') return kind
  if (screen.figures.length) return 'figure'
  return screen.points.length ? 'list' : 'words'
}

function tableOf({
  caption,
  columns,
  rows,
}: NonNullable<StageScreen['table']>): NonNullable<Screen['table']> {
  return { caption, columns: columns.map(({ title }) => title), rows }
}

function questionFrom(
  { options, many, of, after }: Vote,
  flow: Flow | undefined,
  real: Answers,
): RoomQuestion {
  const asked = of && flow?.id === of.flow ? flow.questions.find(({ id }) => id === of.question) : undefined
  const chosen = asked && real[asked.id]
  return {
    options: options.map(({ id, text }) => {
      const own = asked?.options.find((option) => option.id === id)
      const unsure = own?.unsure ?? /^(dk|unsure|dont_know)$/.test(id)
      return { id, text, unsure, exclusive: own?.exclusive ?? unsure }
    }),
    many,
    ...(asked && { of: asked.id }),
    ...(after !== undefined && { after }),
    ...(chosen !== undefined && { real: optionsIn(chosen) }),
  }
}

/** What is known at the start, except what the room is about to vote on: it would give the real choice away. */
function withoutVotes({ stages }: Exercise, real: Answers): Answers {
  const voted = stages.flatMap(({ screens }) => screens.flatMap(({ vote }) => vote?.of?.question ?? []))
  return Object.fromEntries(Object.entries(real).filter(([id]) => !voted.includes(id)))
}
