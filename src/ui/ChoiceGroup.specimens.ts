// Example props of a choice group, by name: for tests, and for anybody who wants to see it in every state.
import type { Choice } from './choices.ts'

const trains: Choice[] = [
  { id: 'slow', text: 'The slow train', hint: 'It stops everywhere.' },
  { id: 'fast', text: 'The fast train' },
  { id: 'dk', text: 'Don’t know', apart: true, hint: 'A fair answer.' },
]

const bags: Choice[] = [
  { id: 'case', text: 'A case' },
  { id: 'bike', text: 'A bicycle' },
  { id: 'none', text: 'None of these', exclusive: true },
  { id: 'dk', text: 'Don’t know', apart: true },
]

export const specimens = {
  'nothing chosen': { legend: 'Which train?', choices: trains, value: undefined, line: 'works' },
  'one chosen': { legend: 'Which train?', choices: trains, value: 'fast', line: 'background' },
  'not known': { legend: 'Which train?', choices: trains, value: 'dk', line: 'value' },
  'several ticked': {
    legend: 'What will you bring?',
    choices: bags,
    value: ['case', 'bike'],
    kind: 'many',
    line: 'why',
  },
  'gone on too soon': {
    legend: 'Which train?',
    choices: trains,
    value: undefined,
    error: 'Choose one to go on.',
  },
} as const
