// A line's questions as a session in a room: a screen each, in the flow's order, and what the answers come to at the end.
// Which of them are asked follows the group's answers (room-route.ts).
import { optionsIn, type Answers, type Flow, type Question } from '../../engine/index.ts'
import { bareScreen } from './screen-parts.ts'
import type { Screen, Script } from '../../machines/room-script.ts'

/** What a line is called in the room's list of stages. */
const STAGES = [
  { id: 'opening', title: 'Opening', minutes: 3 },
  { id: 'questions', title: 'Questions', minutes: 40 },
  { id: 'verdicts', title: 'What it comes to', minutes: 12 },
] as const

export interface WalkOf {
  /** A real case to walk: its story opens the session, and its choices can be told. */
  case?:
    { id: string; title: string; story: string; asked: string; answers: Answers; found: string } | undefined
}

/** The script of a flow. @param walk a real case, or the room's own scheme if there is none */
export function scriptFromFlow(flow: Flow, walk: WalkOf = {}): Script {
  const real = walk.case?.answers ?? {}
  return {
    id: walk.case ? `case/${walk.case.id}` : `flow/${flow.id}`,
    title: walk.case ? walk.case.title : flow.title,
    line: flow.line,
    flow: flow.id,
    ground: {},
    stages: STAGES,
    screens: [
      opening(flow, walk),
      ...flow.questions.map((question) => questionScreen(question, real)),
      ...closing(walk),
    ],
    leave: {
      text: 'Walk this line with a scheme of your own. Your answers stay on your device.',
      to: flow.id,
    },
  }
}

function opening(flow: Flow, { case: story }: WalkOf): Screen {
  return {
    ...bareScreen('opening', 'opening'),
    heading: story ? story.title : flow.title,
    text: story ? story.asked : 'One scheme, one question at a time. “Don’t know” is always a fair answer.',
    notes: story
      ? [story.story, 'The room answers as if it were there, before anybody knew how it went.']
      : [
          'Agree on one real scheme that everybody knows a little about. Write its name where all can see it.',
          'Let everybody vote before anybody speaks. Show the spread only when all are in.',
        ],
    prompts: ['What would be decided differently if we knew?'],
  }
}

function questionScreen(
  { id, text, short, why, help, options, kind, findOut, example }: Question,
  real: Answers,
): Screen {
  const chosen = real[id]
  return {
    ...bareScreen(id, 'questions'),
    kind: 'question',
    heading: text,
    question: {
      options: options.map(({ id, text, unsure, exclusive }) => ({ id, text, unsure, exclusive })),
      many: kind === 'many',
      of: id,
      ...(chosen !== undefined && { real: optionsIn(chosen) }),
    },
    notes: [why, ...(help ? [help] : []), ...(example ? [`${example.title}: ${example.text}`] : [])],
    prompts: [
      'Who would disagree, and what would they say?',
      ...(findOut ? [`If nobody knows: ${findOut}`] : []),
    ],
    uses: [],
    debrief: [`Settle on one answer to “${short}” before you go on. Write down who sees it otherwise.`],
  }
}

function closing({ case: story }: WalkOf): Screen[] {
  return [
    {
      ...bareScreen('verdicts', 'verdicts'),
      kind: 'verdicts',
      heading: 'What our answers come to',
      notes: [
        'Read the first verdict aloud, then ask which answer holds it up.',
        'Go back to that question and suppose another answer. Watch what moves.',
      ],
      prompts: ['Which verdict surprises you?', 'Which answer are we least sure of?'],
      debrief: ['What would have to change, who could change it, and by when.'],
    },
    ...(story
      ? [
          {
            ...bareScreen('found', 'verdicts'),
            kind: 'reveal' as const,
            heading: 'What really happened',
            text: story.found,
            notes: ['Let it sink in. Then ask what the room would have found out with its own design.'],
          },
        ]
      : []),
  ]
}
