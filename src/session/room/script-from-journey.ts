// The research journey, or one step of it, as a session in a room. A step is four screens: what it is for, what to ask,
// the boxes of its list as a vote on where the room's own work stands, and what to do next.
import type { Journey, Step } from '../../engine/index.ts'
import type { Screen, Script } from '../../machines/room-script.ts'
import { lowerFirst } from '../../report/words/answer-words.ts'
import { bareScreen } from './screen-parts.ts'

const STEP_MINUTES = 12

/** The whole journey, a stage for each step. */
export function scriptFromJourney(journey: Journey): Script {
  return {
    id: 'journey/all',
    title: journey.title,
    line: journey.line,
    ground: {},
    stages: journey.steps.map(({ id, title }) => ({ id, title, minutes: STEP_MINUTES })),
    screens: journey.steps.flatMap((step, index) =>
      stepScreens(step, `Step ${index + 1} of ${journey.steps.length}`),
    ),
    leave: {
      text: 'Walk the journey with your own work. Ticks and notes stay on your device.',
      to: journey.id,
    },
  }
}

/** One step of it. */
export function scriptFromStep(journey: Journey, step: Step): Script {
  const index = journey.steps.indexOf(step)
  return {
    id: `step/${step.id}`,
    title: step.title,
    line: journey.line,
    ground: {},
    stages: [{ id: step.id, title: step.title, minutes: STEP_MINUTES }],
    screens: stepScreens(step, `Step ${index + 1} of ${journey.steps.length}`),
    leave: { text: 'Go on with this step by yourself.', to: `${journey.id}/${step.id}` },
  }
}

function stepScreens(step: Step, which: string): Screen[] {
  const bare = (part: string) => bareScreen(`${step.id}.${part}`, step.id)
  return [
    {
      ...bare('purpose'),
      heading: step.title,
      text: step.purpose,
      notes: [`${which}. It leaves you with: ${step.output}.`, ...step.tips.map(({ text }) => text)],
    },
    {
      ...bare('questions'),
      kind: 'list',
      heading: 'What must we be able to answer?',
      points: step.questions,
      notes: ['Take one piece of work that somebody in the room is doing. Give each table one question.'],
      prompts: step.mistakes.map(({ text }) => `Have we done this? ${text}`),
    },
    {
      ...bare('example'),
      heading: step.example.title,
      text: step.example.text,
      notes: ['Ask what they would have done before you say what was done.'],
    },
    {
      ...bare('stand'),
      kind: 'question',
      heading: 'Which of these could we tick today?',
      question: {
        many: true,
        options: [
          ...step.checklist.map(({ id, text }) => ({ id, text, unsure: false, exclusive: false })),
          { id: 'none_yet', text: 'None of them yet', unsure: false, exclusive: true },
        ],
        after: `Done when: ${lowerFirst(step.doneWhen)}`,
      },
      debrief: ['One box, one name and one date before anybody leaves.'],
    },
  ]
}
