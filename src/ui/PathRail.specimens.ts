// Example props of the rail, by name.
import type { Stop } from './stops.ts'

const stops: Stop[] = [
  { id: 'a', title: 'Where from?', answer: 'The coast', kind: 'passed', href: '#/a' },
  {
    id: 'b',
    title: 'Which train?',
    answer: 'The fast one',
    kind: 'passed',
    href: '#/b',
    lines: ['why', 'works'],
  },
  {
    id: 'c',
    title: 'By when?',
    answer: 'Don’t know',
    kind: 'parked',
    href: '#/c',
    note: 'on your to-do list',
  },
  { id: 'd', title: 'With a bicycle?', answer: 'Yes', kind: 'dormant', href: '#/d' },
  { id: 'e', title: 'Who is coming?', kind: 'current' },
]

const rail = { line: 'works', heading: 'Your line so far', terminus: 'A ticket' }

export const specimens = {
  'on the way': { ...rail, count: '3 answers', stops, ahead: '2 to 4 more, then' },
  arrived: { ...rail, stops: stops.slice(0, 3), arrived: true, terminusHref: '#/ticket' },
  setting_out: { ...rail, line: 'value', stops: stops.slice(4), ahead: '4 more, then' },
}
